// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.lang.reflect.Method;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Digests over all that values hold: over every component of records, down to plain values. Equal values have equal digests, and
 * others have others; values of other kinds have none.
 *
 * <p>A record that several values hold is read once: most of what scripts are rendered from stands in several of them. So what was
 * read is held as long as this is, which is for one thread and a few values.
 */
final class ContentDigest {

    private final RecordKinds kinds;
    private final IdentityHashMap<Object, Digest128> known = new IdentityHashMap<>();

    ContentDigest(RecordKinds kinds) {
        this.kinds = kinds;
    }

    /** The digest as hexadecimal digits; nothing where the value holds something that is not known by its parts. */
    Optional<String> of(Object value) {
        var digest = new Digest128();
        return add(value, digest) ? Optional.of(digest.hex()) : Optional.empty();
    }

    private boolean add(Object value, Digest128 digest) {
        if (value instanceof Record) {
            return addRecord(value, digest);
        } else if (value instanceof String text) {
            digest.add('s');
            digest.add(text);
        } else if (value == null) {
            digest.add('0');
        } else if (value instanceof Optional<?> optional) {
            digest.add(optional.isPresent() ? '1' : '-');
            return optional.isEmpty() || add(optional.get(), digest);
        } else if (value instanceof Collection<?> many) {
            return addAll(many, isUnordered(value), digest);
        } else if (value instanceof Map<?, ?> map) {
            return addAll(
                    map.entrySet().stream()
                            .map(e -> Arrays.asList(e.getKey(), e.getValue()))
                            .toList(),
                    isUnordered(value),
                    digest);
        } else {
            return addPlain(value, digest);
        }
        return true;
    }

    private boolean addPlain(Object value, Digest128 digest) {
        if (value instanceof Integer number) {
            digest.add('i');
            digest.add(number);
            return true;
        }
        boolean plain = value instanceof Enum
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof Character
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount;
        if (plain) {
            digest.add('p');
            digest.add(kinds.of(value).id());
            digest.add(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
        return plain;
    }

    private boolean addRecord(Object value, Digest128 digest) {
        Digest128 own = known.get(value);
        if (own == null) {
            own = new Digest128();
            if (!addComponents(value, own)) {
                return false;
            }
            known.put(value, own);
        }
        digest.add('r');
        digest.add(own);
        return true;
    }

    private boolean addComponents(Object value, Digest128 digest) {
        RecordKinds.Kind kind = kinds.of(value);
        digest.add(kind.id());
        for (Method component : kind.components()) {
            if (!add(RecordKinds.read(component, value), digest)) {
                return false;
            }
        }
        return true;
    }

    private boolean addAll(Collection<?> values, boolean unordered, Digest128 digest) {
        digest.add(unordered ? 'u' : 'l');
        digest.add(values.size());
        if (unordered) {
            return addSorted(values, digest);
        }
        for (Object value : values) {
            if (!add(value, digest)) {
                return false;
            }
        }
        return true;
    }

    private boolean addSorted(Collection<?> values, Digest128 digest) {
        List<Optional<String>> digests = values.stream().map(this::of).toList();
        digests.stream().flatMap(Optional::stream).sorted().forEach(digest::add);
        return digests.stream().allMatch(Optional::isPresent);
    }

    /** The platform's immutable sets and maps have another order in each process, so nothing can go by it. */
    private static boolean isUnordered(Object value) {
        boolean isList = value instanceof List;
        return !isList && value.getClass().getName().startsWith("java.util.ImmutableCollections");
    }
}
