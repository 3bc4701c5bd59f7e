// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What test templates say {@code sql.test.…} to. Public because the template engine calls it. */
public final class TestText {

    private final Dialect dialect;
    private final HashProfile profile;
    private final HashSettings settings;

    TestText(Dialect dialect, HashProfile profile, HashSettings settings) {
        this.dialect = dialect;
        this.profile = profile;
        this.settings = settings;
    }

    /** Condition: the key is no zero key. */
    public String real(String alias, String hashKey) {
        return alias + "." + dialect.id(hashKey) + " not in (" + profile.unknownKey(dialect, settings) + ", "
                + profile.errorKey(dialect, settings) + ")";
    }

    /** Column that holds the normalised text of a key part. */
    public String keyName(Column part) {
        return dialect.id(part.name() + "__key");
    }

    /** Hash keys of normalised parts, one for each collision code. */
    public String hashKeys(String alias, List<Column> parts, List<String> collisionCodes) {
        List<HashProfile.Part> texts = parts.stream()
                .map(p -> new HashProfile.Part(alias + "." + keyName(p), !p.nullable()))
                .toList();
        return collisionCodes.stream()
                .map(code -> profile.key(dialect, settings, texts, code))
                .collect(Collectors.joining(",\n    "));
    }

    /** Hash diff of stored columns, hashed under those names. */
    public String diff(String alias, List<Column> columns, List<String> names) {
        var values = new ArrayList<HashProfile.Value>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            values.add(new HashProfile.Value(
                    names.get(i), alias + "." + dialect.id(column.name()), SqlText.valueType(column.type())));
        }
        return profile.diff(dialect, settings, values);
    }

    /** Condition: one of the columns is null. */
    public String anyNull(String alias, List<String> columns) {
        return columns.stream()
                .map(c -> alias + "." + dialect.id(c) + " is null")
                .collect(Collectors.joining(" or "));
    }

    /** A value of a rule as a literal of a column's type; a text is never cast, since some engines would cut it. */
    public String literal(String value, Column column) {
        DataType type = SqlText.valueType(column.type());
        String text = dialect.text(value);
        return type instanceof DataType.Text ? text : "cast(" + text + " as " + dialect.type(type) + ")";
    }

    /** Values of a rule as literals, joined by commas. */
    public String literals(List<String> values, Column column) {
        return values.stream().map(v -> literal(v, column)).collect(Collectors.joining(", "));
    }

    /** Condition: the whole text of a column matches. */
    public String matches(String alias, Column column, String regex) {
        String own = alias + "." + dialect.id(column.name());
        DataType type = SqlText.valueType(column.type());
        return dialect.matches(type instanceof DataType.Text ? own : dialect.canonicalText(own, type), regex);
    }

    /** A condition over the columns of a relation. */
    public String condition(Expression condition, String alias, Relation relation) {
        var columns = new LinkedHashMap<String, DataType>();
        for (Column column : relation.columns()) {
            columns.put(column.name(), SqlText.valueType(column.type()));
        }
        Typing typing = new TypeChecker().checkCondition(condition, Scope.of(columns));
        return new SqlPrinter(dialect.spelling()).print(condition, typing, name -> alias + "." + dialect.id(name));
    }

    /** The start of the current run, less some hours. */
    public String hoursAgo(String startedAt, long hours) {
        return dialect.addHours(startedAt, "-" + hours);
    }

    /** Condition that columns of two aliases are equal in pairs. */
    public String paired(String left, List<String> leftNames, String right, List<String> rightNames) {
        var conditions = new ArrayList<String>();
        for (int i = 0; i < leftNames.size(); i++) {
            conditions.add(
                    left + "." + dialect.id(leftNames.get(i)) + " = " + right + "." + dialect.id(rightNames.get(i)));
        }
        return String.join(" and ", conditions);
    }
}
