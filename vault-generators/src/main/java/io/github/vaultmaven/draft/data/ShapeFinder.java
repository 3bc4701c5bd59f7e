// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.schema.TextForm;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the shape of a column of texts by values of it, what stands for null left out. */
final class ShapeFinder {

    private static final int MOST_VALUES = 2_000;
    private static final Set<String> NULLS = Set.of(
            "NULL", "null", "Null", "\\N", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "None", "nil", "(null)", "-", "--",
            "?");
    private static final List<String> CURRENCIES = List.of("$", "€", "£", "¥", "%");

    private final Session session;
    private final List<Shape> shapes = Shape.all();

    ShapeFinder(Session session) {
        this.session = session;
    }

    /**
     * The shape of a column.
     *
     * @param from a relation
     * @param column its name
     */
    Shape of(String from, String column) throws SQLException {
        List<String> values = session
                .rows("select distinct " + Sql.name(column) + " from " + from + " where " + Sql.name(column)
                        + " is not null order by 1 limit " + MOST_VALUES)
                .stream()
                .map(r -> r.get(0))
                .toList();
        return of(values);
    }

    /** The shape that all values have, but for those that stand for null. */
    Shape of(List<String> values) throws SQLException {
        List<String> nulls = values.stream()
                .filter(v -> NULLS.contains(v.strip()))
                .map(String::strip)
                .distinct()
                .sorted()
                .toList();
        List<String> real =
                values.stream().filter(v -> !NULLS.contains(v.strip())).toList();
        if (real.isEmpty()) {
            return Shape.TEXT;
        }
        Optional<Shape> found = fitting(real, "", false);
        if (found.isEmpty() && real.stream().anyMatch(v -> !v.equals(v.strip()) || hasCurrency(v))) {
            found = fitting(real, currency(real), true);
        }
        Shape shape = found.orElse(Shape.TEXT);
        return shape.equals(Shape.TEXT) ? text(nulls) : withNulls(shape, nulls);
    }

    /** In texts only what cannot be meant is taken for null. */
    private static Shape text(List<String> nulls) {
        List<String> sure = nulls.stream()
                .filter(n -> Set.of("NULL", "\\N", "(null)", "#N/A").contains(n))
                .toList();
        return withNulls(Shape.TEXT, sure);
    }

    private static Shape withNulls(Shape shape, List<String> nulls) {
        TextForm form = shape.form().withNulls(nulls);
        return new Shape(shape.type(), shape.words(), form, shape.test());
    }

    private static boolean hasCurrency(String value) {
        return CURRENCIES.stream().anyMatch(value::contains);
    }

    private static String currency(List<String> values) {
        return CURRENCIES.stream()
                .filter(c -> values.stream().anyMatch(v -> v.contains(c)))
                .collect(Collectors.joining());
    }

    private Optional<Shape> fitting(List<String> values, String strip, boolean trimmed) throws SQLException {
        List<Shape> tried = new ArrayList<>();
        for (Shape shape : shapes) {
            boolean number = shape.type().equals("decimal");
            if (!trimmed) {
                tried.add(shape);
            } else if (strip.isEmpty() || number) {
                tried.add(shape.trimmed(number ? strip : ""));
            }
        }
        String tests = tried.stream()
                .map(s -> "bool_and(coalesce(" + s.holds(s.value("c")) + ", false))")
                .collect(Collectors.joining(", "));
        List<String> fits = session.row("select " + tests + " from (values "
                + values.stream().map(v -> "(" + Sql.text(v) + ")").collect(Collectors.joining(", ")) + ") t(c)");
        for (int i = 0; i < fits.size(); i++) {
            if ("true".equals(fits.get(i))) {
                return Optional.of(tried.get(i));
            }
        }
        return Optional.empty();
    }
}
