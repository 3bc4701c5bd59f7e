// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * How a source table feeds an entity, link or reference.
 *
 * @param source the source
 * @param schema schema, where it is not the table's
 * @param table the table
 * @param keyFields columns or expressions of the business key, in its order; found by name where none is written
 * @param columns attribute to column or expression, where the names differ
 * @param keys member to key columns, of a link
 * @param links link to its partners' key columns, of an entity
 * @param roles further keys by which the table feeds the hub
 * @param collisionCode part of the hash where sources' keys may collide, or an empty string
 * @param range its place
 */
public record MappingSpec(
        Located<String> source,
        Optional<Located<String>> schema,
        Located<String> table,
        List<WrittenText> keyFields,
        List<NamedText> columns,
        List<NamedTexts> keys,
        List<LinkKeys> links,
        List<NamedTexts> roles,
        String collisionCode,
        SourceRange range) {

    public MappingSpec {
        keyFields = List.copyOf(keyFields);
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        links = List.copyOf(links);
        roles = List.copyOf(roles);
    }

    /** The column or expression that the mapping names for an attribute, if it does. */
    public Optional<WrittenText> column(String attribute) {
        for (NamedText column : columns) {
            if (column.name().value().equals(attribute)) {
                return Optional.of(column.text());
            }
        }
        return Optional.empty();
    }

    /**
     * Key columns of a link's partners.
     *
     * @param link name of the link
     * @param keys role to key columns
     */
    public record LinkKeys(Located<String> link, List<NamedTexts> keys) {

        public LinkKeys {
            keys = List.copyOf(keys);
        }
    }
}
