// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A source row as one structure reads it. Values are String, Long, BigDecimal, LocalDate, LocalDateTime, Boolean,
 * {@link Bad} or null.
 *
 * @param place where the spec lists the mapping among those that feed the structure
 * @param source name of the source
 * @param ldts load timestamp; null if the row has none
 * @param recordSource record source, may be null
 * @param keys one key for a hub or its satellites, one per member for a link
 * @param dependents dependent-child keys of the link
 * @param sequence value of the declared sequence column
 * @param childKey child key of a multi-active satellite
 * @param payload attributes
 * @param operation {@code I}, {@code U} or {@code D} of a cdc delivery; anything else is no operation
 */
public record SourceRow(
        int place,
        String source,
        LocalDateTime ldts,
        String recordSource,
        List<KeyParts> keys,
        List<Object> dependents,
        Object sequence,
        List<Object> childKey,
        List<Object> payload,
        String operation) {
    public SourceRow {
        keys = List.copyOf(keys);
        dependents = Values.copy(dependents);
        sequence = Values.plain(sequence);
        childKey = Values.copy(childKey);
        payload = Values.copy(payload);
    }

    /** A row with nothing but keys. */
    public static SourceRow of(int place, String source, LocalDateTime ldts, String recordSource, KeyParts... keys) {
        return new SourceRow(
                place, source, ldts, recordSource, List.of(keys), List.of(), null, List.of(), List.of(), null);
    }

    public SourceRow dependents(Object... values) {
        List<Object> given = Arrays.asList(values);
        return new SourceRow(place, source, ldts, recordSource, keys, given, sequence, childKey, payload, operation);
    }

    public SourceRow sequence(Object value) {
        return new SourceRow(place, source, ldts, recordSource, keys, dependents, value, childKey, payload, operation);
    }

    public SourceRow childKey(Object... values) {
        List<Object> given = Arrays.asList(values);
        return new SourceRow(place, source, ldts, recordSource, keys, dependents, sequence, given, payload, operation);
    }

    public SourceRow payload(Object... values) {
        List<Object> given = Arrays.asList(values);
        return new SourceRow(place, source, ldts, recordSource, keys, dependents, sequence, childKey, given, operation);
    }

    public SourceRow operation(String value) {
        return new SourceRow(place, source, ldts, recordSource, keys, dependents, sequence, childKey, payload, value);
    }

    /** The row without what a structure does not read: rows that differ only there are one row to it. */
    SourceRow reduced(Set<Reads> reads) {
        return new SourceRow(
                place,
                source,
                ldts,
                recordSource,
                keys,
                dependents,
                reads.contains(Reads.SEQUENCE) ? sequence : null,
                reads.contains(Reads.CHILD_KEY) ? childKey : List.of(),
                reads.contains(Reads.PAYLOAD) ? payload : List.of(),
                reads.contains(Reads.OPERATION) ? operation : null);
    }

    Slot slot() {
        return new Slot(ldts, sequence);
    }
}
