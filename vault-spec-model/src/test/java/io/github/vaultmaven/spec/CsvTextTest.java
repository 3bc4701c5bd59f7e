// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    /** Number of the line, fields with {@code ~} for null, and {@code open} for a quote that never ends. */
    private static String read(String text) {
        return CsvText.lines(text).stream()
                .map(line -> line.number() + ":"
                        + line.fields().stream()
                                .map(field -> field.map(f -> "<" + f + ">").orElse("~"))
                                .collect(Collectors.joining())
                        + (line.closed() ? "" : "open"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void nothingIsNullAndTwoQuotesAreAnEmptyText() {
        assertThat(read("a,,\"\"\n,b\n")).isEqualTo("1:<a>~<> 2:~<b>");
    }

    @Test
    void quotesHoldCommasLineEndsAndQuotes() {
        assertThat(read("\"a,\"\"b\"\"\r\nc\",d\ne\n")).isEqualTo("1:<a,\"b\"\r\nc><d> 3:<e>");
    }

    @Test
    void anyLineEndsALineAndTheLastNeedsNone() {
        assertThat(read("a\r\nb\rc\nd")).isEqualTo("1:<a> 2:<b> 3:<c> 4:<d>");
    }

    @Test
    void emptyLinesArePassedOverAndCounted() {
        assertThat(read("a\n\n\r\nb\n\n")).isEqualTo("1:<a> 4:<b>");
        assertThat(read("")).isEmpty();
        assertThat(read("\"\"\n")).isEqualTo("1:<>");
    }

    @Test
    void aQuoteThatNeverEndsIsSaid() {
        assertThat(read("a,\"b\nc")).isEqualTo("1:<a><b\nc>open");
        assertThat(read("a,\"b\"")).isEqualTo("1:<a><b>");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(read("\uFEFFa,b")).isEqualTo("1:<a><b>");
        assertThat(read("\uFEFF\"a\"")).isEqualTo("1:<a>");
    }

    @Test
    void blanksBelongToTheField() {
        assertThat(read(" a , b")).isEqualTo("1:< a >< b>");
    }
}
