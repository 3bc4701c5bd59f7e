// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How the texts of a file are encoded: as its first bytes say, else UTF-8 if all of it is, else Latin-1. */
final class Encoding {

    private static final int PIECE = 1 << 16;
    private static final int LOOKED_AT = 8192;

    private Encoding() {}

    /** {@code utf-8}, {@code utf-16} or {@code latin-1}; nothing if the file is no text. */
    static Optional<String> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(LOOKED_AT);
            boolean wide = first.length > 1
                    && ((first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE
                            || (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF);
            if (wide) {
                return Optional.of("utf-16");
            }
            for (byte b : first) {
                if (b == 0) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(isUtf8(file) ? "utf-8" : "latin-1");
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer characters = CharBuffer.allocate(PIECE);
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            do {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                characters.clear();
                if (decoder.decode(bytes, characters, read < 0).isError()) {
                    return false;
                }
                bytes.compact();
            } while (read >= 0);
        }
        return true;
    }
}
