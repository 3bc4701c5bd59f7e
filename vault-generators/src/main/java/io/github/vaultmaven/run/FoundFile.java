// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * A file that matches a source's pattern.
 *
 * @param path where it is
 * @param name path below the data root, {@code /} as separator
 * @param loadTimestamp what its rows are stamped with, UTC
 */
record FoundFile(Path path, String name, LocalDateTime loadTimestamp) {}
