// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each problem's message as a whole, with its place. */
class YamlProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
            a: b: c => f.yml:1:5: error: a `: ` stands where no value can start [yaml-syntax]
            a:\\n  - x\\n b: 1 => f.yml:3:2: error: this does not line up with what stands above [yaml-syntax]
            a: 1\\nfoo\\nb: 2 => f.yml:2:1: error: this line is no `key: value` and does not belong to the text above it [yaml-syntax]
            a: "abc\\nb: 1 => f.yml:1:4: error: the quote that opens here is never closed [yaml-syntax]
            a: 'x\\n---\\nb: 1 => f.yml:1:4: error: the quote that opens here is not closed before the document ends [yaml-syntax]
            a: [1, 2\\nb: 3 => f.yml:2:2: error: `,` or `]` is missing before this [yaml-syntax]
            a: {x: 1\\nb: 3 => f.yml:2:2: error: `,` or `}` is missing before this [yaml-syntax]
            a: "x" y => f.yml:1:8: error: a text cannot stand here [yaml-syntax]
            a:\\n\\t- b => f.yml:2:1: error: a tab stands where only spaces can indent [yaml-tab]
            a: @x => f.yml:1:4: error: `@` cannot start a value [yaml-syntax]
            a: `x` => f.yml:1:4: error: a backquote cannot start a value [yaml-syntax]
            a: "\\q" => f.yml:1:6: error: this is no escape of a text in double quotes [yaml-syntax]
            a: "\\u12" => f.yml:1:7: error: the escape needs more hexadecimal digits [yaml-syntax]
            a: "\\UFFFFFFFF" => f.yml:1:2: error: what follows here is not valid YAML [yaml-syntax]
            a: |x => f.yml:1:5: error: this cannot stand in the first line of a block of text [yaml-syntax]
            a: * => f.yml:1:4: error: `*` starts an alias, and this is no name of one [yaml-syntax]
            a: & => f.yml:1:4: error: `&` starts an anchor, and this is no name of one [yaml-syntax]
            a: !<x => f.yml:1:4: error: `!` starts a tag, and this is none [yaml-syntax]
            a: *b => f.yml:1:4: error: `*b` has no anchor before it in this document [yaml-alias]
            a: &b 1\\n---\\nc: *b => f.yml:3:4: error: `*b` has no anchor before it in this document [yaml-alias]
            a: &b [*b] => f.yml:1:8: error: `*b` stands inside of what it repeats [yaml-alias]
            a: !foo x => f.yml:1:4: error: the tag `!foo` is not supported [yaml-tag]
            a: &x !!int 3 => f.yml:1:7: error: the tag `!!int` is not supported [yaml-tag]
            a: !e!foo x => f.yml:1:4: error: tags (`!...`) are not supported [yaml-tag]
            %YAML 3.0\\n---\\na: 1 => f.yml:1:1: error: the file asks for a version of YAML other than 1.1 and 1.2 [yaml-syntax]
            a: 1\\n...\\nb => f.yml:3:1: error: nothing can follow here in the same document [yaml-syntax]
            a: 1\\n%YAML 1.2 => f.yml:2:1: error: a directive cannot stand here [yaml-syntax]
            a: - b => f.yml:1:4: error: a list item cannot start here [yaml-syntax]
            a: ? b => f.yml:1:4: error: a key cannot start here [yaml-syntax]
            b c: ] => f.yml:1:6: error: a value is missing before this [yaml-syntax]
            c: [ => f.yml:1:5: error: the file ends before this is complete [yaml-syntax]
            : b => f.yml:1:1: error: a key is missing before this [yaml-syntax]
            "": b => f.yml:1:1: error: a key must not be empty [yaml-key]
            a: {{b}} => f.yml:1:5: error: a key must be a text, found a map [yaml-key]
            ? [a]\\n: b => f.yml:1:3: error: a key must be a text, found a list [yaml-key]
            &a x: 1\\n*a : 3 => f.yml:2:1: error: an alias cannot be a key [yaml-key]
            x: &a {k: 1}\\ny: {<<: *a} => f.yml:2:5: error: merge keys (`<<`) are not supported [yaml-merge-key]
            a: 1\\nb: 2\\na: 3 => f.yml:3:1: error: the key `a` stands twice in the same map [duplicate-key]
            a: "\\0" => f.yml:1:4: error: the text contains an escape for NUL or for half a character [yaml-character]
            a: "x\\ud800" => f.yml:1:4: error: the text contains an escape for NUL or for half a character [yaml-character]
            ---\\n---\\na: 1 => f.yml:1:1: warning: the document is empty [empty-document]
            # only a comment => f.yml:1:1: warning: the file is empty [empty-document]
            """)
    void one_problem(String yaml, String expected) {
        assertThat(problems(yaml.replaceAll("\\\\n", "\n").replaceAll("\\\\t", "\t")))
                .containsExactly(expected);
    }

    @Test
    void an_empty_file_is_reported() {
        assertThat(problems("")).containsExactly("f.yml:1:1: warning: the file is empty [empty-document]");
    }

    @Test
    void all_duplicates_are_reported_and_the_first_counts() {
        var diagnostics = new Diagnostics();
        var documents = YamlReader.read(YamlSource.of("f.yml", "a: 1\na: 2\nb: {c: 1, c: 2}\n"), diagnostics);

        assertThat(diagnostics.all())
                .extracting(
                        d -> d.range().toString() + " <- " + d.labels().get(0).range())
                .containsExactly("f.yml:2:1 <- f.yml:1:1", "f.yml:3:11 <- f.yml:3:5");
        assertThat(documents)
                .first()
                .isInstanceOfSatisfying(
                        YamlMap.class,
                        map -> assertThat(map.find("a").map(YamlEntry::value).map(v -> ((YamlScalar) v).text()))
                                .contains("1"));
    }

    @Test
    void a_duplicate_key_is_shown_with_its_first_place() {
        String yaml = "a: 1\nb: 2\na: 3\n";
        var diagnostics = new Diagnostics();
        YamlReader.read(YamlSource.of("f.yml", yaml), diagnostics);

        assertThat(ConsoleReport.plain(file -> Optional.of(yaml))
                        .print(diagnostics.all().get(0)))
                .isEqualTo("""
                        error[duplicate-key]: the key `a` stands twice in the same map
                         --> f.yml:3:1
                          |
                        1 | a: 1
                          | - first defined here
                        ...
                        3 | a: 3
                          | ^""");
    }

    @Test
    void documents_before_a_syntax_error_are_kept() {
        var diagnostics = new Diagnostics();

        assertThat(YamlReader.read(YamlSource.of("f.yml", "a: 1\n---\nb: [\n---\nc: 1\n"), diagnostics))
                .hasSize(1);
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @Test
    void invalid_utf_8_is_located() {
        byte[] bytes = "a: 1\nbé: x\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;

        assertThat(problems(bytes))
                .containsExactly("f.yml:2:5: error: the byte 0xFF is not valid UTF-8 [yaml-encoding]");
    }

    @Test
    void a_truncated_character_at_the_end_is_located() {
        assertThat(problems(new byte[] {'a', ':', ' ', (byte) 0xC3}))
                .containsExactly("f.yml:1:4: error: the byte 0xC3 is not valid UTF-8 [yaml-encoding]");
    }

    @Test
    void latin_1_is_refused_where_it_differs() {
        assertThat(problems("a: Größe\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("f.yml:1:6: error: the byte 0xF6 is not valid UTF-8 [yaml-encoding]");
    }

    @Test
    void utf_16_is_refused_with_and_without_byte_order_mark() {
        String expected = "f.yml:1:1: error: the file is UTF-16 or UTF-32, not UTF-8 [yaml-encoding]";

        assertThat(problems("a: 1".getBytes(StandardCharsets.UTF_16))).containsExactly(expected);
        assertThat(problems("a: 1".getBytes(StandardCharsets.UTF_16LE))).containsExactly(expected);
        assertThat(problems("a: 1".getBytes(StandardCharsets.UTF_16BE))).containsExactly(expected);
    }

    @Test
    void control_characters_are_refused() {
        assertThat(problems("a: 1\nb: \0"))
                .containsExactly("f.yml:2:4: error: the character U+0000 is not allowed in a spec [yaml-character]");
        assertThat(problems("a: \u001B[31m"))
                .containsExactly("f.yml:1:4: error: the character U+001B is not allowed in a spec [yaml-character]");
        assertThat(problems("a: x\uFEFF"))
                .containsExactly("f.yml:1:5: error: the character U+FEFF is not allowed in a spec [yaml-character]");
    }

    private static List<String> problems(String yaml) {
        return problems(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] yaml) {
        var diagnostics = new Diagnostics();
        YamlReader.read(YamlSource.of("f.yml", yaml), diagnostics);
        return diagnostics.all().stream().map(ConsoleReport::oneLine).toList();
    }
}
