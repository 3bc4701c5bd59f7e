// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What digests must know of classes, asked once for each. Safe for several threads. */
final class RecordKinds {

    private final Map<Class<?>, Kind> kinds = new ConcurrentHashMap<>();

    /**
     * A class.
     *
     * @param id stands for its name, which is longer than most values
     * @param components how to read its components if it is a record
     */
    record Kind(long id, List<Method> components) {}

    Kind of(Object value) {
        Kind known = kinds.get(value.getClass());
        return known != null ? known : kinds.computeIfAbsent(value.getClass(), RecordKinds::kind);
    }

    /** A component of a record. */
    static Object read(Method component, Object value) {
        try {
            return component.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static Kind kind(Class<?> type) {
        Method[] components = !type.isRecord()
                ? new Method[0]
                : Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .toArray(Method[]::new);
        AccessibleObject.setAccessible(components, true);
        var name = new Digest128();
        name.add(type.getName());
        return new Kind(name.number(), List.of(components));
    }
}
