// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.type.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM | it needs a year, a month and a day",
                "yyyy-MM-dd-dd | it has two fields for the day",
                "yyyy-MM-DD | 'DD' means nothing",
                "yyyy-MM-dd mm | it has a time without an hour",
                "yyyy-MM-dd hh:mm | 'hh' or 'h' and 'a' need each other",
                "yyyy-MM-dd HH:mm a | 'hh' or 'h' and 'a' need each other",
                "yyyy-MM-dd HH:ss | it has seconds without minutes",
                "yyyy-MM-dd HH:mm SSS | it has a fraction without seconds",
                "dMyyyy | one or two digits must not be followed by another digit",
                "d1.MM.yyyy | one or two digits must not be followed by another digit",
                "d'1'.MM.yyyy | one or two digits must not be followed by another digit",
            })
    void saysWhatIsWrong(String format, String problem) {
        assertThatThrownBy(() -> TimeFormat.of(format))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + format + "' is no date or timestamp format: " + problem);
    }

    @Test
    void anOpenQuoteIsAFault() {
        assertThatThrownBy(() -> TimeFormat.of("yyyy'x")).hasMessageEndingWith("a quote is not closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-MM-dd HH:mm", "d/M/yy h:mm a", "yyyyMMddTHHmmssSSSSSSZ"})
    void knowsATime(String format) {
        assertThat(TimeFormat.of(format).hasTime()).isTrue();
        assertThatThrownBy(() -> Dialects.byName("duckdb").parse("x", DataType.DATE, format))
                .hasMessage("'" + format + "' has a time, which a date cannot keep");
    }

    @Test
    void knowsADate() {
        assertThat(TimeFormat.of("dd.MM.yyyy").hasTime()).isFalse();
    }
}
