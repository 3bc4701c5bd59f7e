// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import io.github.vaultmaven.draft.schema.FileForm;
import io.github.vaultmaven.draft.schema.Place;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a relation of a CSV file: a view of texts, and a shape for each column that all of its values have. */
final class CsvTable {

    private static final int SAMPLE = 20_480;
    private static final int MOST_MISFITS = 1_000;
    private static final int ROUNDS = 4;

    private final Session session;
    private final ShapeFinder finder;

    CsvTable(Session session) {
        this.session = session;
        this.finder = new ShapeFinder(session);
    }

    /** The relation of a file. */
    Relation of(Path file, FileForm form, String name, String view, Place place) throws SQLException {
        session.execute("create view " + view + " as select * from " + CsvForm.reader(file, form) + ")");
        List<String> names =
                session.rows("describe " + view).stream().map(r -> r.get(0)).toList();
        session.execute("create or replace temp table sample as select * from " + view + " limit " + SAMPLE);
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (String column : names) {
            shapes.put(column, finder.of("sample", column));
        }
        session.execute("drop table sample");
        List<Measured> columns = settled(view, shapes);
        return new Relation(name, view, columns, List.of(), List.of(), Optional.of(form), place);
    }

    /** Looks at all rows until every shape fits; what does not come to rest is text. */
    private List<Measured> settled(String view, Map<String, Shape> shapes) throws SQLException {
        Map<String, Shape> open = new LinkedHashMap<>(shapes);
        Map<String, String> types = new LinkedHashMap<>();
        for (int round = 0; !open.isEmpty(); round++) {
            Map<String, Shape> wrong = misfits(view, open, types);
            open.clear();
            for (Map.Entry<String, Shape> entry : wrong.entrySet()) {
                Shape other = round < ROUNDS ? reconsidered(view, entry.getKey(), entry.getValue()) : Shape.TEXT;
                shapes.put(entry.getKey(), other);
                open.put(entry.getKey(), other);
            }
        }
        var columns = new ArrayList<Measured>();
        shapes.forEach(
                (name, shape) -> columns.add(new Measured(name, shape.value(Sql.name(name)), shape, types.get(name))));
        return columns;
    }

    /** Columns with values that their shape does not hold; the types of the others. */
    private Map<String, Shape> misfits(String view, Map<String, Shape> shapes, Map<String, String> types)
            throws SQLException {
        var wrong = new LinkedHashMap<String, Shape>();
        List<Map.Entry<String, Shape>> tested = new ArrayList<>();
        for (Map.Entry<String, Shape> entry : shapes.entrySet()) {
            if (entry.getValue().type().equals("varchar")) {
                types.put(entry.getKey(), "varchar");
            } else {
                tested.add(entry);
            }
        }
        if (tested.isEmpty()) {
            return wrong;
        }
        List<String> row = session.row("select "
                + tested.stream()
                        .map(e -> asked(e.getValue(), e.getValue().value(Sql.name(e.getKey()))))
                        .collect(Collectors.joining(", "))
                + " from " + view);
        int at = 0;
        for (Map.Entry<String, Shape> entry : tested) {
            if (Long.parseLong(row.get(at)) > 0) {
                wrong.put(entry.getKey(), entry.getValue());
            } else {
                types.put(entry.getKey(), type(entry.getValue(), row.get(at + 1), row.get(at + 2)));
            }
            at += 3;
        }
        return wrong;
    }

    private static String asked(Shape shape, String value) {
        String wrong =
                "count(*) filter (where " + value + " is not null and not coalesce(" + shape.holds(value) + ", false))";
        if (!shape.type().equals("decimal")) {
            return wrong + ", 0, 0";
        }
        String digits = "ltrim(" + shape.number(value) + ", '+-')";
        String point = "strpos(" + digits + ", '.')";
        return wrong + ", max(case " + point + " when 0 then length(" + digits + ") else " + point
                + " - 1 end), max(case " + point + " when 0 then 0 else length(" + digits + ") - " + point + " end)";
    }

    /** Room for larger values than there are now, but never for fewer decimals. */
    private static String type(Shape shape, String whole, String scale) {
        if (!shape.type().equals("decimal")) {
            return shape.type();
        }
        int before = whole == null ? 1 : Integer.parseInt(whole);
        int behind = scale == null ? 0 : Integer.parseInt(scale);
        int precision = Math.max(18, before + behind);
        return precision > 38 ? "double" : "decimal(" + precision + "," + behind + ")";
    }

    /** The shape by the values that did not fit, and some that did. */
    private Shape reconsidered(String view, String column, Shape shape) throws SQLException {
        String value = shape.value(Sql.name(column));
        String wrong = "not coalesce(" + shape.holds(value) + ", false)";
        var values = new ArrayList<String>();
        for (String condition : List.of(wrong, "not (" + wrong + ")")) {
            session.rows("select distinct " + Sql.name(column) + " from (select " + Sql.name(column) + " from " + view
                            + " where " + value + " is not null and " + condition + " limit " + MOST_MISFITS + ")")
                    .forEach(r -> values.add(r.get(0)));
        }
        shape.form().nulls().forEach(values::add);
        return finder.of(values);
    }
}
