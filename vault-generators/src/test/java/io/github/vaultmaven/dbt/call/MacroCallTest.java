// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MacroCallTest {

    private static final MacroTable TABLE = new MacroTable(
            "some_package", "1.18.3", List.of(Macro.of("hub", "key!", "parts!", "extra", "mark@2.0.0", "old@1.2")));

    @Test
    void anArgumentThatTheMacroDoesNotTakeIsRefused() {
        assertThatThrownBy(() -> TABLE.call("hub", Map.of("key", "k", "parts", "p", "keys", "k")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some_package.hub does not take keys");
    }

    @Test
    void aCallWithoutAnArgumentThatTheMacroNeedsIsRefused() {
        assertThatThrownBy(() -> TABLE.call("hub", Map.of("extra", "e")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some_package.hub needs key, parts");
    }

    @Test
    void aParameterOfALaterVersionIsNotKnown() {
        assertThatThrownBy(() -> TABLE.call("hub", Map.of("key", "k", "parts", "p", "mark", true)))
                .hasMessage("some_package.hub does not take mark");
        assertThat(TABLE.macro("hub").parameter("old")).isPresent();
    }

    @Test
    void aMacroThatThePackageDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> TABLE.call("hubs", Map.of())).hasMessage("some_package 1.18.3 has no macro hubs");
    }

    @Test
    void argumentsStandInTheOrderOfTheParameters() {
        MacroCall call = TABLE.call("hub", Map.of("extra", List.of("a", "b"), "parts", "p", "key", "k"));
        assertThat(call.byMetadata()).isEqualTo("""
                {%- set yaml_metadata -%}
                key: k
                parts: p
                extra:
                  - a
                  - b
                {%- endset -%}

                {{ some_package.hub(yaml_metadata=yaml_metadata) }}
                """);
    }

    @Test
    void byKeywordsEachArgumentIsNamed() {
        assertThat(TABLE.call("hub", Map.of("key", "k", "parts", "p")).byKeywords())
                .isEqualTo("""
                        {%- set yaml_metadata -%}
                        key: k
                        parts: p
                        {%- endset -%}

                        {% set metadata_dict = fromyaml(yaml_metadata) %}

                        {{ some_package.hub(
                            key=metadata_dict["key"],
                            parts=metadata_dict["parts"]
                        ) }}
                        """);
    }

    /** What a spec says is no template of dbt's. */
    @Test
    void bracesOfAValueReachThePackage() {
        assertThat(TABLE.call("hub", Map.of("key", "{{ x }}", "parts", "p")).byMetadata())
                .contains("key: '{{ '{{' }} x }}'");
    }
}
