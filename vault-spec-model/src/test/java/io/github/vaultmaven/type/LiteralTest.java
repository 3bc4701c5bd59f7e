// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralTest {

    private static DataType type(String text) {
        return DataTypes.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "integer, 2147483647, 2147483647",
        "integer, -2147483648, -2147483648",
        "integer, 2147483648, ",
        "integer, 007, 7",
        "integer, 1.0, ",
        "bigint, 9223372036854775807, 9223372036854775807",
        "bigint, 9223372036854775808, ",
        "'decimal(5,2)', 1.50, 1.5",
        "'decimal(5,2)', 999.99, 999.99",
        "'decimal(5,2)', 1000, ",
        "'decimal(5,2)', 1.005, ",
        "'decimal(5,2)', 1e2, 100",
        "'decimal(5,2)', 1e999999999, ",
        "double, 1e400, ",
        "boolean, true, true",
        "boolean, TRUE, ",
        "boolean, 1, ",
        "date, 2024-02-29, 2024-02-29",
        "date, 2023-02-29, ",
        "date, 2024-2-9, ",
        "date, 2024-02-29 00:00:00, ",
        "timestamp, 2024-02-29, 2024-02-29 00:00:00.000000",
        "timestamp, 2024-02-29T01:02:03.5, 2024-02-29 01:02:03.500000",
        "timestamp, 2024-02-29 01:02:03.1234567, ",
        "timestamp, 2024-02-29 24:00:00, ",
        "varchar(2), é😀, é😀",
        "varchar(2), abc, ",
        "varchar, abc, abc",
    })
    void aTextIsOneValueOrNone(String type, String text, String canonical) {
        assertThat(Literal.canonical(type(type), text).orElse(null)).isEqualTo(canonical);
    }

    @Test
    void valuesAreOrderedAsTheirTypeOrdersThem() {
        assertThat(Literal.compare(type("integer"), "9", "10")).isNegative();
        assertThat(Literal.compare(type("decimal(9,2)"), "1.50", "1.5")).isZero();
        assertThat(Literal.compare(type("date"), "2024-10-01", "2024-09-30")).isPositive();
    }
}
