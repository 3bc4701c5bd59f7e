// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeCheckerTest {

    private static final Scope SCOPE = Scope.of(columns(
            "name varchar(50)",
            "code varchar(3)",
            "i integer",
            "small smallint",
            "big bigint",
            "amount decimal(12,2)",
            "tiny decimal(38,30)",
            "x double",
            "yes boolean",
            "d date",
            "ts timestamp",
            "doc json",
            "Mixed date",
            "mixed integer"));

    private static Map<String, DataType> columns(String... declarations) {
        Map<String, DataType> columns = new LinkedHashMap<>();
        Stream.of(declarations)
                .map(c -> c.split(" "))
                .forEach(c -> columns.put(c[0], DataTypes.parse(c[1]).orElseThrow()));
        return columns;
    }

    private static Typing check(String text) {
        return new TypeChecker().check(new ExpressionParser().parseMeasure(text).orThrow(), SCOPE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name|varchar(50)
            NAME|varchar(50)
            "Mixed"|date
            mixed|integer
            coalesce(name, code)|varchar
            coalesce(code, NULL)|varchar(3)
            coalesce(i, big)|bigint
            coalesce(i, amount)|decimal(12,2)
            coalesce(big, amount)|decimal(21,2)
            coalesce(amount, x)|double
            coalesce(d, ts)|timestamp
            amount * amount|decimal(24,4)
            amount + i|decimal(13,2)
            tiny + 1|decimal(38,30)
            small + small|bigint
            i / 2|double
            amount / 2|double
            -small|bigint
            -amount|decimal(12,2)
            12345678901|bigint
            SUM(i)|bigint
            SUM(amount)|decimal(38,2)
            SUM(x)|double
            AVG(i)|double
            COUNT(doc)|bigint
            COUNT(*)|bigint
            MAX(name)|varchar(50)
            CAST(NULL AS date)|date
            doc IS NULL|boolean
            """)
    void finds_types(String text, String type) {
        Typing typing = check(text);
        assertThat(typing.problems()).isEmpty();
        Expression root = new ExpressionParser().parseMeasure(text).orThrow();
        Typing own = new TypeChecker().check(root, SCOPE);
        assertThat(own.typeOf(root).map(DataType::toString)).contains(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            nam|unknown-column|there is no column `nam`|0|3|Did you mean `name`?
            1 + amuont|unknown-column|there is no column `amuont`|4|6|Did you mean `amount`?
            t.name|unknown-column|there is no column `t.name`|0|6|There is no table `t` here.
            "NAME"|unknown-column|there is no column `"NAME"`|0|6|Did you mean `name`?
            MIXED|unknown-column|`MIXED` is ambiguous|0|5|Put the table's alias and a point before it.
            name + 1|type-mismatch|`+` takes numbers, this is varchar(50)|0|4|~~
            d + 1|type-mismatch|`+` takes numbers, this is date|0|1|Use add_days, add_months, add_years or days_between.
            -yes|type-mismatch|`-` takes numbers, this is boolean|1|3|~~
            x % 2|type-mismatch|`%` takes whole numbers and decimals, not double|0|5|~~
            tiny * tiny|type-mismatch|the product of decimal(38,30) and decimal(38,30) has more than 38 digits behind the point|0|11|Round or cast an operand.
            NULL + NULL|type-mismatch|NULL alone has no type|0|11|Use CAST(NULL AS …).
            NULL = NULL|type-mismatch|NULL alone has no type|0|11|Use CAST(NULL AS …).
            coalesce(NULL)|type-mismatch|NULL alone has no type|0|14|Use CAST(NULL AS …).
            ~name || i~|type-mismatch|~the operand of || must be varchar, this is integer~|8|1|~~
            name = 1|type-mismatch|this is integer, what stands before it varchar(50)|7|1|Use CAST(… AS varchar(50)) if that is meant.
            d = '2024-01-31'|type-mismatch|this is varchar, what stands before it date|4|12|Use CAST(… AS date) if that is meant.
            i IN (1, 'x')|type-mismatch|this is varchar, what stands before it integer|9|3|Use CAST(… AS integer) if that is meant.
            yes < TRUE|type-mismatch|values of type boolean cannot be compared like this|0|10|~~
            doc = doc|type-mismatch|values of type json cannot be compared like this|0|9|~~
            i AND yes|type-mismatch|the operand of AND must be boolean, this is integer|0|1|~~
            NOT i|type-mismatch|the operand of NOT must be boolean, this is integer|4|1|~~
            i LIKE 'x'|type-mismatch|the operand of LIKE must be varchar, this is integer|0|1|~~
            CASE WHEN i THEN 1 END|type-mismatch|the condition of WHEN must be boolean, this is integer|10|1|~~
            CASE WHEN yes THEN 1 ELSE 'x' END|type-mismatch|this is varchar, what stands before it integer|26|3|Use CAST(… AS integer) if that is meant.
            CAST(x AS varchar)|type-mismatch|CAST cannot make varchar of double|0|18|Engines write doubles differently: CAST to decimal(p,s) first.
            CAST(yes AS integer)|type-mismatch|CAST cannot make integer of boolean|0|20|~~
            CAST(d AS integer)|type-mismatch|CAST cannot make integer of date|0|18|~~
            upper(i)|type-mismatch|`x` of `upper` takes text, this is integer|6|1|It is written upper(x).
            upper()|type-mismatch|`upper` cannot take 0 arguments|0|7|It is written upper(x).
            left(name)|type-mismatch|`left` cannot take 1 argument|0|10|It is written left(x, n).
            round(x, i)|type-mismatch|`n` of `round` takes a whole literal from 0 to 18|9|1|It is written round(x, [n]).
            round(x, 19)|type-mismatch|`n` of `round` takes a whole literal from 0 to 18|9|2|It is written round(x, [n]).
            split_part(name, '', 1)|type-mismatch|`separator` of `split_part` takes a text literal that is not empty|17|2|It is written split_part(x, separator, n).
            split_part(name, ',', 0)|type-mismatch|`n` of `split_part` takes a whole literal from 1|22|1|It is written split_part(x, separator, n).
            date_trunc('decade', d)|type-mismatch|`unit` of `date_trunc` takes 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute' or 'second'|11|8|It is written date_trunc(unit, x).
            year(name)|type-mismatch|`x` of `year` takes a date or timestamp, this is varchar(50)|5|4|It is written year(x).
            add_days(d, 1.5)|type-mismatch|`n` of `add_days` takes a whole number, this is decimal(2,1)|12|3|It is written add_days(x, n).
            greatest(yes, TRUE)|type-mismatch|`greatest` cannot take boolean|0|19|~~
            SUM(name)|type-mismatch|SUM cannot take varchar(50)|4|4|~~
            MIN(yes)|type-mismatch|MIN cannot take boolean|4|3|~~
            """)
    void tells_what_is_wrong(String text, String id, String message, int offset, int length, String help) {
        assertThat(check(text).problems()).containsExactly(new Problem(id, message, offset, length, help));
    }

    @Test
    void reports_each_mistake_once_and_all_in_order() {
        assertThat(check("upper(nam) || (i + nop * 2) || coalesce(amuont, 1)").problems())
                .extracting(Problem::message)
                .containsExactly("there is no column `nam`", "there is no column `nop`", "there is no column `amuont`");
    }

    @Test
    void conditions_are_boolean() {
        Expression amount = new ExpressionParser().parse("amount").orThrow();
        assertThat(new TypeChecker().checkCondition(amount, SCOPE).problems())
                .containsExactly(
                        new Problem("type-mismatch", "a condition must be boolean, this is decimal(12,2)", 0, 6, ""));
        Expression sound = new ExpressionParser().parse("amount > 1").orThrow();
        assertThat(new TypeChecker().checkCondition(sound, SCOPE).problems()).isEmpty();
    }

    @Test
    void columns_resolve_to_their_declared_names() {
        Expression.Column column =
                (Expression.Column) new ExpressionParser().parse("NAME").orThrow();
        assertThat(new TypeChecker().check(column, SCOPE).columnOf(column)).contains("name");
    }
}
