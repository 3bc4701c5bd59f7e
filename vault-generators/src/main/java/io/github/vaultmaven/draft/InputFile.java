// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file to draft from. */
public final class InputFile {

    private final String path;
    private final Optional<Path> location;
    private final byte[] bytes;

    /**
     * @param path its path as it was given, with {@code /}, for messages
     * @param bytes its contents; not copied, since they may be large, and not to be changed
     */
    public InputFile(String path, byte[] bytes) {
        this.path = path;
        this.location = Optional.empty();
        this.bytes = bytes;
    }

    private InputFile(Path file) {
        this.path = file.toString().replace('\\', '/');
        this.location = Optional.of(file);
        this.bytes = new byte[0];
    }

    /** A file of the file system, which is read when its text is asked for. */
    public static InputFile at(Path file) {
        return new InputFile(file);
    }

    /** Its path as it was given. */
    public String path() {
        return path;
    }

    /** Where it is, if it is in the file system. */
    public Optional<Path> location() {
        return location;
    }

    /**
     * Its length in bytes.
     *
     * @throws UncheckedIOException if the file system refuses
     */
    public long size() {
        try {
            return location.isPresent() ? Files.size(location.get()) : bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Its text without a byte order mark, or nothing if it is none.
     *
     * @throws UncheckedIOException if the file system refuses
     */
    public Optional<String> text() {
        try {
            return InputText.of(location.isPresent() ? Files.readAllBytes(location.get()) : bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
