// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import io.github.vaultmaven.model.Origin;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file to be written.
 *
 * @param path path below the output folder, with {@code /} as separator
 * @param rendering makes its content, lines ending in LF, the same each time; may be asked by any thread, or never
 * @param madeFrom all that its content depends on, but for templates and code: records, lists, maps and plain values;
 *     nothing where that is not known
 * @param origin what it came from
 */
public record Artifact(String path, Supplier<String> rendering, Optional<Object> madeFrom, Origin origin) {

    public Artifact {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(rendering, "rendering");
        Objects.requireNonNull(madeFrom, "madeFrom");
        Objects.requireNonNull(origin, "origin");
    }

    /** A file whose content is known. */
    public Artifact(String path, String text, Origin origin) {
        this(path, () -> text, Optional.empty(), origin);
        Objects.requireNonNull(text, "text");
    }

    /** The same file below a folder, which ends with {@code /}. */
    public Artifact below(String folder) {
        return new Artifact(folder + path, rendering, madeFrom, origin);
    }

    /** Its content. */
    public String text() {
        return rendering.get();
    }
}
