// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.trial;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Types;
import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows on which an expression shows what it does: for each column the values at, just below and just above each literal,
 * between literals and beyond them, and null.
 */
public final class EdgeRows {

    /** The key column; no column of a vault begins with two underscores by convention. */
    public static final String KEY = "__key";

    private static final int MOST = 600;
    private static final DataType.Decimal WIDE = new DataType.Decimal(38, 9);

    private final TreeSet<BigDecimal> numbers = new TreeSet<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final Set<String> texts = new LinkedHashSet<>();

    /**
     * @param literals of all expressions that are compared
     */
    public EdgeRows(List<Expression> literals) {
        for (Expression literal : literals) {
            if (literal instanceof Expression.NumberLiteral number) {
                numbers.add(number.value());
            } else if (literal instanceof Expression.DateLiteral date) {
                days.add(date.value());
            } else if (literal instanceof Expression.TimestampLiteral instant) {
                days.add(instant.value().toLocalDate());
            } else if (literal instanceof Expression.TextLiteral text) {
                texts.add(text.value());
            }
        }
        numbers.add(BigDecimal.ZERO);
        days.add(LocalDate.of(2000, 2, 29));
        texts.add("other");
    }

    /** A table with one row for each combination of values, as far as there are not too many. */
    public TrialTable table(String name, Map<String, DataType> columns) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of()));
        for (DataType type : columns.values()) {
            rows = product(rows, values(type));
        }
        var all = new LinkedHashMap<String, DataType>();
        all.put(KEY, DataType.INTEGER);
        all.putAll(columns);
        var keyed = new ArrayList<List<String>>();
        for (List<String> row : rows) {
            var withKey = new ArrayList<String>();
            withKey.add(String.valueOf(keyed.size() + 1));
            withKey.addAll(row);
            keyed.add(withKey);
        }
        return new TrialTable(name, all, keyed);
    }

    /** All pairs, or, where they are too many, each row with some values in turn, so that every value is there. */
    private static List<List<String>> product(List<List<String>> rows, List<String> values) {
        boolean all = (long) rows.size() * values.size() <= MOST;
        var product = new ArrayList<List<String>>();
        int count = all ? rows.size() * values.size() : Math.max(rows.size(), values.size());
        for (int i = 0; i < count; i++) {
            var row = new ArrayList<>(rows.get(all ? i / values.size() : i % rows.size()));
            row.add(values.get(i % values.size()));
            product.add(row);
        }
        return product;
    }

    private List<String> values(DataType type) {
        var values = new ArrayList<String>();
        if (Types.isNumber(type)) {
            values.addAll(numbers(type));
        } else if (Types.isDay(type)) {
            values.addAll(days(type));
        } else if (type.equals(DataType.BOOLEAN)) {
            values.addAll(List.of("true", "false"));
        } else if (type instanceof DataType.Text) {
            values.addAll(words());
        }
        values.add(null);
        return values;
    }

    private List<String> numbers(DataType type) {
        int scale = type instanceof DataType.Decimal d ? d.scale() : type instanceof DataType.Whole ? 0 : 6;
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        var values = new TreeSet<BigDecimal>();
        BigDecimal before = numbers.first().subtract(BigDecimal.valueOf(1000));
        for (BigDecimal number : numbers) {
            values.add(number.add(before).divide(BigDecimal.valueOf(2)));
            for (BigDecimal step : List.of(BigDecimal.ONE, unit)) {
                values.add(number.subtract(step));
                values.add(number.add(step));
            }
            values.add(number);
            before = number;
        }
        values.add(numbers.last().add(BigDecimal.valueOf(1000)));
        return values.stream()
                .map(v -> v.setScale(scale, RoundingMode.FLOOR))
                .filter(v -> fits(v, type))
                .map(BigDecimal::toPlainString)
                .distinct()
                .toList();
    }

    private static boolean fits(BigDecimal value, DataType type) {
        if (type instanceof DataType.Whole whole) {
            return value.toBigInteger().bitLength() < whole.bits();
        }
        DataType.Decimal decimal = type instanceof DataType.Decimal d ? d : WIDE;
        return value.precision() - value.scale() <= decimal.precision() - decimal.scale();
    }

    private List<String> days(DataType type) {
        var values = new LinkedHashSet<String>();
        for (LocalDate day : days) {
            for (int step = -1; step <= 1; step++) {
                values.add(day.plusDays(step).toString());
                if (type.equals(DataType.TIMESTAMP)) {
                    values.add(day.plusDays(step) + " 12:00:00");
                }
            }
        }
        return List.copyOf(values);
    }

    private List<String> words() {
        var values = new LinkedHashSet<String>();
        for (String text : texts) {
            String bare = text.replace("%", "");
            values.addAll(List.of(
                    text,
                    bare,
                    bare + "x",
                    "x" + bare,
                    bare.toUpperCase(java.util.Locale.ROOT),
                    bare.toLowerCase(java.util.Locale.ROOT)));
        }
        values.add("");
        return List.copyOf(values);
    }
}
