package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The spelling of a staging: parsing, typing, keys and diffs. */
final class StageText {

    private static final String KEY_SUFFIX = "__key";
    private static final String TEXT_SUFFIX = "__text";

    private final Dialect dialect;
    private final HashProfile profile;
    private final HashSettings settings;

    StageText(Dialect dialect, HashProfile profile, HashSettings settings) {
        this.dialect = dialect;
        this.profile = profile;
        this.settings = settings;
    }

    /** Companion column with the delivered text, marks and blanks applied. */
    String textOf(String column) {
        return dialect.id(column + TEXT_SUFFIX);
    }

    /** Companion column with the text that did not fit. */
    String rawOf(String column) {
        return dialect.id(column + Staging.RAW_SUFFIX);
    }

    /** Companion column with the normalised text of a key part. */
    String keyOf(String column) {
        return dialect.id(column + KEY_SUFFIX);
    }

    /** The delivered text, trimmed, null where it is a null mark. */
    String prepared(String alias, SourceColumn column) {
        Parsing parsing = column.parsing();
        String text = alias + "." + dialect.id(column.name());
        if (parsing.trim()) {
            text = dialect.trimBlanks(text);
        }
        if (parsing.nullMarks().isEmpty()) {
            return text;
        }
        String marks = parsing.nullMarks().stream().map(dialect::text).collect(Collectors.joining(", "));
        return "case when " + text + " not in (" + marks + ") then " + text + " end";
    }

    /** The typed value of a delivered text. */
    String parsed(String alias, SourceColumn column) {
        String text = prepared(alias, column);
        Parsing parsing = column.parsing();
        if (column.type() instanceof DataType.Whole
                || column.type() instanceof DataType.Decimal
                || column.type() instanceof DataType.Real) {
            for (int point : parsing.strip().codePoints().toArray()) {
                text = "replace(" + text + ", " + dialect.text(Character.toString(point)) + ", '')";
            }
            if (!parsing.groupSign().isEmpty()) {
                text = "replace(" + text + ", " + dialect.text(parsing.groupSign()) + ", '')";
            }
            if (!parsing.decimalSign().equals(".")) {
                text = "replace(" + text + ", " + dialect.text(parsing.decimalSign()) + ", '.')";
            }
        }
        return dialect.parse(text, column.type(), parsing.format());
    }

    /** The value of a staging column. */
    String typed(String alias, StageColumn column, SourceTable table) {
        return as(column.type(), column.expression(), alias, table);
    }

    private String as(DataType wanted, Expression expression, String alias, SourceTable table) {
        Typing typing = check(expression, table);
        String value = print(expression, typing, alias);
        DataType from = typing.typeOf(expression).orElse(wanted);
        return from.equals(wanted) ? value : dialect.convert(value, from, wanted);
    }

    /** The text that did not fit, of the columns that a staging column reads. */
    String raw(String alias, StageColumn column, SourceTable table) {
        Typing typing = check(column.expression(), table);
        List<String> texts = ColumnReferences.of(column.expression()).stream()
                .map(reference -> typing.columnOf(reference).orElseThrow())
                .distinct()
                .map(name -> table.column(name).orElseThrow())
                .filter(c -> c.parsing().fromText())
                .map(c -> "case when " + alias + "." + dialect.id(c.name()) + " is null then " + alias + "."
                        + textOf(c.name()) + " end")
                .toList();
        return texts.size() == 1 ? texts.get(0) : "coalesce(" + String.join(", ", texts) + ")";
    }

    /** The load timestamp, where an expression gives it. */
    String timestampOf(String alias, SourceTable table) {
        var column = (LoadTimestamp.OfColumn) table.loadTimestamp();
        return as(DataType.TIMESTAMP, column.expression(), alias, table);
    }

    /** Normalised text of a key part. */
    String keyText(String alias, Staging staging, String column) {
        return profile.keyPart(
                dialect,
                alias + "." + dialect.id(column),
                staging.column(column).type());
    }

    /** A hash key from normalised texts; null where a part did not fit its type. */
    String key(String alias, Staging staging, StageKey key) {
        List<HashProfile.Part> parts = key.parts().stream()
                .map(p -> new HashProfile.Part(partText(alias, p), p.required()))
                .toList();
        String hash = profile.key(dialect, settings, parts, key.collisionCode());
        String fits = key.parts().stream()
                .filter(p -> !p.required() && staging.column(p.column()).fallible())
                .map(p -> alias + "." + rawOf(p.column()) + " is null")
                .collect(Collectors.joining(" and "));
        return fits.isEmpty() ? hash : "case when " + fits + " then " + hash + " end";
    }

    private String partText(String alias, StageKey.Part part) {
        String text = alias + "." + keyOf(part.column());
        String given = part.partner().stream()
                .filter(column -> !column.equals(part.column()))
                .map(column -> alias + "." + keyOf(column) + " is not null")
                .collect(Collectors.joining(" and "));
        return given.isEmpty() ? text : "(case when " + given + " then " + text + " end)";
    }

    /** A hash diff. */
    String diff(String alias, Staging staging, StageDiff diff) {
        List<HashProfile.Value> values = diff.columns().stream()
                .map(c -> new HashProfile.Value(
                        c, alias + "." + dialect.id(c), staging.column(c).type()))
                .toList();
        return profile.diff(dialect, settings, values);
    }

    /** An expression over the columns of an alias. */
    String expression(Expression expression, String alias, SourceTable table) {
        return print(expression, check(expression, table), alias);
    }

    private String print(Expression expression, Typing typing, String alias) {
        return new SqlPrinter(dialect.spelling()).print(expression, typing, column -> alias + "." + dialect.id(column));
    }

    private static Typing check(Expression expression, SourceTable table) {
        var columns = new LinkedHashMap<String, DataType>();
        table.columns().forEach(c -> columns.put(c.name(), c.type()));
        return new TypeChecker().check(expression, Scope.of(columns));
    }
}
