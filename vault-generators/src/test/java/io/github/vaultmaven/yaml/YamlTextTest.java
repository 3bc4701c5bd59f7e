// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
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
}
