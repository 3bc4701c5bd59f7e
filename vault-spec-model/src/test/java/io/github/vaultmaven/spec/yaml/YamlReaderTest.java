// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', nullValues = "-", textBlock = """
            x        | STRING
            12       | INTEGER
            -1       | INTEGER
            0o14     | INTEGER
            0x1F     | INTEGER
            1.5      | FLOAT
            1e3      | FLOAT
            .inf     | FLOAT
            true     | BOOLEAN
            False    | BOOLEAN
            FALSE    | BOOLEAN
            tRue     | STRING
            truer    | STRING
            yes      | STRING
            on       | STRING
            ~        | NULL
            null     | NULL
            Null     | NULL
            nULL     | STRING
            ##       | NULL
            '12'     | STRING
            "true"   | STRING
            !!str 12 | STRING
            1_000    | STRING
            2020-01-01 | STRING
            12:30    | STRING
            """)
    void kinds_follow_the_core_schema(String written, ScalarKind kind) {
        assertThat(((YamlScalar) value("a: " + written + "\n")).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void places_do_not_depend_on_line_breaks(String lineBreak) {
        String yaml = String.join(lineBreak, "a:", "  b: [x, 'y z']", "  c:", "  - {d: 1}", "e: f", "");

        assertThat(dump(documents(yaml).get(0)))
                .isEqualTo("{1:1-5:5 a@1:1-1:2={2:3-4:11 b@2:3-2:4=[2:6-2:16 x@2:7-2:8 y z@2:10-2:15]"
                        + " c@3:3-3:4=[4:3-4:11 {4:5-4:11 d@4:6-4:7=1@4:9-4:10}]} e@5:1-5:2=f@5:4-5:5}");
    }

    @Test
    void columns_are_utf_16_code_units() {
        assertThat(dump(documents("{\"é\": 😀😀, b: c, 漢: d}").get(0)))
                .isEqualTo("{1:1-1:24 é@1:2-1:5=😀😀@1:7-1:11 b@1:13-1:14=c@1:16-1:17 漢@1:19-1:20=d@1:22-1:23}");
    }

    @Test
    void a_byte_order_mark_takes_no_column() {
        assertThat(dump(documents("\uFEFFa: b").get(0))).isEqualTo("{1:1-1:5 a@1:1-1:2=b@1:4-1:5}");
    }

    @Test
    void a_value_starts_behind_its_anchor_and_tag() {
        assertThat(dump(documents("a: &x !!str 12\nb: *x\nc: &y # why\n  d: 1\n")
                        .get(0)))
                .isEqualTo(
                        "{1:1-4:7 a@1:1-1:2=12@1:13-1:15 b@2:1-2:2=12@1:13-1:15 c@3:1-3:2={4:3-4:7 d@4:3-4:4=1@4:6-4:7}}");
    }

    @Test
    void nothing_has_a_place_too() {
        YamlScalar nothing = (YamlScalar) value("a:\nb: 1\n");

        assertThat(nothing.kind()).isEqualTo(ScalarKind.NULL);
        assertThat(nothing.range()).isEqualTo(new SourceRange("f.yml", 1, 3, 1, 3));
    }

    @Test
    void several_documents_are_read_and_empty_ones_skipped() {
        var diagnostics = new Diagnostics();

        assertThat(YamlReader.read(YamlSource.of("f.yml", "a: 1\n---\n---\n- x\n...\n"), diagnostics))
                .hasExactlyElementsOfTypes(YamlMap.class, YamlList.class);
        assertThat(diagnostics.all())
                .singleElement()
                .satisfies(d -> assertThat(d.range()).isEqualTo(new SourceRange("f.yml", 2, 1, 2, 4)));
    }

    @Test
    void json_is_yaml() {
        YamlMap map = (YamlMap) documents("{\n\t\"a\": \"b\\/c \\ud83d\\ude00\",\n\t\"d\": [1, null, true]\n}\n")
                .get(0);

        assertThat(dump(map))
                .isEqualTo(
                        "{1:1-4:2 a@2:2-2:5=b/c 😀@2:7-2:26 d@3:2-3:5=[3:7-3:22 1@3:8-3:9 null@3:11-3:15 true@3:17-3:21]}");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
            a: one two => two => 1:8-1:11
            a: 'it''s two' => two => 1:11-1:14
            a: 'it''s two' => ' => 1:7-1:9
            a: "\\t\\x41\\u0042\\U0001F600 two" => two => 1:28-1:31
            a: "\\"two\\"" => two => 1:7-1:10
            a: "😀 two" => two => 1:8-1:11
            a: &x !!str one two => two => 1:17-1:20
            a: |~  one~   two~ => two => 3:4-3:7
            a: |~~  one~   two~ => e~ t => 3:5-4:5
            a: |2-~   one~~  two => two => 4:3-4:6
            a: >~  one~  two~ => two => 1:4-4:1
            a: one~  two => two => 1:4-2:6
            """)
    void a_part_of_a_text_has_a_place(String yaml, String part, String expected) {
        YamlScalar scalar = (YamlScalar) value(yaml.replace('~', '\n'));
        String wanted = part.equals("e~ t") ? "e\n t" : part;
        int at = scalar.text().indexOf(wanted);

        assertThat(at).isNotNegative();
        assertThat(place(scalar.rangeOf(at, wanted.length()))).isEqualTo(expected);
    }

    @Test
    void a_part_beyond_the_text_is_moved_to_its_end() {
        assertThat(place(((YamlScalar) value("a: one")).rangeOf(9, 9))).isEqualTo("1:7-1:7");
    }

    @Test
    void a_plain_part_is_what_the_file_has_there() {
        String yaml = "k: a + (b * c)\n";
        SourceRange range = ((YamlScalar) value(yaml)).rangeOf(4, 7);

        assertThat(new SourceText(yaml).line(1).substring(range.startColumn() - 1, range.endColumn() - 1))
                .isEqualTo("(b * c)");
    }

    private static YamlNode value(String yaml) {
        return ((YamlMap) documents(yaml).get(0))
                .find("a")
                .or(() -> ((YamlMap) documents(yaml).get(0)).find("k"))
                .orElseThrow()
                .value();
    }

    private static List<YamlNode> documents(String yaml) {
        var diagnostics = new Diagnostics();
        List<YamlNode> documents = YamlReader.read(YamlSource.of("f.yml", yaml), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return documents;
    }

    private static String dump(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map.entries().stream()
                    .map(e -> dump(e.key()) + "=" + dump(e.value()))
                    .collect(Collectors.joining(" ", "{" + place(map.range()) + " ", "}"));
        }
        if (node instanceof YamlList list) {
            return list.items().stream()
                    .map(YamlReaderTest::dump)
                    .collect(Collectors.joining(" ", "[" + place(list.range()) + " ", "]"));
        }
        return ((YamlScalar) node).text() + "@" + place(node.range());
    }

    private static String place(SourceRange r) {
        return r.startLine() + ":" + r.startColumn() + "-" + r.endLine() + ":" + r.endColumn();
    }
}
