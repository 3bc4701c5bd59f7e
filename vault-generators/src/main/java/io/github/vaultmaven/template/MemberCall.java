// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The method that templates mean by a name.
 *
 * @param method the method
 * @param parameters types of what it takes
 */
record MemberCall(Method method, List<Class<?>> parameters) {

    private static final List<String> PREFIXES = List.of("", "get", "is", "has");

    /** The method, if there is one of that name, or of the name behind {@code get}, {@code is} or {@code has}, and no other. */
    static Optional<MemberCall> of(Class<?> type, String name) {
        List<Method> found = Arrays.stream(type.getMethods())
                .filter(method ->
                        PREFIXES.stream().anyMatch(p -> method.getName().equalsIgnoreCase(p + name)))
                .toList();
        boolean alone = found.size() == 1
                && !hasElements(type)
                && Arrays.stream(type.getFields()).noneMatch(f -> f.getName().equals(name));
        return alone && found.get(0).trySetAccessible() && takesObjects(found.get(0))
                ? Optional.of(new MemberCall(found.get(0), List.of(found.get(0).getParameterTypes())))
                : Optional.empty();
    }

    /** Where a name may mean an element, and the engine looks at what the class extends. */
    private static boolean hasElements(Class<?> type) {
        return type.isArray()
                || Stream.of(Map.class, Map.Entry.class, Iterable.class).anyMatch(t -> t.isAssignableFrom(type));
    }

    /** Numbers may have to be converted first. */
    private static boolean takesObjects(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .noneMatch(type -> type.isPrimitive() || Number.class.isAssignableFrom(type));
    }

    /** True if it takes the arguments as they are. */
    boolean takes(Object[] arguments) {
        if (arguments.length != parameters.size()) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (!parameters.get(i).isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
