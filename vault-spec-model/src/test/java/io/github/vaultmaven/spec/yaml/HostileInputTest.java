// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Input made to exhaust a reader ends in a correct tree or a located message. The time limit only ends a hanging build. */
@Timeout(120)
class HostileInputTest {

    @Test
    void an_alias_bomb_is_refused() {
        String yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, 10)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n")
                        .collect(Collectors.joining());

        assertThat(problems(yaml))
                .containsExactly("f.yml:5:10: error: aliases repeat more than 10000 values [yaml-alias]");
    }

    @Test
    void aliases_do_not_get_around_the_nesting_limit() {
        String yaml =
                "- &a " + "[".repeat(40) + "]".repeat(40) + "\n- " + "[".repeat(10) + "*a" + "]".repeat(10) + "\n";

        assertThat(problems(yaml))
                .containsExactly("f.yml:2:13: error: maps and lists are nested more than 50 levels deep [yaml-depth]");
    }

    @Test
    void ten_thousand_levels_are_refused() {
        String expected = ": error: maps and lists are nested more than 50 levels deep [yaml-depth]";

        assertThat(problems("[".repeat(10_000))).containsExactly("f.yml:1:51" + expected);
        assertThat(problems("{a: ".repeat(10_000))).containsExactly("f.yml:1:201" + expected);
        assertThat(problems("- ".repeat(10_000) + "x")).containsExactly("f.yml:1:101" + expected);
        String indented =
                IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
        assertThat(problems(indented)).containsExactly("f.yml:51:51" + expected);
    }

    @Test
    void fifty_levels_are_read() {
        assertThat(problems("[".repeat(50) + "]".repeat(50))).isEmpty();
    }

    @Test
    void a_scalar_of_nearly_10_mb_is_read() {
        isRead("|\n  ", "x".repeat(9_900_000), "");
    }

    /** Of a size at which reading in time that grows with its square would not end. */
    @Test
    void large_scalars_of_each_style_are_read() {
        String large = "x".repeat(1_000_000);
        isRead("", large, "");
        isRead("'", large, "'");
        isRead("\"", large, "\"");
        isRead("|\n  ", large, "");
        isRead(">\n  ", large, "");
    }

    private static void isRead(String before, String large, String behind) {
        var documents = YamlReader.read(YamlSource.of("f.yml", before + large + behind), new Diagnostics());

        assertThat(documents).hasSize(1);
        assertThat(((YamlScalar) documents.get(0)).text().stripTrailing()).hasSize(large.length());
    }

    @Test
    void a_large_scalar_of_many_lines_is_read() {
        String large = "word word\n  ".repeat(100_000);

        assertThat(problems("a: " + large)).isEmpty();
        assertThat(problems("a: \"" + large + "\"")).isEmpty();
        assertThat(problems("a: |\n  " + large)).isEmpty();
    }

    @Test
    void a_large_number_is_a_text() {
        var documents = YamlReader.read(YamlSource.of("f.yml", "1".repeat(1_000_000)), new Diagnostics());

        assertThat(((YamlScalar) documents.get(0)).kind()).isEqualTo(ScalarKind.STRING);
    }

    @Test
    void a_file_of_more_than_10_mb_is_refused() {
        assertThat(problems("x".repeat(10_000_001)))
                .containsExactly("f.yml:1:1: error: the file is larger than 10 MB [yaml-size]");
    }

    @Test
    void too_many_values_are_refused() {
        var events = new EventStream("f.yml", new SourceText("[" + "a,".repeat(2_000_000) + "]"));
        var builder = new TreeBuilder(events, new Findings(new Diagnostics()), 20_000);

        assertThatThrownBy(() -> builder.readInto(new ArrayList<>()))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        refused -> assertThat(ConsoleReport.oneLine(refused.finding()))
                                .isEqualTo("f.yml:1:40000: error: the file has more than 20000 values [yaml-size]"));
        assertThat(TreeBuilder.MAX_NODES).isEqualTo(1_000_000);
    }

    @Test
    void a_hundred_thousand_lines_are_read() {
        String yaml = IntStream.range(0, 100_000)
                .mapToObj(i -> "k" + i + ": " + i + "\n")
                .collect(Collectors.joining());
        var diagnostics = new Diagnostics();

        YamlMap map = (YamlMap)
                YamlReader.read(YamlSource.of("f.yml", yaml), diagnostics).get(0);

        assertThat(diagnostics.all()).isEmpty();
        assertThat(map.entries()).hasSize(100_000);
        assertThat(map.find("k99999").orElseThrow().value().range()).hasToString("f.yml:100000:9");
    }

    @Test
    void one_line_of_many_characters_outside_the_basic_plane_is_located() {
        var documents = YamlReader.read(YamlSource.of("f.yml", "[" + "😀,".repeat(50_000) + "]"), new Diagnostics());

        assertThat(((YamlList) documents.get(0)).items())
                .last()
                .satisfies(item -> assertThat(item.range()).hasToString("f.yml:1:" + (2 + 3 * 49_999)));
    }

    @Test
    void reading_ends_after_a_thousand_findings() {
        String last = ": error: the file has more than 1000 problems; the rest is not read [yaml-size]";

        assertThat(problems("a: 1\n".repeat(100_000))).hasSize(1_001).last().isEqualTo("f.yml:1002:1" + last);
        assertThat(problems("---\n".repeat(100_000))).hasSize(1_001).last().isEqualTo("f.yml:1001:1" + last);
    }

    @Test
    void many_documents_are_read() {
        assertThat(YamlReader.read(YamlSource.of("f.yml", "--- a\n".repeat(50_000)), new Diagnostics()))
                .hasSize(50_000);
    }

    private static List<String> problems(String yaml) {
        var diagnostics = new Diagnostics();
        YamlReader.read(YamlSource.of("f.yml", yaml), diagnostics);
        return diagnostics.all().stream().map(ConsoleReport::oneLine).toList();
    }
}
