// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleReportTest {

    private static final String FILE = "src/main/vault/member.yaml";

    @Test
    void a_finding_shows_its_line_with_a_mark_and_help() {
        String text = "\n".repeat(13) + "    atributes:\n";
        var finding = Diagnostic.error(
                "unknown-key",
                new SourceRange(FILE, 14, 5, 14, 14),
                "`atributes` is not a key of a satellite; did you mean `attributes`?",
                "rename it");

        assertThat(plain(text).print(finding)).isEqualTo("""
                        error[unknown-key]: `atributes` is not a key of a satellite; did you mean `attributes`?
                          --> src/main/vault/member.yaml:14:5
                           |
                        14 |     atributes:
                           |     ^^^^^^^^^
                           = help: rename it""");
    }

    @Test
    void labels_in_this_and_other_files() {
        var report = ConsoleReport.plain(
                name -> Optional.ofNullable(Map.of(FILE, "a: 1\nb: 2\nc: 3\na: 4 a\n", "other.yml", "x\ny: z\n")
                        .get(name)));
        var finding = Diagnostic.warning("some-rule", range(4, 1, 4, 2), "message", "")
                .label(range(1, 1, 1, 2), "first")
                .label(range(4, 6, 4, 7), "again")
                .label(range(2, 1, 2, 2), "between")
                .label(new SourceRange("other.yml", 2, 4, 2, 5), "there")
                .label(new SourceRange("unknown.yml", 7, 1, 7, 2), "gone");

        assertThat(report.print(finding)).isEqualTo("""
                        warning[some-rule]: message
                         --> src/main/vault/member.yaml:4:1
                          |
                        1 | a: 1
                          | - first
                        2 | b: 2
                          | - between
                        ...
                        4 | a: 4 a
                          | ^
                          |      - again
                         ::: other.yml:2:4
                          |
                        2 | y: z
                          |    - there
                         ::: unknown.yml:7:1""");
    }

    @Test
    void a_range_of_several_lines_is_cut_to_the_first() {
        assertThat(mark("key: [a,  \n  b]\n", range(1, 6, 2, 5))).isEqualTo("1 | key: [a,\n  |      ^^^");
    }

    @Test
    void an_empty_range_has_one_mark() {
        assertThat(mark("a:\n", range(1, 3, 1, 3))).isEqualTo("1 | a:\n  |   ^");
    }

    @Test
    void tabs_and_wide_characters_keep_the_mark_in_place() {
        // A tab takes 4 columns, a Han character and an emoji 2, a combining accent none.
        assertThat(mark("\ta: b\n", range(1, 5, 1, 6))).isEqualTo("1 |     a: b\n  |        ^");
        assertThat(mark("漢字: b\n", range(1, 5, 1, 6))).isEqualTo("1 | 漢字: b\n  |       ^");
        assertThat(mark("漢字: b\n", range(1, 1, 1, 3))).isEqualTo("1 | 漢字: b\n  | ^^^^");
        assertThat(mark("😀: b\n", range(1, 5, 1, 6))).isEqualTo("1 | 😀: b\n  |     ^");
        assertThat(mark("e\u0301: b\n", range(1, 5, 1, 6))).isEqualTo("1 | e\u0301: b\n  |    ^");
    }

    @Test
    void long_lines_are_cut_around_the_place() {
        String line = "x".repeat(200) + "HERE" + "y".repeat(300);

        assertThat(mark(line, range(1, 201, 1, 205)))
                .isEqualTo(
                        "1 | ..." + "x".repeat(60) + "HERE" + "y".repeat(56) + "...\n  | " + " ".repeat(63) + "^^^^");
    }

    @Test
    void the_ends_of_long_lines_are_shown() {
        String line = "HERE" + "x".repeat(300) + "THERE";

        assertThat(mark(line, range(1, 1, 1, 5))).isEqualTo("1 | HERE" + "x".repeat(116) + "...\n  | ^^^^");
        assertThat(mark(line, range(1, 305, 1, 310)))
                .isEqualTo("1 | ..." + "x".repeat(115) + "THERE\n  | " + " ".repeat(118) + "^^^^^");
        assertThat(mark(line, range(1, 1, 1, 310)))
                .isEqualTo("1 | HERE" + "x".repeat(116) + "...\n  | " + "^".repeat(120));
    }

    @Test
    void a_place_beyond_the_text_is_no_failure() {
        assertThat(plain("a\n").print(Diagnostic.error("id", range(9, 9, 9, 9), "m", "")))
                .isEqualTo("error[id]: m\n --> src/main/vault/member.yaml:9:9");
        assertThat(mark("a\n", range(1, 9, 1, 12)))
                .as("behind the end of the line")
                .isEqualTo("1 | a\n  |  ^");
    }

    @Test
    void a_file_as_a_whole_has_no_excerpt() {
        assertThat(plain("a\n").print(Diagnostic.error("id", SourceRange.ofFile(FILE), "m", "")))
                .isEqualTo("error[id]: m\n --> src/main/vault/member.yaml:1:1");
    }

    @Test
    void what_was_built_in_memory_has_no_place() {
        var finding = Diagnostic.error("id", SourceRange.NONE, "m", "h");

        assertThat(plain("").print(finding)).isEqualTo("error[id]: m\n  = help: h");
        assertThat(ConsoleReport.oneLine(finding)).isEqualTo("error: m [id]");
    }

    @Test
    void a_byte_order_mark_does_not_move_the_mark() {
        assertThat(mark("\uFEFFa: b\n", range(1, 4, 1, 5))).isEqualTo("1 | a: b\n  |    ^");
    }

    @Test
    void control_characters_do_not_reach_the_terminal() {
        var finding = Diagnostic.error("id", range(1, 1, 1, 2), "\u001B[2Jgone\n\u202Ex", "");

        assertThat(plain("\u001B[31ma\n").print(finding)).isEqualTo("""
                        error[id]: \uFFFD[2Jgone\uFFFD\uFFFDx
                         --> src/main/vault/member.yaml:1:1
                          |
                        1 | \uFFFD[31ma
                          | ^""");
    }

    @Test
    void colours_on_request_change_nothing_else() {
        var finding = Diagnostic.error("id", range(1, 1, 1, 2), "m", "h").label(range(2, 1, 2, 2), "l");
        String coloured = ConsoleReport.ansi(name -> Optional.of("a\nb\n")).print(finding);

        assertThat(coloured).startsWith("\u001B[1;31merror[id]\u001B[0m\u001B[1m: m\u001B[0m\n");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(plain("a\nb\n").print(finding));
    }

    @Test
    void one_line() {
        assertThat(ConsoleReport.oneLine(Diagnostic.warning("some-rule", range(3, 7, 3, 9), "message", "help")))
                .isEqualTo("src/main/vault/member.yaml:3:7: warning: message [some-rule]");
    }

    @Test
    void several_findings_end_with_the_summary() {
        var first = Diagnostic.error("one", range(1, 1, 1, 2), "m", "");
        var second = Diagnostic.warning("two", SourceRange.NONE, "n", "");

        assertThat(plain("a\n").print(List.of(first, second))).isEqualTo("""
                        error[one]: m
                         --> src/main/vault/member.yaml:1:1
                          |
                        1 | a
                          | ^

                        warning[two]: n

                        1 error, 1 warning in 1 file
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eee      | 3 errors in 3 files
            ew       | 1 error, 1 warning in 2 files
            eewnn    | 2 errors, 1 warning, 2 notes in 5 files
            n        | 1 note in 1 file
            ''       | no findings
            """)
    void summaries(String findings, String expected) {
        List<Diagnostic> list = java.util.stream.IntStream.range(0, findings.length())
                .mapToObj(i -> new Diagnostic(
                        "id", severity(findings.charAt(i)), "m", SourceRange.ofFile("f" + i), List.of(), ""))
                .toList();

        assertThat(ConsoleReport.summary(list)).isEqualTo(expected);
    }

    private static Severity severity(char letter) {
        return letter == 'e' ? Severity.ERROR : letter == 'w' ? Severity.WARNING : Severity.NOTE;
    }

    /** Excerpt line and mark line. */
    private static String mark(String text, SourceRange range) {
        String all = plain(text).print(Diagnostic.error("id", range, "m", ""));
        return all.substring(all.indexOf("  |\n") + 4);
    }

    private static ConsoleReport plain(String text) {
        return ConsoleReport.plain(name -> Optional.of(text));
    }

    private static SourceRange range(int startLine, int startColumn, int endLine, int endColumn) {
        return new SourceRange(FILE, startLine, startColumn, endLine, endColumn);
    }
}
