// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import io.github.vaultmaven.model.Origin;
import java.util.Objects;

/**
 * A file to be written.
 *
 * @param path path below the output folder, with {@code /} as separator
 * @param text its content, lines ending in LF
 * @param origin what it came from
 */
public record Artifact(String path, String text, Origin origin) {

    public Artifact {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(origin, "origin");
    }
}
