// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import java.util.Optional;

/** A file to draft from. */
public final class InputFile {

    private final String path;
    private final byte[] bytes;

    /**
     * @param path its path as it was given, with {@code /}, for messages
     * @param bytes its contents; not copied, since they may be large, and not to be changed
     */
    public InputFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Its path as it was given. */
    public String path() {
        return path;
    }

    /** Its text without a byte order mark, or nothing if it is none. */
    public Optional<String> text() {
        return InputText.of(bytes);
    }
}
