// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    /** Every character that some writer of JSON treats in a way of its own, and beyond the basic plane. */
    private static String strange() {
        var text = new StringBuilder("“é” \\ \" / ' \u2028 \u2029 \u00a0 \uD83D\uDE00");
        for (char c = 0; c <= 0xA0; c++) {
            text.append(c);
        }
        return text.toString();
    }

    @Test
    void textsAreEscapedAsALibraryDoes() throws JsonProcessingException {
        String text =
                new JsonText(0).object().text(strange(), strange()).endObject().toString();
        var mapper = JsonMapper.builder().build();
        assertThat(text.replace("\": \"", "\":\"").strip())
                .isEqualTo(mapper.writeValueAsString(Map.of(strange(), strange())));
        assertThat(mapper.readTree(text).path(strange()).textValue()).isEqualTo(strange());
    }

    @Test
    void whatIsDeeperStaysOnItsLine() {
        var json = new JsonText(2).object().number("a", -1).object("b").texts("c", List.of("x", "y"));
        json.texts("d", Map.of()).flag("e", true).endObject().array("f");
        json.object().text("left out", null).endObject().object().number("g", 2).endObject();
        assertThat(json.endArray().texts("h", List.of()).endObject()).hasToString("""
                {
                  "a": -1,
                  "b": {
                    "c": ["x", "y"],
                    "d": {},
                    "e": true
                  },
                  "f": [
                    {},
                    {"g": 2}
                  ],
                  "h": []
                }
                """);
    }

    @Test
    void levelsMayBeMany() {
        var json = new JsonText(0).object();
        for (int i = 0; i < 40; i++) {
            json.object("o");
        }
        for (int i = 0; i < 40; i++) {
            json.endObject();
        }
        assertThat(json.endObject()).hasToString("{\"o\": ".repeat(40) + "{}" + "}".repeat(40) + "\n");
    }
}
