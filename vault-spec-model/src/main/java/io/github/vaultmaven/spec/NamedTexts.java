// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.List;

/**
 * A name and the texts that are said of it: a link's member and its key columns.
 *
 * @param name the key
 * @param texts one value or more, in order
 */
public record NamedTexts(Located<String> name, List<WrittenText> texts) {

    public NamedTexts {
        texts = List.copyOf(texts);
    }
}
