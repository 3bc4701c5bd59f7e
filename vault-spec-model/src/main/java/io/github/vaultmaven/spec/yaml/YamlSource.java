// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A spec file's name and content, not yet looked at. */
public final class YamlSource {

    private final String file;
    private final byte[] content;

    private YamlSource(String file, byte[] content) {
        this.file = Objects.requireNonNull(file, "file");
        this.content = content;
    }

    /**
     * The content of a file.
     *
     * @param file path to show to the user, with {@code /} as separator
     * @param content its bytes, which should be UTF-8
     */
    public static YamlSource of(String file, byte[] content) {
        return new YamlSource(file, content.clone());
    }

    /**
     * A text.
     *
     * @param file path to show to the user, with {@code /} as separator
     * @param content the text
     */
    public static YamlSource of(String file, String content) {
        return new YamlSource(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The content of a file on disk; of one that is larger than any that is read, only so much as shows that.
     *
     * @param file path to show to the user, with {@code /} as separator
     * @param path where it is
     * @throws IOException if it cannot be read
     */
    public static YamlSource read(String file, Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new YamlSource(file, in.readNBytes(SourceDecoder.MAX_BYTES + 1));
        }
    }

    /** The same content under another name. */
    public YamlSource named(String otherFile) {
        return new YamlSource(otherFile, content);
    }

    /** Path to show to the user. */
    public String file() {
        return file;
    }

    /** The content as text, for excerpts; what is no UTF-8 shows as replacement characters. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The bytes themselves, for readers in this package, which do not change them. */
    byte[] bytes() {
        return content;
    }
}
