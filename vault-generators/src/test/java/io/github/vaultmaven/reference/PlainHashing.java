// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The profile {@code vault-1} with md5. Every part is written {@code length:text}, its length in code points, a null
 * part {@code -}, joined by {@code ;}: different lists of parts have different texts. Key text is trimmed of outer
 * blanks and upper-cased in ASCII, and nothing if then empty; payload text is left alone. A collision code is a part
 * before the parts of its key.
 */
public final class PlainHashing implements Hashing {
    private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\t-\\r ]+|[\\t-\\r ]+$");

    @Override
    public String normalise(Object part) {
        if (!(part instanceof String)) {
            return part == null ? null : Values.text(part);
        }
        String trimmed = OUTER_BLANKS.matcher(canonical(part)).replaceAll("");
        return trimmed.isEmpty() ? null : asciiUpperCase(trimmed);
    }

    @Override
    public String hashKey(List<KeyParts> keys, List<Object> dependents) {
        return md5(keyText(keys, dependents));
    }

    /** The text that is hashed for a key. */
    String keyText(List<KeyParts> keys, List<Object> dependents) {
        List<String> texts = new ArrayList<>();
        for (KeyParts key : keys) {
            if (key.collisionCode() != null) {
                texts.add(normalise(key.collisionCode()));
            }
            key.parts().forEach(part -> texts.add(normalise(part)));
        }
        dependents.forEach(part -> texts.add(normalise(part)));
        return join(texts);
    }

    @Override
    public String hashDiff(List<Object> payload) {
        return md5(diffText(payload));
    }

    /** The text that is hashed for a payload. */
    String diffText(List<Object> payload) {
        List<String> texts = new ArrayList<>();
        payload.forEach(value -> texts.add(value == null ? null : canonical(value)));
        return join(texts);
    }

    @Override
    public String unknownKey() {
        return "0".repeat(32);
    }

    private static String canonical(Object value) {
        String text = Values.text(value);
        return value instanceof String ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    }

    private static String asciiUpperCase(String text) {
        return text.codePoints()
                .map(c -> 'a' <= c && c <= 'z' ? c - 'a' + 'A' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String join(List<String> texts) {
        return texts.stream()
                .map(t -> t == null ? "-" : t.codePointCount(0, t.length()) + ":" + t)
                .collect(Collectors.joining(";"));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
