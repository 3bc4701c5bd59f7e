// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.Located;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapReaderTest {

    enum Delivery {
        FULL,
        DELTA,
        CDC
    }

    enum Kind {
        NON_HISTORIZED
    }

    record Column(String name, String type) {}

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void values_have_their_places() {
        var name = read("name: member\nkeep: true\n", map -> {
            assertThat(map.bool("keep", false)).hasToString("Located[value=true, range=f.yml:2:7]");
            return map.requiredText("name");
        });

        assertThat(name).hasToString("Located[value=member, range=f.yml:1:7]");
        assertThat(problems()).isEmpty();
    }

    @Test
    void defaults_stand_at_the_heading() {
        read("\nother: x\n", map -> {
            assertThat(map.bool("keep", true)).hasToString("Located[value=true, range=f.yml:2:1]");
            assertThat(map.oneOf("delivery", Delivery.DELTA)).hasToString("Located[value=DELTA, range=f.yml:2:1]");
            assertThat(map.optionalText("name")).isEmpty();
            assertThat(map.textOrList("names")).isEmpty();
            assertThat(map.list("items")).isEmpty();
            assertThat(map.wholeNumber("n", 0, 9)).isEmpty();
            return map.optionalText("other");
        });
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
            x: [a] => `x` must be a text, found a list
            x: {a: b} => `x` must be a text, found a map
            x: 12 => `x` must be a text, found a whole number
            x: 1.5 => `x` must be a text, found a number
            x: true => `x` must be a text, found true or false
            x: => `x` must be a text, found nothing
            x: '' => `x` must be a text, found an empty text
            """)
    void a_text_must_be_a_text(String yaml, String expected) {
        String text = read(yaml, map -> map.requiredText("x").value());
        assertThat(text).isEmpty();

        assertThat(problems())
                .containsExactly("f.yml:1:%d: error: %s [wrong-type]".formatted(yaml.equals("x:") ? 3 : 4, expected));
    }

    @Test
    void a_number_for_a_text_should_be_quoted() {
        read("x: 007\n", map -> map.optionalText("x"));

        assertThat(diagnostics.all().get(0).help()).isEqualTo("write it in quotes: \"007\"");
    }

    @Test
    void other_types_are_checked_too() {
        read("a: yes\nb: 1.0\nc: x\nd: []\ne: [1, x]\nf: []\ng: 12\n", map -> {
            map.bool("a");
            map.wholeNumber("b", 0, 9);
            map.list("c");
            map.map("d");
            assertThat(map.textOrList("e")).extracting(Located::value).containsExactly("x");
            map.scalar("f");
            return map.wholeNumber("g", 1, 9);
        });

        assertThat(problems())
                .containsExactly(
                        "f.yml:1:4: error: `a` must be true or false, found a text [wrong-type]",
                        "f.yml:2:4: error: `b` must be a whole number, found a number [wrong-type]",
                        "f.yml:3:4: error: `c` must be a list, found a text [wrong-type]",
                        "f.yml:4:4: error: `d` must be a map, found a list [wrong-type]",
                        "f.yml:5:5: error: each item of `e` must be a text, found a whole number [wrong-type]",
                        "f.yml:6:4: error: `f` must be a single value, found a list [wrong-type]",
                        "f.yml:7:4: error: `g` must be from 1 to 9, found `12` [unknown-value]");
    }

    @Test
    void whole_numbers_have_three_notations() {
        read("a: 12\nb: 0x1F\nc: 0o17\nd: -3\n", map -> {
            assertThat(List.of("a", "b", "c", "d"))
                    .extracting(
                            key -> map.wholeNumber(key, -9, 99).orElseThrow().value())
                    .containsExactly(12L, 31L, 15L, -3L);
            return map;
        });
    }

    @Test
    void a_text_or_a_list_of_texts() {
        read("a: x\nb: [y, z]\nc: 1\n", map -> {
            assertThat(map.textOrList("a")).extracting(Located::value).containsExactly("x");
            assertThat(map.textOrList("b"))
                    .extracting(l -> l.range().toString())
                    .containsExactly("f.yml:2:5", "f.yml:2:8");
            return map.textOrList("c");
        });

        assertThat(problems())
                .containsExactly(
                        "f.yml:3:4: error: `c` must be a text or a list of texts, found a whole number [wrong-type]");
    }

    @Test
    void one_of_an_enumeration() {
        Delivery delta = read(
                "x: delta\n",
                map -> map.oneOf("x", Delivery.class).orElseThrow().value());
        assertThat(delta).isEqualTo(Delivery.DELTA);
        Kind non_historized = read(
                "x: non_historized\n",
                map -> map.oneOf("x", Kind.class).orElseThrow().value());
        assertThat(non_historized).isEqualTo(Kind.NON_HISTORIZED);
        assertThat(problems()).isEmpty();
    }

    @Test
    void an_unknown_value_names_the_near_and_all() {
        Delivery cdc = read("x: ful\n", map -> map.oneOf("x", Delivery.CDC).value());
        assertThat(cdc).isEqualTo(Delivery.CDC);

        assertThat(problems())
                .containsExactly("f.yml:1:4: error: `ful` is not a value of `x`; did you mean `full`? [unknown-value]");
        assertThat(diagnostics.all().get(0).help()).isEqualTo("use `full`, `delta`, `cdc`");
    }

    @Test
    void a_missing_key_stands_at_the_first_key() {
        read("b: 1\n", map -> map.scalar("b").map(b -> map.requiredText("name")));
        read("\n\n{}\n", map -> map.requiredText("name"));

        assertThat(problems())
                .containsExactly(
                        "f.yml:1:1: error: `name` is missing: a satellite needs it [missing-key]",
                        "f.yml:3:1: error: `name` is missing: a satellite needs it [missing-key]");
    }

    @Test
    void unknown_keys_are_reported_with_what_was_asked_for() {
        read("name: a\natributes: [x]\nzzz: 1\nAttributes: 2\n", map -> {
            map.textOrList("attributes");
            return map.requiredText("name");
        });

        assertThat(problems())
                .containsExactly(
                        "f.yml:2:1: error: `atributes` is not a key of a satellite; did you mean `attributes`? [unknown-key]",
                        "f.yml:3:1: error: `zzz` is not a key of a satellite [unknown-key]",
                        "f.yml:4:1: error: `Attributes` is not a key of a satellite; did you mean `attributes`? [unknown-key]");
    }

    @Test
    void inner_maps_are_finished() {
        var columns = read(
                "hub: {name: h, x: 1}\nlist: [{name: a}, y]\ncolumns:\n  id:\n  b: {type: int, typ: x}\n  c: z\n",
                map -> {
                    assertThat(map.map(
                                    "hub",
                                    "a hub",
                                    hub -> hub.requiredText("name").value()))
                            .contains("h");
                    assertThat(map.maps(
                                    "list",
                                    "an item",
                                    item -> item.requiredText("name").value()))
                            .containsExactly("a");
                    return map.namedMaps(
                            "columns",
                            "a column",
                            (name, column) -> new Column(
                                    name.value(),
                                    column.optionalText("type")
                                            .map(Located::value)
                                            .orElse("")));
                });

        assertThat(columns).containsExactly(new Column("id", ""), new Column("b", "int"));
        assertThat(problems())
                .containsExactly(
                        "f.yml:1:16: error: `x` is not a key of a hub [unknown-key]",
                        "f.yml:2:19: error: each item of `list` must be a map, found a text [wrong-type]",
                        "f.yml:5:18: error: `typ` is not a key of a column; did you mean `type`? [unknown-key]",
                        "f.yml:6:6: error: `c` must be a map, found a text [wrong-type]");
    }

    private <T> T read(String yaml, Function<MapReader, T> how) {
        var documents = YamlReader.read(YamlSource.of("f.yml", yaml), diagnostics);
        return MapReader.read((YamlMap) documents.get(0), "a satellite", diagnostics, how);
    }

    private List<String> problems() {
        return diagnostics.all().stream().map(ConsoleReport::oneLine).toList();
    }
}
