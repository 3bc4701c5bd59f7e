// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml.edit;

import static io.github.vaultmaven.spec.yaml.edit.YamlPlace.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private static final YamlPlace ROOT = document(0);

    private static String set(String before, YamlPlace place, String key, Object value) {
        return file(before).setValue(place, key, YamlValues.of(value)).content();
    }

    private static String add(String before, YamlPlace place, String key, Object value) {
        return file(before).addKey(place, key, YamlValues.of(value)).content();
    }

    private static String remove(String before, YamlPlace place, String key) {
        return file(before).removeKey(place, key).content();
    }

    private static String rename(String before, YamlPlace place, String key, String to) {
        return file(before).renameKey(place, key, to).content();
    }

    private static YamlFile file(String content) {
        return YamlFile.of("spec.yaml", content);
    }

    @Nested
    class SetValue {

        @Test
        void replaces_a_scalar_before_its_comment() {
            assertThat(set("a: 1 # one\nb: 2\n", ROOT, "a", 10)).isEqualTo("a: 10 # one\nb: 2\n");
        }

        @Test
        void replaces_a_quoted_text_and_quotes_what_needs_it() {
            assertThat(set("a: 'x'\n", ROOT, "a", "no")).isEqualTo("a: \"no\"\n");
            assertThat(set("a: 'x'\n", ROOT, "a", "12")).isEqualTo("a: \"12\"\n");
            assertThat(set("a: 'x'\n", ROOT, "a", "a: b")).isEqualTo("a: \"a: b\"\n");
            assertThat(set("a: 'x'\n", ROOT, "a", "geändert am Freitag")).isEqualTo("a: geändert am Freitag\n");
        }

        @Test
        void fills_in_what_is_empty() {
            assertThat(set("a:\nb: 2\n", ROOT, "a", "x")).isEqualTo("a: x\nb: 2\n");
            assertThat(set("a: # later\nb: 2\n", ROOT, "a", "x")).isEqualTo("a: x # later\nb: 2\n");
            assertThat(set("a:", ROOT, "a", "x")).isEqualTo("a: x");
            assertThat(set("{a, b: 2}", ROOT, "a", 1)).isEqualTo("{a: 1, b: 2}");
        }

        @Test
        void puts_a_map_below_its_key_and_keeps_the_comment() {
            assertThat(set("a: 1 # one\nb: 2\n", ROOT, "a", Map.of("x", "z"))).isEqualTo("a: # one\n  x: z\nb: 2\n");
            assertThat(set("a: 1", ROOT, "a", Map.of("x", "z"))).isEqualTo("a:\n  x: z");
        }

        @Test
        void pulls_a_scalar_up_to_its_key() {
            String before = "a: # why\n  # about x\n  x: 1\n  y: 2 # two\nb: 3\n";
            assertThat(set(before, ROOT, "a", "z")).isEqualTo("a: z # why\n  # about x # two\nb: 3\n");
        }

        @Test
        void replaces_one_block_by_another() {
            assertThat(set("h:\n  a:\n    - x\n    - y\n  b: 1\n", ROOT.key("h"), "a", List.of(Map.of("k", 1))))
                    .isEqualTo("h:\n  a:\n    - k: 1\n  b: 1\n");
        }

        @Test
        void replaces_a_block_scalar() {
            assertThat(set("a: |\n  one\n  two\n\nb: 2\n", ROOT, "a", "x")).isEqualTo("a: x\n\nb: 2\n");
        }

        @Test
        void stays_between_braces() {
            assertThat(set("h: {a: [x, y], b: 1} # c\n", ROOT.key("h"), "a", List.of("z, w", "v")))
                    .isEqualTo("h: {a: [\"z, w\", v], b: 1} # c\n");
        }

        @Test
        void keeps_crlf_and_byte_order_mark() {
            assertThat(set("\uFEFFa: ü\r\nb: 2\r\n", ROOT, "a", Map.of("x", "ö")))
                    .isEqualTo("\uFEFFa:\r\n  x: ö\r\nb: 2\r\n");
        }

        @Test
        void refuses_what_others_repeat_and_replaces_a_repetition() {
            String before = "a: &x {k: 1}\nb: *x\n";
            assertThat(set(before, ROOT, "b", 2)).isEqualTo("a: &x {k: 1}\nb: 2\n");
            assertThatThrownBy(() -> set(before, ROOT.key("b"), "k", 2)).isInstanceOf(EditRefused.class);
            assertThatThrownBy(() -> set(before, ROOT, "a", 2)).isInstanceOf(EditRefused.class);
        }
    }

    @Nested
    class AddKey {

        @Test
        void goes_behind_the_last_key_and_its_comment() {
            String before = "entity: e\nhub:\n  business_key: [k] # the key\n# end\nlinks: []\n";
            assertThat(add(before, ROOT.key("hub"), "name", "customer"))
                    .isEqualTo("entity: e\nhub:\n  business_key: [k] # the key\n  name: customer\n# end\nlinks: []\n");
        }

        @Test
        void goes_behind_nested_blocks_and_block_scalars() {
            assertThat(add("a:\n  b:\n    - c\n\n\nd: |\n  text\n\n# end\n", ROOT.key("a"), "x", 1))
                    .isEqualTo("a:\n  b:\n    - c\n  x: 1\n\n\nd: |\n  text\n\n# end\n");
            assertThat(add("d: |\n  text\n\n# end\n", ROOT, "x", 1)).isEqualTo("d: |\n  text\nx: 1\n\n# end\n");
        }

        @Test
        void takes_the_indentation_of_a_list_item() {
            assertThat(add("l:\n- name: a\n  b: 1\n- name: c", ROOT.key("l").item(1), "role", "r"))
                    .isEqualTo("l:\n- name: a\n  b: 1\n- name: c\n  role: r");
        }

        @Test
        void writes_maps_and_lists_as_blocks() {
            var value = new java.util.LinkedHashMap<String, Object>();
            value.put("type", "varchar(50)");
            value.put("rules", List.of(Map.of("in", List.of("a", "b")), "x"));
            assertThat(add("columns:\r\n  a: date\r\n", ROOT.key("columns"), "b", value))
                    .isEqualTo("columns:\r\n  a: date\r\n  b:\r\n    type: varchar(50)\r\n    rules:\r\n"
                            + "      - in: [a, b]\r\n      - x\r\n");
        }

        @Test
        void stays_between_braces() {
            assertThat(add("m: [{hub: a}, {}]", ROOT.key("m").item(0), "role", "b"))
                    .isEqualTo("m: [{hub: a, role: b}, {}]");
            assertThat(add("m: [{hub: a}, {}]", ROOT.key("m").item(1), "role", "b"))
                    .isEqualTo("m: [{hub: a}, {role: b}]");
            assertThat(add("{a: 1,}", ROOT, "b", 2)).isEqualTo("{a: 1, b: 2}");
        }

        @Test
        void follows_the_lines_between_braces() {
            assertThat(add("{\n  a: 1, # one\n  b: 2 # two\n}\n", ROOT, "c", 3))
                    .isEqualTo("{\n  a: 1, # one\n  b: 2, # two\n  c: 3\n}\n");
            assertThat(add("{\n  a: 1,\n}\n", ROOT, "c", 3)).isEqualTo("{\n  a: 1,\n  c: 3,\n}\n");
        }

        @Test
        void keeps_json_json() {
            String before = "{\n  \"entity\": \"e\",\n  \"hub\": {\"business_key\": [\"k\"]}\n}\n";
            assertThat(add(before, ROOT.key("hub"), "name", "ä"))
                    .contains("{\"business_key\": [\"k\"], \"name\": \"ä\"}");
            assertThat(add(before, ROOT, "x", true))
                    .endsWith("\"hub\": {\"business_key\": [\"k\"]},\n  \"x\": true\n}\n");
        }

        @Test
        void goes_to_the_right_document() {
            assertThat(add("a: 1\n---\nb: 2\n---\nc: 3\n", document(1), "x", 1))
                    .isEqualTo("a: 1\n---\nb: 2\nx: 1\n---\nc: 3\n");
        }

        @Test
        void refuses_a_key_that_is_there_and_a_place_that_is_not() {
            assertThatThrownBy(() -> add("a: 1\n", ROOT, "a", 2)).hasMessage("the key `a` is there already");
            assertThatThrownBy(() -> add("a: 1\n", ROOT.key("b"), "a", 2))
                    .hasMessage("there is no map at document 1.b");
        }

        @Test
        void refuses_to_change_a_text_with_trailing_empty_lines() {
            assertThatThrownBy(() -> add("a: |+\n  x\n\n\n", ROOT, "b", 2)).isInstanceOf(EditRefused.class);
        }
    }

    @Nested
    class RemoveKey {

        @Test
        void takes_the_whole_lines() {
            String before = "a: 1\n# about b\nb:\n  - x # x\n  - y\nc: 3\n";
            assertThat(remove(before, ROOT, "b")).isEqualTo("a: 1\n# about b\nc: 3\n");
            assertThat(remove(before, ROOT, "c")).isEqualTo("a: 1\n# about b\nb:\n  - x # x\n  - y\n");
            assertThat(remove("a: 1\r\nb: 2", ROOT, "b")).isEqualTo("a: 1");
        }

        @Test
        void moves_the_next_key_up_to_the_dash() {
            assertThat(remove("- a: 1 # one\n  b: 2\n", ROOT.item(0), "a")).isEqualTo("- b: 2\n");
            assertThat(remove(
                            "l:\n  - a: 1\n    # two\n    b: 2\n", ROOT.key("l").item(0), "a"))
                    .isEqualTo("l:\n  -\n    # two\n    b: 2\n");
        }

        @Test
        void leaves_an_empty_map() {
            assertThat(remove("h:\n  a: 1 # c\nb: 2\n", ROOT.key("h"), "a")).isEqualTo("h:\n  {} # c\nb: 2\n");
        }

        @Test
        void stays_between_braces() {
            assertThat(remove("{a: 1, b: 2, c: 3}", ROOT, "a")).isEqualTo("{b: 2, c: 3}");
            assertThat(remove("{a: 1, b: 2, c: 3}", ROOT, "b")).isEqualTo("{a: 1, c: 3}");
            assertThat(remove("{a: 1, b: 2, c: 3}", ROOT, "c")).isEqualTo("{a: 1, b: 2}");
            assertThat(remove("{a: 1}", ROOT, "a")).isEqualTo("{}");
            assertThat(remove("{\n  a: 1, # one\n  b: 2,\n  c: 3\n}", ROOT, "b"))
                    .isEqualTo("{\n  a: 1, # one\n  c: 3\n}");
            assertThat(remove("{\n  a: 1, # one\n  c: 3\n}", ROOT, "c")).isEqualTo("{\n  a: 1 # one\n  \n}");
        }

        @Test
        void refuses_what_others_repeat() {
            assertThatThrownBy(() -> remove("a: &x 1\nb: *x\n", ROOT, "a")).isInstanceOf(EditRefused.class);
        }
    }

    @Nested
    class RenameKey {

        @Test
        void changes_the_key_only() {
            assertThat(rename("a:   1 # one\n'b' : 2\n", ROOT, "a", "aa")).isEqualTo("aa:   1 # one\n'b' : 2\n");
            assertThat(rename("a: 1\n'b' : 2\n", ROOT, "b", "größe")).isEqualTo("a: 1\ngröße : 2\n");
            assertThat(rename("{\"a\": 1}", ROOT, "a", "b")).isEqualTo("{\"b\": 1}");
        }

        @Test
        void refuses_a_key_that_is_there() {
            assertThatThrownBy(() -> rename("a: 1\nb: 2\n", ROOT, "a", "b")).isInstanceOf(EditRefused.class);
        }
    }

    @Test
    void refuses_a_file_that_is_no_yaml() {
        assertThatThrownBy(() -> file("a: [1\n"))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("spec.yaml:");
    }

    @Test
    void characters_beyond_the_basic_plane_count_as_two() {
        assertThat(set("😀: {x: 1} # 😀\n", ROOT.key("😀"), "x", "😀")).isEqualTo("😀: {x: \"😀\"} # 😀\n");
    }
}
