// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCheckerTest {

    private static final Map<String, Map<String, DataType>> OBJECTS = Map.of(
            "hub", Map.of("id", DataType.INTEGER, "bk", DataType.TEXT),
            "sat", Map.of("id", DataType.INTEGER, "amount", new DataType.Decimal(10, 2)));

    private static QueryTyping check(String text) {
        return new QueryChecker(OBJECTS)
                .check(new ExpressionParser().parseQuery(text).orThrow());
    }

    @Test
    void result_columns_in_order() {
        QueryTyping typing = check("SELECT h.bk, SUM(s.amount) AS Total, COUNT(*) AS \"N\" FROM hub h"
                + " LEFT JOIN sat s ON s.id = h.id WHERE h.id > 0 GROUP BY bk HAVING COUNT(*) > 1");
        Map<String, DataType> expected = new LinkedHashMap<>();
        expected.put("bk", DataType.TEXT);
        expected.put("total", new DataType.Decimal(38, 2));
        expected.put("N", DataType.BIGINT);
        assertThat(typing.problems()).isEmpty();
        assertThat(typing.columns()).containsExactlyEntriesOf(expected);
    }

    @Test
    void union_takes_the_first_names_and_common_types() {
        QueryTyping typing = check("SELECT id AS a FROM hub UNION ALL SELECT amount FROM sat");
        assertThat(typing.problems()).isEmpty();
        assertThat(typing.columns()).isEqualTo(Map.of("a", new DataType.Decimal(12, 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT id FROM hubb|unknown-object|there is no vault object `hubb`|15|4|Did you mean `hub`?
            SELECT h.nope FROM hub h|unknown-column|there is no column `h.nope`|7|6|~~
            SELECT id FROM hub h JOIN sat s ON s.id = h.id|unknown-column|`id` is ambiguous|7|2|Put the table's alias and a point before it.
            SELECT h.id FROM hub h JOIN sat h ON TRUE|unknown-object|the alias `h` is taken|28|5|Give the table another alias.
            SELECT id, bk AS id FROM hub|unknown-column|two result columns are called `id`|11|2|Add AS and another name.
            SELECT NULL AS x FROM hub|type-mismatch|NULL alone has no type|7|4|Use CAST(NULL AS …).
            SELECT id FROM hub WHERE bk|type-mismatch|the condition of WHERE must be boolean, this is varchar|25|2|~~
            SELECT id FROM hub WHERE COUNT(*) > 1|not-in-subset|aggregates cannot stand in WHERE|25|8|Use a common table.
            SELECT id FROM hub WHERE rank() OVER (ORDER BY id) = 1|not-in-subset|window functions cannot stand in WHERE|25|25|Use a common table.
            SELECT bk, COUNT(*) AS n FROM hub|not-grouped|`bk` is neither in GROUP BY nor within an aggregate|7|2|Add it to GROUP BY, or use MIN or MAX.
            SELECT upper(bk) AS b, id FROM hub GROUP BY upper(bk)|not-grouped|`id` is neither in GROUP BY nor within an aggregate|23|2|Add it to GROUP BY, or use MIN or MAX.
            SELECT id FROM hub UNION ALL SELECT id, amount FROM sat|type-mismatch|the selects of UNION ALL have 1 and 2 columns|29|26|~~
            SELECT bk FROM hub UNION ALL SELECT amount FROM sat|type-mismatch|column `bk` is varchar in the first select and decimal(10,2) here|36|6|Use CAST.
            WITH hub AS (SELECT id FROM sat) SELECT id FROM hub|unknown-object|the name `hub` is taken|5|27|Give the common table another name.
            SELECT s.id FROM sat s JOIN hub h ON h.id = s.id JOIN hub k ON z.id = 1|unknown-column|there is no column `z.id`|63|4|There is no table `z` here.
            """)
    void tells_what_is_wrong(String text, String id, String message, int offset, int length, String help) {
        assertThat(check(text).problems()).containsExactly(new Problem(id, message, offset, length, help));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT * FROM hub|`*` is not part of the expression language|7|1
            SELECT h.* FROM hub h|`*` is not part of the expression language|9|1
            SELECT id FROM hub ORDER BY id|`ORDER` is not part of the expression language|19|5
            SELECT id FROM hub LIMIT 1|`LIMIT` is not part of the expression language|19|5
            SELECT id FROM hub, sat|`,` is not part of the expression language|18|1
            SELECT id FROM hub RIGHT JOIN sat ON TRUE|`RIGHT` is not part of the expression language|19|5
            SELECT id FROM hub FULL JOIN sat ON TRUE|`FULL` is not part of the expression language|19|4
            SELECT id FROM hub JOIN sat USING (id)|`USING` is not part of the expression language|28|5
            SELECT id FROM hub NATURAL JOIN sat|`NATURAL` is not part of the expression language|19|7
            SELECT id FROM x.hub|`.` is not part of the expression language|16|1
            SELECT id FROM (SELECT id FROM hub) h|`(` is not part of the expression language|15|1
            SELECT id FROM hub UNION SELECT id FROM sat|`SELECT` is not part of the expression language|25|6
            SELECT id FROM hub EXCEPT SELECT id FROM sat|`EXCEPT` is not part of the expression language|19|6
            SELECT id FROM hub FOR UPDATE|`FOR` is not part of the expression language|19|3
            SELECT id FROM hub GROUP BY ROLLUP(id)|there is no function `ROLLUP`|28|6
            SELECT DISTINCT ON (id) id FROM hub|`(` is not part of the expression language|19|1
            SELECT TOP 1 id FROM hub|`1` is not part of the expression language|11|1
            SELECT id + 1 FROM hub|the computed column has no name|7|6
            SELECT row_number() OVER () AS n FROM hub|`row_number` needs ORDER BY in OVER (…)|7|20
            SELECT sum(id) OVER (ORDER BY id ROWS 1 PRECEDING) AS n FROM hub|`ROWS` is not part of the expression language|33|4
            SELECT sum(id) FILTER (WHERE TRUE) AS n FROM hub|`FILTER` is not part of the expression language|15|6
            SELECT id INTO x FROM hub|`INTO` is not part of the expression language|10|4
            DELETE FROM hub|`DELETE` is not part of the expression language|0|6
            VALUES (1)|`VALUES` is not part of the expression language|0|6
            """)
    void refuses_what_the_language_leaves_out(String text, String message, int offset, int length) {
        Problem problem = new ExpressionParser().parseQuery(text).problems().get(0);
        assertThat(new Problem(problem.id(), problem.message(), problem.offset(), problem.length(), ""))
                .isEqualTo(new Problem(problem.id(), message, offset, length, ""));
    }
}
