// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.translate;

import io.github.vaultmaven.assist.trial.EdgeRows;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.assist.trial.TrialTable;
import io.github.vaultmaven.assist.trial.Tried;
import io.github.vaultmaven.dialect.expression.DuckDbSpelling;
import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.LiteralValues;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs an expression, beside another one if there is one, on rows with edge values. */
final class TranslationTrial {

    private static final SqlPrinter PRINTER = new SqlPrinter(new DuckDbSpelling());
    private static final String TABLE = "generated";

    private final Trial trial;

    TranslationTrial(Trial trial) {
        this.trial = trial;
    }

    /** A checked expression, and the columns that it may name. */
    record Checked(Expression tree, Typing typing, Scope scope) {

        Map<String, DataType> columns() {
            var columns = new LinkedHashMap<String, DataType>();
            ColumnReferences.of(tree)
                    .forEach(c -> columns.put(name(c), typing.typeOf(c).orElse(DataType.TEXT)));
            return columns;
        }

        /** Satellites whose columns it names. */
        Set<String> satellites() {
            var satellites = new LinkedHashSet<String>();
            ColumnReferences.of(tree).forEach(c -> satellites.add(satellite(c)));
            return satellites;
        }

        /** Those of them that do not stand before each of their columns. */
        Set<String> bareSatellites() {
            var satellites = new LinkedHashSet<String>();
            ColumnReferences.of(tree).stream()
                    .filter(c -> c.qualifier().isEmpty())
                    .forEach(c -> satellites.add(satellite(c)));
            return satellites;
        }

        private String satellite(Expression.Column column) {
            String declared = typing.columnOf(column).orElseThrow();
            return scope.tables().stream()
                    .filter(t -> t.columns().containsKey(declared))
                    .map(Scope.Table::alias)
                    .filter(alias ->
                            column.qualifier().map(q -> q.matches(alias.text())).orElse(true))
                    .map(Name::text)
                    .findFirst()
                    .orElseThrow();
        }

        /** Names of the generated columns tell satellites apart. */
        private String name(Expression.Column column) {
            return satellite(column) + "." + typing.columnOf(column).orElseThrow();
        }

        String sql() {
            return PRINTER.printReferences(tree, typing, c -> '"' + name(c).replace("\"", "\"\"") + '"');
        }
    }

    /**
     * What is wrong with an expression.
     *
     * @param own what it must be equal to, if that is known
     * @param condition true where it says which rows count: null counts as no, and some rows stay, some do not
     */
    List<String> faults(Checked expression, Optional<Checked> own, boolean condition) {
        var columns = new LinkedHashMap<>(expression.columns());
        var literals = new ArrayList<>(LiteralValues.of(expression.tree()));
        own.ifPresent(o -> {
            columns.putAll(o.columns());
            literals.addAll(LiteralValues.of(o.tree()));
        });
        TrialTable table = new EdgeRows(literals).table(TABLE, columns);
        String query = "select \"" + EdgeRows.KEY + "\", " + value(expression, condition) + " as given, "
                + own.map(o -> value(o, condition)).orElse("null") + " as own from " + TABLE;
        if (!(trial.run(List.of(table), query) instanceof Tried.Rows rows)) {
            return List.of("it does not run on rows with edge values");
        }
        List<String> faults = faults(rows, table, own.isPresent());
        return faults.isEmpty() && condition ? chooses(rows) : faults;
    }

    private static String value(Checked expression, boolean condition) {
        return condition ? "coalesce((" + expression.sql() + "), false)" : "(" + expression.sql() + ")";
    }

    private static List<String> chooses(Tried.Rows rows) {
        long kinds = rows.rows().stream().map(row -> row.get(1)).distinct().count();
        return kinds > 1 ? List.of() : List.of("it keeps all generated rows, or none");
    }

    private static List<String> faults(Tried.Rows rows, TrialTable table, boolean compared) {
        Set<String> keys = new LinkedHashSet<>();
        table.rows().forEach(row -> keys.add(row.get(0)));
        Set<String> found = new LinkedHashSet<>();
        rows.rows().forEach(row -> found.add(row.get(0)));
        if (!found.equals(keys) || rows.rows().size() != keys.size()) {
            return List.of("it changes the keys or the grain");
        }
        for (List<String> row : rows.rows()) {
            if (compared && !same(row.get(1), row.get(2))) {
                List<String> values = table.rows().get(Integer.parseInt(row.get(0)) - 1);
                return List.of("for " + shown(table, values) + " the instruction gives " + shown(row.get(2))
                        + ", the answer another value");
            }
        }
        return List.of();
    }

    private static String shown(TrialTable table, List<String> values) {
        var names = List.copyOf(table.columns().keySet());
        var text = new ArrayList<String>();
        for (int i = 1; i < names.size(); i++) {
            text.add("`" + names.get(i) + "` " + shown(values.get(i)));
        }
        return String.join(", ", text);
    }

    private static String shown(String value) {
        return value == null ? "null" : value;
    }

    private static boolean same(String a, String b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.equals(b)
                || number(a)
                        .flatMap(x -> number(b).map(y -> x.compareTo(y) == 0))
                        .orElse(false);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
