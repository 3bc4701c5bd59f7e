// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    @Test
    void a_swap_counts_as_one_change() {
        assertThat(Suggestions.near("nmae", List.of("name", "names", "note"))).containsExactly("name");
    }

    @Test
    void case_and_separators_come_first() {
        assertThat(Suggestions.near("Business-Key", List.of("business_keys", "business_key")))
                .containsExactly("business_key", "business_keys");
        assertThat(Suggestions.near("businesskey", List.of("businesskeys", "business_key")))
                .containsExactly("business_key", "businesskeys");
    }

    @Test
    void a_third_of_the_length_may_differ() {
        assertThat(Suggestions.near("abcdef", List.of("abcdxy"))).containsExactly("abcdxy");
        assertThat(Suggestions.near("abcde", List.of("abcxy"))).isEmpty();
        assertThat(Suggestions.near("ab", List.of("ax", "xy"))).containsExactly("ax");
    }

    @Test
    void at_most_three_in_order_of_nearness_then_alphabet() {
        assertThat(Suggestions.near("kkkkkk", List.of("kkkkxy", "kkkkkz", "kkkkkb", "kkkkka", "kkkkkc")))
                .containsExactly("kkkkka", "kkkkkb", "kkkkkc");
    }

    @Test
    void the_question_names_all() {
        assertThat(Suggestions.question("nam", List.of("name", "nam2"))).isEqualTo("; did you mean `nam2` or `name`?");
        assertThat(Suggestions.question("x", List.of("name"))).isEmpty();
    }
}
