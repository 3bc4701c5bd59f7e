// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;

/**
 * A column of a source table.
 *
 * @param name name in the source
 * @param type what its values are
 * @param nullable false where the source never leaves it empty
 * @param parsing how its text becomes a value
 * @param pii class of personal data, or an empty string
 * @param treatment what is done about personal data
 * @param rules tests
 * @param about words
 */
public record SourceColumnSpec(
        Located<String> name,
        Located<DataType> type,
        boolean nullable,
        ParsingSpec parsing,
        String pii,
        Optional<Located<String>> treatment,
        List<RuleSpec> rules,
        About about) {

    public SourceColumnSpec {
        rules = List.copyOf(rules);
    }

    /** A column of a type, without anything else. */
    public static SourceColumnSpec of(String name, DataType type) {
        return new SourceColumnSpec(
                Located.of(name),
                Located.of(type),
                true,
                ParsingSpec.NOTHING,
                "",
                Optional.empty(),
                List.of(),
                About.NOTHING);
    }
}
