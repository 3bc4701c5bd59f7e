// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongLinesTest {

    @Test
    void shortLinesAndCommentsStay() {
        String comment = "-- " + "and so on, ".repeat(20).strip() + "\n";
        assertThat(LongLines.wrapped("select 1\n" + comment + "from t;\n"))
                .isEqualTo("select 1\n" + comment + "from t;\n");
    }

    @Test
    void aDigestIsBrokenBetweenItsParts() {
        String part = "coalesce(cast(length(the_first_column) as varchar) || ':' || the_first_column, '-')";
        assertThat(LongLines.wrapped("  md5(" + part + " || ';' || " + part + ") as customer_hk,\n"))
                .isEqualTo("  md5(\n    " + part + " || ';'\n    || " + part + "\n  ) as customer_hk,\n");
    }

    @Test
    void aCaseHasItsBranchesOnLinesOfTheirOwn() {
        String condition = "f.customer_key is null and f.a_rather_long_name_of_a_column is not null";
        assertThat(LongLines.wrapped("    case when " + condition + " then 'bad_type' when " + condition
                        + " then 'null_key' else 'accepted' end as _verdict,\n"))
                .isEqualTo("""
                            case
                              when f.customer_key is null and f.a_rather_long_name_of_a_column is not null then 'bad_type'
                              when f.customer_key is null and f.a_rather_long_name_of_a_column is not null then 'null_key'
                              else 'accepted'
                            end as _verdict,
                        """);
    }

    @Test
    void conditionsBreakBeforeOrFirst() {
        String a = "r.first_column_with_a_long_name between 1 and 2";
        String b = "r.other_column_with_a_long_name is null";
        assertThat(LongLines.wrapped("where " + a + " and " + b + " or " + b + " and " + a + "\n"))
                .isEqualTo("where " + a + " and " + b + "\n  or " + b + " and " + a + "\n");
    }

    @Test
    void whatIsQuotedIsNotBroken() {
        String text = "'" + "a, b or c || (".repeat(12) + "it''s'";
        assertThat(LongLines.wrapped("select " + text + " as x\n")).isEqualTo("select " + text + " as x\n");
    }

    @Test
    void aFunctionNamedAsAJoinIsNoClause() {
        String call = "left(a_column_of_the_delivery_with_a_long_name, 4)";
        assertThat(LongLines.wrapped("  " + call + " || '/' || " + call + " || '/' || " + call + " as x\n"))
                .isEqualTo("  " + call + " || '/' || " + call + " || '/'\n    || " + call + " as x\n");
    }

    @Test
    void clausesOfASubqueryAreLines() {
        assertThat(LongLines.wrapped(
                        "  (select max(a_long_name) from a_table t left join another_table u on u.a_long_key = t.a_long_key"
                                + " where u.x = 1 group by t.y) as z\n"))
                .isEqualTo("""
                          (
                            select max(a_long_name)
                            from a_table t
                            left join another_table u on u.a_long_key = t.a_long_key
                            where u.x = 1
                            group by t.y
                          ) as z
                        """);
    }

    @Test
    void clausesOfAStatementStandBelowEachOther() {
        String condition = "r.a_column_with_a_long_name = f.a_column_with_a_long_name";
        assertThat(LongLines.wrapped("    select 1 from rejects r where " + condition + " and " + condition + "\n"))
                .isEqualTo(
                        "    select 1\n    from rejects r\n    where " + condition + "\n      and " + condition + "\n");
    }

    @Test
    void whatSomebodyWroteKeepsItsCommentsAndLiterals() {
        String many = "a long condition, and another one, or ".repeat(4).strip();
        for (String written : List.of(
                "where x = 1 -- " + many + "\nand y = 2\n",
                "where x = 1 /* " + many + " */ and y = 2\n",
                "where x = 1 /* it begins here\n" + many + "\nand ends */ and y = 2\n",
                "where x = 'it begins here\n" + many + "\nand ends' and y = 2\n",
                "where x = e'it\\'s " + many + "' and y = 2\n",
                "where x = $$it's " + many + "$$ and y = 2\n")) {
            assertThat(LongLines.wrapped(written)).isEqualTo(written);
        }
    }

    @Test
    void whatFollowsALiteralOverSeveralLinesIsBroken() {
        String condition = "f.a_column_with_quite_a_long_name is not null";
        String code = "where " + condition + " and " + condition + " and " + condition + "\n";
        assertThat(LongLines.wrapped("select 'a\nb', e'\\\\' -- it's\n" + code))
                .isEqualTo("select 'a\nb', e'\\\\' -- it's\n" + code.replace(" and ", "\n  and "));
    }
}
