// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.AssistMode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How far language models have a say.
 *
 * @param mode where answers come from
 * @param lock the lock file, which need not exist; nothing where assistance is off
 * @param strict whether an answer that is stale, missing or wrong is an error
 */
public record AssistSettings(AssistMode mode, Optional<Path> lock, boolean strict) {

    /** No say at all. */
    public static final AssistSettings OFF = new AssistSettings(AssistMode.OFF, Optional.empty(), false);
}
