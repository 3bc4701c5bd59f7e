// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.describe;

import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;

/**
 * What is to be described.
 *
 * @param kind what it is
 * @param relation the relation that it is or stands in
 * @param entity the business object that it is about
 * @param name name of the column or rule; empty for a relation
 * @param type type of a column
 * @param about words that the spec has on its surroundings, or an empty text; of a rule, what it asks for
 * @param parts key columns of a hub, members of a link, attributes of a satellite or mart, in order
 * @param sources tables that feed it
 * @param known all names that there are in the model, which a description may use
 * @param personal whether it holds personal data
 */
public record Subject(
        Kind kind,
        String relation,
        String entity,
        String name,
        Optional<DataType> type,
        String about,
        List<String> parts,
        List<String> sources,
        List<String> known,
        boolean personal) {

    /** What can be described. */
    public enum Kind {
        HUB("hub"),
        LINK("link"),
        SATELLITE("satellite"),
        REFERENCE("reference"),
        MART("mart"),
        /** A column of a satellite. */
        COLUMN("column"),
        /** A column of another relation: of a business key, a link, a reference. */
        FIELD("column"),
        RULE("rule");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean isColumn() {
            return this == COLUMN || this == FIELD;
        }
    }

    public Subject {
        parts = List.copyOf(parts);
        sources = List.copyOf(sources);
        known = List.copyOf(known);
    }

    /** A column. */
    public static Subject column(String relation, String entity, String name, DataType type, List<String> known) {
        return new Subject(
                Kind.COLUMN, relation, entity, name, Optional.of(type), "", List.of(), List.of(), known, false);
    }

    /** Its name, of a relation the entity. */
    String own() {
        return name.isEmpty() ? entity : name;
    }
}
