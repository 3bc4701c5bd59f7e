// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import io.github.vaultmaven.draft.schema.SourceSchema;
import java.util.List;

/**
 * Reads one kind of input. Found through {@link java.util.ServiceLoader}, so that a team adds its own as a plugin
 * dependency; readers are asked in the order of their names.
 */
public interface InputReader {

    /** A short name of the kind, such as {@code ddl}; unique. */
    String name();

    /** True if this reader is for the file, by its name or how it begins. */
    boolean reads(InputFile file);

    /**
     * True if files of any size are read piece by piece; others are listed and skipped where they have more than
     * 100 million bytes.
     */
    default boolean readsLarge() {
        return false;
    }

    /**
     * Reads files of this kind together, since one may speak of what another defines.
     *
     * @param files not empty, in the order of their paths
     * @return what they say; whatever cannot be read is listed in it, and no reason to fail
     */
    SourceSchema read(List<InputFile> files);
}
