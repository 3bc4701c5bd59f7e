// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.format;

import java.util.Optional;

/** A way to write findings for a program. */
public interface FindingFormat {

    /** How users ask for it. */
    String name();

    /** Name of the file that it goes to; nothing where a program reads it from what the build prints. */
    Optional<String> file();

    /** The findings; lines end with LF. */
    String text(FindingReport report);
}
