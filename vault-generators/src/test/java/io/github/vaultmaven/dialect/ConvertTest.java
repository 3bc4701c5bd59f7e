// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.engine.Both;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Typed values become other types without loss, or null, alike on both engines. */
class ConvertTest {

    /** From type, value, to type, canonical text of the result; {@code -} is null. */
    private static final String CASES = """
            integer|32767|smallint|32767
            integer|32768|smallint|-
            bigint|-2147483649|integer|-
            smallint|7|bigint|7
            bigint|9007199254740992|double|9.0071992547409920e+15
            bigint|9007199254740993|double|-
            integer|99|decimal(4,2)|99
            integer|100|decimal(4,2)|-
            bigint|-9223372036854775808|decimal(19,0)|-9223372036854775808
            integer|1|boolean|true
            integer|2|boolean|-
            integer|-42|varchar|-42
            integer|1234|varchar(3)|-
            decimal(6,2)|12.00|integer|12
            decimal(6,2)|12.50|integer|-
            decimal(38,38)|0|smallint|0
            decimal(38,38)|0.5|bigint|-
            decimal(5,0)|32767|smallint|32767
            decimal(5,0)|-32769|smallint|-
            decimal(3,3)|0|boolean|false
            decimal(3,3)|0.1|boolean|-
            decimal(3,1)|1|boolean|true
            decimal(20,1)|9223372036854775807.0|bigint|9223372036854775807
            decimal(20,1)|9223372036854775808.0|bigint|-
            decimal(6,2)|12.50|decimal(4,1)|12.5
            decimal(6,2)|12.55|decimal(4,1)|-
            decimal(6,2)|1000.50|decimal(4,1)|-
            decimal(6,2)|9999.99|decimal(38,10)|9999.99
            decimal(6,2)|0.10|double|1.0000000000000001e-01
            decimal(18,2)|1234567890123456.70|double|-
            decimal(38,0)|100000000000000000000|double|1.0000000000000000e+20
            decimal(6,2)|-0.50|varchar|-0.5
            double|0.1|decimal(4,2)|0.1
            double|0.125|decimal(4,2)|-
            double|0.30000000000000004|decimal(38,17)|-
            double|9.999|decimal(3,2)|-
            double|0.1|decimal(38,38)|0.1
            double|1.5e-5|decimal(10,6)|0.000015
            double|1.5e-5|decimal(10,5)|-
            double|99.99|decimal(4,2)|99.99
            double|1e30|decimal(38,10)|-
            double|NaN|decimal(4,2)|-
            double|-Infinity|decimal(4,2)|-
            double|-0|decimal(4,2)|0
            double|3|integer|3
            double|3.5|integer|-
            double|NaN|bigint|-
            double|Infinity|bigint|-
            double|9223372036854775807|bigint|-
            double|-9223372036854775808|bigint|-9223372036854775808
            double|1|boolean|true
            double|0.5|varchar|5.0000000000000000e-01
            boolean|true|integer|1
            boolean|false|decimal(2,1)|0
            boolean|true|decimal(2,2)|-
            boolean|true|double|1.0000000000000000e+00
            boolean|true|varchar|true
            boolean|true|date|-
            date|2024-02-29|timestamp|2024-02-29T00:00:00.000000
            date|2024-02-29|varchar|2024-02-29
            date|2024-02-29|integer|-
            timestamp|2024-02-29 00:00:00|date|2024-02-29
            timestamp|2024-02-29 00:00:00.000001|date|-
            timestamp|2024-02-29 10:20:30.5|varchar|2024-02-29T10:20:30.500000
            timestamp|2024-02-29 10:20:30.5|double|-
            varchar|12|smallint|12
            varchar|twelve|smallint|-
            varchar(5)|abcde|varchar(4)|-
            varchar(5)|abcd|varchar(4)|abcd
            varchar|{"a": 1}|json|{"a": 1}
            json|[1]|varchar|[1]
            """;

    @Test
    void valuesFitOrAreNull() throws SQLException {
        try (var both = new Both()) {
            for (Both.One engine : both.engines()) {
                List<String> found =
                        CASES.lines().map(line -> convert(engine, line)).toList();
                assertThat(found).as(engine.toString()).isEqualTo(CASES.lines().toList());
            }
        }
    }

    @Test
    void nullStaysNullBetweenAllTypes() throws SQLException {
        List<DataType> types = Stream.of(
                        "smallint",
                        "bigint",
                        "decimal(6,2)",
                        "decimal(38,38)",
                        "double",
                        "boolean",
                        "date",
                        "timestamp",
                        "varchar",
                        "varchar(3)",
                        "json")
                .map(t -> DataTypes.parse(t).orElseThrow())
                .toList();
        try (var both = new Both()) {
            for (Both.One engine : both.engines()) {
                for (DataType from : types) {
                    engine.table(List.of(from), List.of(java.util.Collections.singletonList(null)));
                    for (DataType to : types) {
                        assertThat(engine.values(engine.dialect().convert("c0", from, to)))
                                .as(engine + " " + from + " " + to)
                                .containsOnlyNulls();
                    }
                }
            }
        }
    }

    private static String convert(Both.One engine, String line) {
        String[] cells = line.split("\\|");
        DataType from = DataTypes.parse(cells[0]).orElseThrow();
        DataType to = DataTypes.parse(cells[2]).orElseThrow();
        try {
            engine.table(List.of(from), List.of(List.of(cells[1])));
            String value = engine.dialect().convert("c0", from, to);
            String sql =
                    "select " + engine.dialect().canonicalText("x", to) + " from (select " + value + " as x from t) p";
            String text = engine.query(sql).get(0);
            return cells[0] + "|" + cells[1] + "|" + cells[2] + "|" + (text == null ? "-" : text);
        } catch (SQLException e) {
            return line + " failed: " + e.getMessage();
        }
    }
}
