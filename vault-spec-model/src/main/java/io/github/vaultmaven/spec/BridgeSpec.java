// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A {@code bridge} document.
 *
 * @param name its name
 * @param start entity of the hub that paths start from
 * @param path links, in order
 * @param snapshots name of the snapshots
 * @param about words
 * @param range place of the document
 */
public record BridgeSpec(
        Located<String> name,
        Located<String> start,
        List<Hop> path,
        Located<String> snapshots,
        About about,
        SourceRange range) {

    public BridgeSpec {
        path = List.copyOf(path);
    }

    /**
     * One step of a path.
     *
     * @param link the link
     * @param effectivity name of the effectivity satellite that says when it holds
     * @param from role of the member that the path comes from, where the link's hubs do not tell
     * @param to role of the member that the path goes on to, where the link's hubs do not tell
     */
    public record Hop(
            Located<String> link,
            Optional<Located<String>> effectivity,
            Optional<Located<String>> from,
            Optional<Located<String>> to) {}
}
