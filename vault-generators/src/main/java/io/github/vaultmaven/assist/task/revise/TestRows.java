// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.revise;

import io.github.vaultmaven.assist.trial.TrialTable;
import io.github.vaultmaven.expression.Types;
import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Rows for the relations that a query reads. Columns of one name share their first values, so that joins find partners;
 * the literals of the queries, what lies beside them, and nulls are among the values. The same queries give the same rows.
 */
final class TestRows {

    private static final int ROWS = 24;
    private static final int REPEATED = 8;
    private static final int MOST_LITERALS = 12;
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,9}(?:\\.\\d{1,6})?(?![\\w.])");

    private final Set<String> texts =
            new LinkedHashSet<>(List.of("k1", "k2", "k3", " Ab ", "ab", "", "7", "2024-01-02"));
    private final Set<BigDecimal> numbers =
            new LinkedHashSet<>(List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(3), BigDecimal.ZERO));

    TestRows(String... queries) {
        for (String query : queries) {
            TEXT.matcher(query)
                    .results()
                    .map(m -> m.group(1).replace("''", "'"))
                    .limit(MOST_LITERALS)
                    .forEach(texts::add);
            NUMBER.matcher(query)
                    .results()
                    .map(MatchResult::group)
                    .map(BigDecimal::new)
                    .limit(MOST_LITERALS)
                    .forEach(n -> {
                        numbers.add(n.subtract(BigDecimal.ONE));
                        numbers.add(n);
                        numbers.add(n.add(BigDecimal.ONE));
                    });
        }
    }

    /**
     * Rows for each relation.
     *
     * @param variant from 0; each has other values and nulls in a row, since a query may look at few rows of many
     */
    List<TrialTable> of(Map<String, Map<String, DataType>> tables, int variant) {
        var all = new ArrayList<TrialTable>();
        tables.forEach((name, columns) ->
                all.add(new TrialTable(name, columns, rows(columns, all.size() + 5 * variant, variant))));
        return all;
    }

    /** The first column of a relation runs through its values slowly, so that a key has several rows. */
    private List<List<String>> rows(Map<String, DataType> columns, int shift, int variant) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < ROWS; i++) {
            var row = new ArrayList<String>();
            int at = 0;
            for (DataType type : columns.values()) {
                List<String> values = values(type);
                row.add(
                        at == 0
                                ? values.get(i / 4 % 4)
                                : (i + variant) % 7 == at % 7
                                        ? null
                                        : values.get((i * stride(at + 1, values.size()) + shift) % values.size()));
                at++;
            }
            rows.add(row);
        }
        repeat(rows);
        rows.add(lone(columns));
        return rows;
    }

    /** The first number from one on that reaches every value. */
    private static int stride(int from, int size) {
        return BigInteger.valueOf(from).gcd(BigInteger.valueOf(size)).intValue() == 1 ? from : stride(from + 1, size);
    }

    /** A key of which nothing else is known: whoever leaves out missing values loses it. */
    private List<String> lone(Map<String, DataType> columns) {
        var row = new ArrayList<String>();
        for (DataType type : columns.values()) {
            List<String> values = values(type);
            row.add(row.isEmpty() ? values.get(values.size() - 1) : null);
        }
        return row;
    }

    /** Some rows come twice, some twice but for their last value: so that sums tell equal values from one value. */
    private static void repeat(List<List<String>> rows) {
        for (int i = 0; i < REPEATED; i++) {
            var copy = new ArrayList<>(rows.get(i));
            if (i % 2 == 1) {
                copy.set(copy.size() - 1, rows.get(i + 1).get(copy.size() - 1));
            }
            rows.add(copy);
        }
    }

    private List<String> values(DataType type) {
        if (Types.isNumber(type)) {
            int scale = type instanceof DataType.Decimal d ? d.scale() : type instanceof DataType.Whole ? 0 : 3;
            int digits = type instanceof DataType.Decimal d
                    ? d.precision() - d.scale()
                    : type instanceof DataType.Whole w && w.bits() == 16 ? 4 : 9;
            return numbers.stream()
                    .map(n -> n.setScale(scale, RoundingMode.DOWN))
                    .filter(n -> n.precision() - n.scale() <= digits)
                    .map(BigDecimal::toPlainString)
                    .distinct()
                    .toList();
        }
        if (Types.isDay(type)) {
            return List.of("2024-01-01", "2024-01-02", "2024-02-29", "2023-12-31", "1900-01-01");
        }
        if (type.equals(DataType.BOOLEAN)) {
            return List.of("true", "false");
        }
        return type.equals(DataType.JSON) ? List.of("{}", "{\"a\":1}", "[]", "1") : List.copyOf(texts);
    }
}
