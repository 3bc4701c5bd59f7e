// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.model.HashSettings.Algorithm;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The Java form of the profile, and the manual's worked examples. */
class Vault1Test {

    private static final Path MANUAL = Path.of("..", "src", "site", "markdown", "hashing.md");
    private static final Pattern EXAMPLE = Pattern.compile("\\| `([^|`]*)` \\| `([0-9a-f]{32})` \\|$");

    /** The values behind each worked example, by its text. */
    private static final Map<String, List<Object>> KEYS = Map.of(
            "7:CUST-42", List.of(" \tcust-42\n"),
            "4:1001;2:DE", List.of(1001L, "de"),
            "4:1001;-", Arrays.asList(1001L, null),
            "6:STRA\u00dfE", List.of("stra\u00dfe"));

    private static final Map<String, List<Object>> DIFFS = Map.of(
            "7:Ann Lee;10:1990-05-17;4:12.5;-;4:true",
                    Arrays.asList("Ann Lee", LocalDate.of(1990, 5, 17), new BigDecimal("12.50"), null, true),
            "0:;2:x ", List.of("", "x "),
            "26:2024-01-31T10:20:30.500000;22:1.0000000000000001e-01",
                    List.of(LocalDateTime.of(2024, 1, 31, 10, 20, 30, 500_000_000), 0.1));

    @Example
    void workedExamplesOfTheManual() throws IOException {
        var digests = new ArrayList<String>();
        for (String line : Files.readAllLines(MANUAL)) {
            Matcher example = EXAMPLE.matcher(line);
            if (example.find()) {
                digests.add(example.group(2));
                assertThat(digestOf(example.group(1))).as(line).isEqualTo(example.group(2));
            }
        }
        assertThat(digests).hasSize(KEYS.size() + DIFFS.size() + 1);
    }

    private static String digestOf(String text) {
        if (text.equals("3:crm;4:1001;2:DE")) {
            return Vault1.hashKey(Algorithm.MD5, "crm", List.of(1001, "de"));
        }
        if (KEYS.containsKey(text)) {
            assertThat(Vault1.keyText(KEYS.get(text))).isEqualTo(text);
            return Vault1.hashKey(Algorithm.MD5, "", KEYS.get(text));
        }
        assertThat(Vault1.diffText(DIFFS.get(text))).isEqualTo(text);
        return Vault1.hashDiff(Algorithm.MD5, DIFFS.get(text));
    }

    /** Keys have the same text only if all their normalised parts are the same. */
    @Property(tries = 3000)
    void differentPartsHaveDifferentTexts(@ForAll("lists") List<Object> left, @ForAll("lists") List<Object> right) {
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = Objects.equals(Vault1.keyPart(left.get(i)), Vault1.keyPart(right.get(i)));
        }
        assertThat(Vault1.keyText(left).equals(Vault1.keyText(right))).isEqualTo(same);
    }

    /** Payloads of text have the same text only if all texts are canonically equivalent. */
    @Property(tries = 3000)
    void differentPayloadsHaveDifferentTexts(@ForAll("lists") List<Object> left, @ForAll("lists") List<Object> right) {
        List<Object> a = left.stream().map(Vault1Test::composed).toList();
        List<Object> b = right.stream().map(Vault1Test::composed).toList();
        assertThat(Vault1.diffText(left).equals(Vault1.diffText(right))).isEqualTo(a.equals(b));
    }

    private static Object composed(Object text) {
        return text == null ? "null" : "text " + Normalizer.normalize((String) text, Normalizer.Form.NFC);
    }

    /** Cuts of one text full of the profile's own signs, which a careless joining would mix up. */
    @Provide
    Arbitrary<List<String>> lists() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.strings().withChars("-:;1 a").ofMaxLength(4),
                Arbitraries.of("1:a", "1:a;1:a", "-;-", "0:"),
                Values.texts());
        return part.injectNull(0.15).list().ofMinSize(1).ofMaxSize(3);
    }

    @Example
    void edgesOfCanonicalTexts() {
        assertThat(Vault1.canonicalText(-0.0)).isEqualTo("0.0000000000000000e+00");
        assertThat(Vault1.canonicalText(-1.5)).isEqualTo("-1.5000000000000000e+00");
        assertThat(Vault1.canonicalText(Double.MIN_VALUE)).isEqualTo("4.9406564584124654e-324");
        assertThat(Vault1.canonicalText(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e+308");
        assertThat(Vault1.canonicalText(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Vault1.canonicalText(new BigDecimal("-0.00"))).isEqualTo("0");
        assertThat(Vault1.canonicalText(LocalDate.of(1, 1, 1))).isEqualTo("0001-01-01");
        assertThat(Vault1.canonicalText("e\u0301")).isEqualTo("\u00e9");
    }

    @Example
    void nothingIsTheZeroKey() {
        assertThat(Vault1.hashKey(Algorithm.SHA1, "crm", Arrays.asList(" \t", null)))
                .isEqualTo("0".repeat(40));
    }

    @Example
    void otherClassesAreRefused() {
        assertThatThrownBy(() -> Vault1.canonicalText(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
