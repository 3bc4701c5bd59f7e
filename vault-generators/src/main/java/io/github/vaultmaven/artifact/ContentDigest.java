// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A digest over all that a value holds: over every component of records, down to plain values. Equal digests mean equal
 * values; values of other kinds have none. Safe for several threads.
 */
final class ContentDigest {

    private static final int LENGTH = 16;

    private final Map<Class<?>, Kind> kinds = new ConcurrentHashMap<>();

    /**
     * A class.
     *
     * @param id stands for its name, which is longer than most values
     * @param components how to read its components if it is a record
     */
    private record Kind(long id, List<Method> components) {}

    /** The digest as hexadecimal digits; nothing where the value holds something that is not known by its parts. */
    Optional<String> of(Object value) {
        var bytes = new DigestBytes();
        return add(value, bytes) ? Optional.of(HexFormat.of().formatHex(bytes.digest(), 0, LENGTH)) : Optional.empty();
    }

    private boolean add(Object value, DigestBytes bytes) {
        if (value == null) {
            bytes.mark('0');
        } else if (value instanceof String text) {
            bytes.mark('s');
            bytes.text(text);
        } else if (value instanceof Record) {
            return addRecord(value, bytes);
        } else if (value instanceof Optional<?> optional) {
            bytes.mark(optional.isPresent() ? '1' : '-');
            return optional.isEmpty() || add(optional.get(), bytes);
        } else if (value instanceof Collection<?> many) {
            return addAll(many, isUnordered(value), bytes);
        } else if (value instanceof Map<?, ?> map) {
            return addAll(
                    map.entrySet().stream()
                            .map(e -> Arrays.asList(e.getKey(), e.getValue()))
                            .toList(),
                    isUnordered(value),
                    bytes);
        } else {
            return addPlain(value, bytes);
        }
        return true;
    }

    private boolean addPlain(Object value, DigestBytes bytes) {
        if (value instanceof Integer number) {
            bytes.mark('i');
            bytes.number(number);
            return true;
        }
        boolean plain = value instanceof Enum
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof Character
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount;
        if (plain) {
            bytes.mark('p');
            bytes.longNumber(kind(value).id());
            bytes.text(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
        return plain;
    }

    private boolean addRecord(Object value, DigestBytes bytes) {
        Kind kind = kind(value);
        bytes.mark('r');
        bytes.longNumber(kind.id());
        for (Method component : kind.components()) {
            if (!add(read(component, value), bytes)) {
                return false;
            }
        }
        return true;
    }

    private Kind kind(Object value) {
        Kind known = kinds.get(value.getClass());
        return known != null ? known : kinds.computeIfAbsent(value.getClass(), ContentDigest::kindOf);
    }

    private boolean addAll(Collection<?> values, boolean unordered, DigestBytes bytes) {
        bytes.mark(unordered ? 'u' : 'l');
        bytes.number(values.size());
        if (!unordered) {
            for (Object value : values) {
                if (!add(value, bytes)) {
                    return false;
                }
            }
            return true;
        }
        List<Optional<String>> digests =
                values.stream().map(this::of).sorted(ContentDigest::compare).toList();
        digests.forEach(digest -> bytes.text(digest.orElse("")));
        return digests.stream().allMatch(Optional::isPresent);
    }

    private static int compare(Optional<String> one, Optional<String> other) {
        return one.orElse("").compareTo(other.orElse(""));
    }

    /** The platform's immutable sets and maps have another order in each process, so nothing can go by it. */
    private static boolean isUnordered(Object value) {
        boolean isList = value instanceof List;
        return !isList && value.getClass().getName().startsWith("java.util.ImmutableCollections");
    }

    private static Kind kindOf(Class<?> type) {
        Method[] components = !type.isRecord()
                ? new Method[0]
                : Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .toArray(Method[]::new);
        AccessibleObject.setAccessible(components, true);
        return new Kind(id(type.getName()), List.of(components));
    }

    private static long id(String name) {
        var bytes = new DigestBytes();
        bytes.text(name);
        return ByteBuffer.wrap(bytes.digest()).getLong();
    }

    private static Object read(Method component, Object value) {
        try {
            return component.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
