// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import io.github.vaultmaven.model.HashSettings.Algorithm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The hash profile {@code vault-1} in Java: what {@link Vault1Profile} says in SQL.
 *
 * <p>Values are {@link String}, {@link Short}, {@link Integer}, {@link Long}, {@link BigDecimal}, {@link Double},
 * {@link Boolean}, {@link LocalDate}, {@link LocalDateTime} or null. Source of the rules: the manual's page on hashing.
 */
public final class Vault1 {

    private static final MathContext DOUBLE_DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    private Vault1() {}

    /**
     * The text of a key's parts; null stands for an optional part that is null.
     *
     * @throws IllegalArgumentException if a value's class is none of the above
     */
    public static String keyText(List<?> parts) {
        return joined(parts.stream().map(Vault1::keyPart).toList());
    }

    /**
     * The hash key, in hexadecimal: the zero key where all parts are null.
     *
     * @param collisionCode hashed before the parts, or an empty string
     */
    public static String hashKey(Algorithm algorithm, String collisionCode, List<?> parts) {
        if (parts.stream().map(Vault1::keyPart).allMatch(Objects::isNull)) {
            return "00".repeat(algorithm.bytes());
        }
        String text = keyText(parts);
        return digest(algorithm, collisionCode.isEmpty() ? text : written(collisionCode) + ";" + text);
    }

    /** The text of a payload's values. */
    public static String diffText(List<?> values) {
        return joined(values.stream().map(Vault1::canonicalText).toList());
    }

    /** The hash diff, in hexadecimal. */
    public static String hashDiff(Algorithm algorithm, List<?> values) {
        return digest(algorithm, diffText(values));
    }

    /** The normalised text of a key part; null for null and for a text without anything but blanks. */
    public static String keyPart(Object value) {
        String text = canonicalText(value);
        if (!(value instanceof String)) {
            return text;
        }
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : asciiUpper(text.substring(start, end));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static String asciiUpper(String text) {
        var upper = new StringBuilder(text);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return upper.toString();
    }

    /** The canonical text of a value; null for null. */
    public static String canonicalText(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Double number) {
            return doubleText(number);
        }
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof LocalDateTime timestamp) {
            return TIMESTAMP.format(timestamp);
        }
        if (value instanceof Boolean || value instanceof Long || value instanceof Integer || value instanceof Short) {
            return value.toString();
        }
        throw new IllegalArgumentException("No canonical text for " + value.getClass());
    }

    private static String doubleText(double value) {
        if (value == 0) {
            return "0.0000000000000000e+00";
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DOUBLE_DIGITS);
        int exponent = rounded.precision() - rounded.scale() - 1;
        String digits = (rounded.unscaledValue().abs() + "0".repeat(17)).substring(0, 17);
        return (value < 0 ? "-" : "") + digits.charAt(0) + "." + digits.substring(1)
                + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    static String written(String text) {
        return text == null ? "-" : text.codePointCount(0, text.length()) + ":" + text;
    }

    private static String joined(List<String> texts) {
        return texts.stream().map(Vault1::written).collect(Collectors.joining(";"));
    }

    private static String digest(Algorithm algorithm, String text) {
        String name = switch (algorithm) {
            case MD5 -> "MD5";
            case SHA1 -> "SHA-1";
            case SHA256 -> "SHA-256";
        };
        try {
            byte[] bytes = MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
