// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.selftest.JournalFeed;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What templates of self-tests say {@code sql.trial.…} to. Public because the template engine calls it. */
public final class SelfTestText {

    /** Key values of so many digits are found inside of a text, too; see the keys of the scenarios. */
    private static final int TELLING = 4;

    private final SqlText sql;
    private final Dialect dialect;

    SelfTestText(SqlText sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    /** A row as literals, in parentheses. */
    public String row(List<Column> columns, List<Optional<String>> values) {
        var literals = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            literals.add(
                    literal(values.get(i), NameText.valueType(columns.get(i).type())));
        }
        return "(" + String.join(", ", literals) + ")";
    }

    private String literal(Optional<String> value, DataType type) {
        String text = value.map(dialect::text).orElse("null");
        return type instanceof DataType.Text || value.isEmpty()
                ? text
                : "cast(" + text + " as " + dialect.type(type) + ")";
    }

    /** The type of texts, for columns of one's own. */
    public ColumnType getText() {
        return ColumnType.TEXT;
    }

    /** The type of numbers, for columns of one's own. */
    public ColumnType getCount() {
        return ColumnType.BIGINT;
    }

    /** Where the rows of a source table are: the table, or where its files land. */
    public String source(SourceTable table) {
        return table.files().isPresent() ? sql.rel(Landing.relation(table)) : sql.table(table);
    }

    /** A timestamp literal. */
    public String timestamp(String iso) {
        return dialect.timestamp(iso);
    }

    /** Condition that a key value of a scenario stands in one of the key's parts. */
    public String knownBy(String value, String alias, List<Column> parts) {
        return parts.stream().map(part -> knownBy(value, alias, part)).collect(Collectors.joining(" or "));
    }

    private String knownBy(String value, String alias, Column part) {
        String own = sql.canonical(alias, part);
        String equal = own + " = " + value;
        return NameText.valueType(part.type()) instanceof DataType.Text
                ? equal + " or " + dialect.length(value) + " = " + TELLING + " and strpos(" + own + ", " + value
                        + ") > 0"
                : equal;
    }

    /**
     * A staging's value for a column of a journal.
     *
     * @param kind which value
     * @param column the staging's column, where it is one
     * @param source full name of the source table
     */
    public String taken(String alias, JournalFeed.Value.Kind kind, String column, String source) {
        return switch (kind) {
            case COLUMN -> sql.col(alias, column);
            case ABSENT -> "null";
            case SOURCE -> dialect.text(source);
            case STATUS -> "case when " + sql.col(alias, column) + " = 'D' then 'D' else 'I' end";
            case THERE -> "'I'";
        };
    }

    /** Condition that two rows differ in a column; null equals null. */
    public String differ(String left, String right, List<String> names) {
        return names.stream()
                .map(name -> sql.col(left, name) + " is distinct from " + sql.col(right, name))
                .collect(Collectors.joining(" or "));
    }

    /** Condition that a row of a staging can be stored. */
    public String usable(String alias, List<String> given, List<String> empty, List<String> operations) {
        var conditions = new ArrayList<String>();
        given.stream().distinct().forEach(name -> conditions.add(sql.col(alias, name) + " is not null"));
        empty.stream().distinct().forEach(name -> conditions.add(sql.col(alias, name) + " is null"));
        if (!operations.isEmpty()) {
            String marks = operations.stream().map(dialect::text).collect(Collectors.joining(", "));
            conditions.add(alias + "._operation in (" + marks + ")");
        }
        return String.join(" and ", conditions);
    }
}
