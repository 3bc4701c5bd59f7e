// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.SourceText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns bytes into text, or says why they are none that can be read. */
final class SourceDecoder {

    /** Largest file that is read, in bytes. */
    static final int MAX_BYTES = 10_000_000;

    private static final String ENCODING = "yaml-encoding";
    private static final String AS_UTF_8 = "save the file as UTF-8";

    /** What the library puts where bytes are no characters. */
    private static final char REPLACEMENT = '\uFFFD';

    private final YamlSource source;
    private final Diagnostics diagnostics;

    SourceDecoder(YamlSource source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** The text, or nothing after a finding. */
    Optional<SourceText> decode() {
        byte[] bytes = source.bytes();
        if (bytes.length > MAX_BYTES) {
            return refuseFile("yaml-size", "the file is larger than 10 MB", "split it into several files");
        }
        if (isUtf16(bytes)) {
            return refuseFile(ENCODING, "the file is UTF-16 or UTF-32, not UTF-8", AS_UTF_8);
        }
        String simple = new String(bytes, StandardCharsets.UTF_8);
        if (simple.length() == bytes.length && simple.indexOf(REPLACEMENT) < 0) {
            return allowed(new SourceText(simple));
        }
        return decode(bytes);
    }

    /** With a place for a byte that is wrong. */
    private Optional<SourceText> decode(byte[] bytes) {
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, chars, true);
        SourceText text = new SourceText(chars.flip().toString());
        if (result.isError()) {
            String hex = "0x%02X".formatted(bytes[in.position()] & 0xFF);
            diagnostics.error(
                    ENCODING, at(text, text.text().length()), "the byte " + hex + " is not valid UTF-8", AS_UTF_8);
            return Optional.empty();
        }
        return allowed(text);
    }

    private Optional<SourceText> allowed(SourceText text) {
        return hasOnlyAllowedCharacters(text) ? Optional.of(text) : Optional.empty();
    }

    /** A byte order mark, or a NUL next to a character: no YAML in UTF-8 starts so (YAML 1.2, section 5.2). */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return first == 0xFEFF || first == 0xFFFE || first == 0 || (bytes[0] == 0) != (bytes[1] == 0);
    }

    private boolean hasOnlyAllowedCharacters(SourceText source) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                String name = "U+%04X".formatted((int) text.charAt(i));
                diagnostics.error(
                        "yaml-character",
                        at(source, i),
                        "the character " + name + " is not allowed in a spec",
                        "remove it, or write it as an escape in double quotes");
                return false;
            }
        }
        return true;
    }

    /** Surrogates are allowed because they come in pairs here: the decoder accepts no others. */
    private static boolean isAllowed(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0 && c != 0x85;
        return !control && c != 0xFEFF && c < 0xFFFE;
    }

    private SourceRange at(SourceText text, int offset) {
        int line = text.lineAt(offset);
        int column = offset - text.lineStart(line) + 1;
        return new SourceRange(source.file(), line, column, line, column + 1);
    }

    private Optional<SourceText> refuseFile(String id, String message, String help) {
        diagnostics.error(id, SourceRange.ofFile(source.file()), message, help);
        return Optional.empty();
    }
}
