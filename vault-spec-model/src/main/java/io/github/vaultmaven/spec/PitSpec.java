// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A {@code pit} document.
 *
 * @param name its name
 * @param parent entity of the hub, or link
 * @param ofLink true where the parent is a link
 * @param snapshots name of the snapshots
 * @param satellites names of satellite relations, in order; all of the parent where nothing is written
 * @param about words
 * @param range place of the document
 */
public record PitSpec(
        Located<String> name,
        Located<String> parent,
        boolean ofLink,
        Located<String> snapshots,
        Optional<List<Located<String>>> satellites,
        About about,
        SourceRange range) {

    public PitSpec {
        satellites = satellites.map(List::copyOf);
    }
}
