// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    /** Texts that YAML 1.1 or 1.2 takes for something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "Yes",
                "ON",
                "off",
                "true",
                "False",
                "null",
                "NULL",
                "~",
                "=",
                "<<",
                "12",
                "012",
                "+1",
                "1_000",
                "1.5",
                ".5",
                "1e3",
                "1.5e+3",
                "10:30",
                "1:20:30.5",
                "0b11",
                "0x1F",
                "0o17",
                ".inf",
                "-.INF",
                ".nan"
            })
    void textsThatWouldBeSomethingElseAreQuoted(String text) {
        assertThat(YamlText.of(Map.of(text, List.of(text)))).isEqualTo("'" + text + "':\n  - '" + text + "'\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "none", "y", "1.0.0", "a:b", "member.yaml:48:5", "x_1", "_1_", "2026-01-02"})
    void othersAreNot(String text) {
        assertThat(YamlText.of(List.of(text))).isEqualTo("  - " + text + "\n");
    }

    @Test
    void whatIsNoTextIsNotQuoted() {
        assertThat(YamlText.of(List.of(true, 12, 1.5))).isEqualTo("  - true\n  - 12\n  - 1.5\n");
        assertThat(YamlText.of(Collections.singletonMap("a", null))).isEqualTo("a: null\n");
    }

    /** Two writers, one text: whatever the words, wherever they stand. */
    @Property(tries = 2000)
    void isWhatTheLibraryWrites(
            @ForAll("words") String key, @ForAll("words") String one, @ForAll("words") String other) {
        var inner = new LinkedHashMap<String, Object>();
        inner.put(key, one);
        inner.put("list", List.of(other, 7, true));
        inner.put("maps", List.of(Map.of(other, one), Map.of("empty", Map.of()), Map.of("none", List.of())));
        Object document = Map.of("outer", inner);
        assertThat(YamlText.of(document)).isEqualTo(YamlText.written(document));
    }

    @Provide
    Arbitrary<String> words() {
        var parts = Arbitraries.of(
                "a",
                "no",
                " ",
                "\n",
                "'",
                "\"",
                ":",
                "#",
                "-",
                "?",
                "{",
                "}",
                "[",
                ",",
                "&",
                "*",
                "!",
                "|",
                ">",
                "%",
                "@",
                "`",
                "1",
                "0",
                ".",
                "_",
                "~",
                "=",
                "<",
                "\t",
                "\u00e9",
                "\u2028",
                "\ud83d\ude00",
                "---",
                "...",
                "e",
                "+",
                "x");
        return parts.list().ofMaxSize(6).map(list -> String.join("", list));
    }
}
