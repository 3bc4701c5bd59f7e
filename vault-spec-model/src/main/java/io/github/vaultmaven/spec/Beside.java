// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.io.IOException;
import java.util.Optional;

/** Files that specs name and that stand beside them, such as seeds. */
@FunctionalInterface
public interface Beside {

    /** No files at all, for specs that are built in memory. */
    Beside NOTHING = (at, path) -> Optional.empty();

    /**
     * A file.
     *
     * @param at where it is named; its path is relative to the folder of that file
     * @param path its path, with {@code /} as separator
     * @return nothing where there is no such file among the specs
     * @throws IOException if it cannot be read, or is no UTF-8
     */
    Optional<FoundFile> find(SourceRange at, String path) throws IOException;

    /**
     * A file that was found.
     *
     * @param file how it is called in findings
     * @param text its text
     */
    record FoundFile(String file, String text) {}
}
