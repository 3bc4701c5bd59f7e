// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No bytes make the reader or the report throw, and what is not read is reported. */
class YamlFuzzTest {

    private static final String VALID = """
            entity: &e
              name: member # comment
              description: "Health \\u00e9 'x'"
            hub: {business_key: [member_id, 'it''s'], kind: ~}
            satellites:
              - name: demographics
                filter: |
                  a = 1
                    and b > 2
                note: >-
                  folded
                  text
                like: *e
            ---
            - 1
            - 0x1F
            ? x
            : y
            """;

    @Property(tries = 2_000)
    void random_bytes_never_throw(@ForAll byte[] bytes) {
        check(bytes);
    }

    @Property(tries = 3_000)
    void random_yaml_characters_never_throw(@ForAll("soup") String text) {
        check(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 3_000)
    void mutations_of_a_valid_file_never_throw(@ForAll("mutants") byte[] bytes) {
        check(bytes);
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "a",
                        "1",
                        " ",
                        "  ",
                        "\n",
                        "\n ",
                        "\r\n",
                        "\t",
                        ":",
                        ": ",
                        "-",
                        "- ",
                        "?",
                        "? ",
                        ",",
                        "[",
                        "]",
                        "{",
                        "}",
                        "#",
                        " #",
                        "&a ",
                        "*a ",
                        "!",
                        "!!str ",
                        "!<x>",
                        "|",
                        ">",
                        "|-\n",
                        "'",
                        "\"",
                        "%",
                        "@",
                        "`",
                        "---\n",
                        "...\n",
                        "\\",
                        "\\u",
                        "\\x4",
                        "\\U0001F600",
                        "<<: ",
                        "~",
                        "é",
                        "😀",
                        "%YAML 1.2\n",
                        "%TAG ! x\n")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<byte[]> mutants() {
        byte[] valid = VALID.getBytes(StandardCharsets.UTF_8);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, valid.length - 1);
        Arbitrary<Mutation> mutations = Combinators.combine(
                        places, Arbitraries.bytes(), Arbitraries.integers().between(0, 2))
                .as(Mutation::new);
        return mutations.list().ofMinSize(1).ofMaxSize(8).map(list -> apply(valid, list));
    }

    private static byte[] apply(byte[] valid, List<Mutation> mutations) {
        var out = new StringBuilder(new String(valid, StandardCharsets.ISO_8859_1));
        for (Mutation mutation : mutations) {
            int at = Math.min(mutation.place, out.length() - 1);
            switch (mutation.kind) {
                case 0 -> out.setCharAt(at, (char) (mutation.value & 0xFF));
                case 1 -> out.insert(at, (char) (mutation.value & 0xFF));
                default -> out.deleteCharAt(at);
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void check(byte[] bytes) {
        var diagnostics = new Diagnostics();
        List<YamlNode> documents = YamlReader.read(YamlSource.of("f.yml", bytes), diagnostics);
        List<Diagnostic> findings = diagnostics.all();

        assertThat(documents.isEmpty() && findings.isEmpty()).isFalse();
        assertThat(findings).allMatch(finding -> finding.range().isKnown());
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(ConsoleReport.plain(file -> Optional.of(text)).print(findings))
                .isNotEmpty();
        documents.forEach(YamlFuzzTest::checkParts);
    }

    private static void checkParts(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            assertThat(scalar.rangeOf(1, scalar.text().length()).isKnown()).isTrue();
        } else if (node instanceof YamlList list) {
            list.items().forEach(YamlFuzzTest::checkParts);
        } else if (node instanceof YamlMap map) {
            map.entries().forEach(entry -> checkParts(entry.value()));
        }
    }

    private record Mutation(int place, byte value, int kind) {}
}
