// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.type.DataType;
import java.util.Optional;

/**
 * An attribute of a satellite or of a link's payload.
 *
 * @param name column in the vault
 * @param from source column, where the name differs
 * @param type its type, where it is not that of the source
 * @param expression expression over source columns, instead of a column
 * @param pii class of personal data, or an empty string
 * @param treatment what is done about personal data
 * @param description words, or an empty string
 */
public record AttributeSpec(
        Located<String> name,
        Optional<Located<String>> from,
        Optional<Located<DataType>> type,
        Optional<WrittenText> expression,
        String pii,
        Optional<Located<String>> treatment,
        String description) {

    /** The source column of the same name. */
    public static AttributeSpec of(Located<String> name) {
        return new AttributeSpec(name, Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), "");
    }
}
