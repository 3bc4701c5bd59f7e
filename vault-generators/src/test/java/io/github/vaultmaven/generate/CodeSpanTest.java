// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** By the rules of CommonMark on code spans, and of GFM on cells. */
class CodeSpanTest {

    @Test
    void isOneSpanWhateverItHolds() {
        assertThat(CodeSpan.of("a <b>")).isEqualTo("`a <b>`");
        assertThat(CodeSpan.of("`a`")).isEqualTo("`` `a` ``");
        assertThat(CodeSpan.of("a`` [x](y)\n# b")).isEqualTo("``` a`` [x](y) # b ```");
    }

    @Test
    void aCellIsPlainWhereItCan() {
        assertThat(CodeSpan.cell("specs/shop.yaml:3:1")).isEqualTo("specs/shop.yaml:3:1");
        assertThat(CodeSpan.cell("a|b<script>.yaml:3:1")).isEqualTo("`a\\|b<script>.yaml:3:1`");
    }
}
