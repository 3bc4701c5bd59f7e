// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts of queries that are put together: rows over time as spans from one load timestamp to the next. The names of
 * columns and common tables begin with {@code _}, which no name of a spec does.
 *
 * @param loadTimestamp name of the load timestamp column
 */
record SpanText(String loadTimestamp) {

    /** Column of a common table that holds the hash key. */
    static final String KEY = "\"_key\"";

    /** Column that holds the start of a span. */
    static final String FROM = "\"_from\"";

    /** Column that holds the end of a span, null for the last. */
    static final String TO = "\"_to\"";

    /** A name, in quotes. */
    static String id(String name) {
        return '"' + name + '"';
    }

    String ldts() {
        return id(loadTimestamp);
    }

    /** The rows of a satellite with their spans; of several rows of one load timestamp, all but the last are empty. */
    String of(Satellite satellite) {
        String order = Stream.concat(
                        Stream.of(ldts()), satellite.sequence().stream().map(s -> id(s.name())))
                .collect(Collectors.joining(", "));
        List<String> attributes =
                satellite.attributes().stream().map(Attribute::name).toList();
        String key = id(satellite.parent().hashKey());
        return "select " + key + " as " + KEY + ", " + span(key, order) + list(attributes) + " from "
                + id(satellite.name());
    }

    /** The rows of a reference with their spans. */
    String of(Reference reference) {
        List<String> key = reference.key().stream().map(KeyPart::name).toList();
        Stream<String> attributes = reference.attributes().stream().map(Attribute::name);
        String parts = key.stream().map(SpanText::id).collect(Collectors.joining(", "));
        return "select " + span(parts, ldts())
                + list(Stream.concat(key.stream(), attributes).toList())
                + " from " + id(reference.name());
    }

    private String span(String key, String order) {
        return ldts() + " as " + FROM + ", lead(" + ldts() + ") over (partition by " + key + " order by " + order
                + ") as " + TO;
    }

    private static String list(List<String> columns) {
        return columns.stream().map(c -> ", " + id(c)).collect(Collectors.joining());
    }

    /** Condition that a moment lies in the span of an alias. */
    static String covers(String alias, String moment) {
        return alias + "." + FROM + " <= " + moment + " and (" + alias + "." + TO + " is null or " + moment + " < "
                + alias + "." + TO + ")";
    }
}
