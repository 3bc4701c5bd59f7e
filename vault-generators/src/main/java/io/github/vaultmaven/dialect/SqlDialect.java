// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What DuckDB and PostgreSQL spell alike. A dialect close to them extends it; another implements {@link Dialect}.
 *
 * <p>The two hooks {@link #matches} and {@link #safeCast} carry {@link #parse} and {@link #convert}.
 */
public abstract class SqlDialect implements Dialect {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*|\"[^\"]+\"");
    /** The same expression, in parentheses unless it is a name, so that an operator can stand beside it. */
    protected static String operand(String sql) {
        return NAME.matcher(sql).matches() ? sql : "(" + sql + ")";
    }

    /** A text cast to a type; null where the engine's cast would fail. */
    protected abstract String safeCast(String sql, DataType type);

    /** A text literal's value in Unicode NFC. */
    protected abstract String nfc(String sql);

    /** A decimal without trailing zeros. */
    protected abstract String decimalText(String sql, DataType.Decimal type);

    /** A double that is neither zero nor special: sign, 17 digits, exponent, as C's {@code %.16e}. */
    protected abstract String scientific(String sql);

    /** A double's first 15 digits as a decimal rounded to the type's scale; null where that is too large. */
    protected abstract String roundedDecimal(String sql, DataType.Decimal type);

    /** A timestamp as {@code yyyy-MM-ddTHH:mm:ss.SSSSSS}. */
    protected abstract String timestampText(String sql);

    @Override
    public String id(String identifier) {
        if (identifier.isEmpty() || identifier.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Not an identifier: '" + identifier + "'");
        }
        return isPlainName(identifier) && !ReservedWords.contains(identifier)
                ? identifier
                : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** Small letters, digits and underscores, no digit first. Asked for every name, so not by a pattern. */
    private static boolean isPlainName(String identifier) {
        for (int i = 0; i < identifier.length(); i++) {
            char c = identifier.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c == '_' || i > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String text(String value) {
        return TextLiteral.of(value);
    }

    @Override
    public String digestLiteral(HashSettings hash, String fill) {
        String hex = fill.repeat(hash.algorithm().bytes());
        return hash.storage() == HashSettings.Storage.HEX ? text(hex) : bytes(text(hex));
    }

    /** The bytes that a hexadecimal text spells. */
    protected abstract String bytes(String hex);

    /** The hexadecimal text of bytes, in lower case. */
    protected abstract String hex(String bytes);

    @Override
    public String digestText(HashSettings hash, String sql) {
        return hash.storage() == HashSettings.Storage.HEX ? sql : hex(sql);
    }

    @Override
    public List<String> prerequisites(HashSettings hash) {
        return List.of();
    }

    @Override
    public String canonicalText(String sql, DataType type) {
        if (type instanceof DataType.Text || type instanceof DataType.Json) {
            return nfc(sql);
        }
        if (type instanceof DataType.Decimal decimal) {
            return decimalText(sql, decimal);
        }
        if (type instanceof DataType.Real) {
            return doubleText(sql);
        }
        return type instanceof DataType.Timestamp ? timestampText(sql) : cast(sql, DataType.TEXT);
    }

    /** Zero, whatever its sign, and the special values are spelled here; engines disagree on them. */
    private String doubleText(String value) {
        String sql = operand(value);
        return "case when " + sql + " = 0 then '0.0000000000000000e+00'"
                + " when " + sql + " = cast('NaN' as " + type(DataType.DOUBLE) + ") then 'NaN'"
                + " when " + sql + " = cast('Infinity' as " + type(DataType.DOUBLE) + ") then 'Infinity'"
                + " when " + sql + " = cast('-Infinity' as " + type(DataType.DOUBLE) + ") then '-Infinity'"
                + " else " + scientific(sql) + " end";
    }

    @Override
    public String plainText(String sql, DataType type) {
        return type instanceof DataType.Text ? sql : cast(sql, DataType.TEXT);
    }

    /** The engine's plain cast. */
    protected String cast(String sql, DataType type) {
        return "cast(" + sql + " as " + type(type) + ")";
    }

    /** A cast behind a condition that says that the value fits. */
    protected String checkedCast(String sql, DataType type) {
        return cast(sql, type);
    }

    @Override
    public String length(String sql) {
        return "length(" + sql + ")";
    }

    @Override
    public String ordered(String sql, DataType type) {
        return sql;
    }

    @Override
    public String parse(String sql, DataType type, String format) {
        return new TextParser(this).parse(sql, type, format);
    }

    @Override
    public String convert(String sql, DataType from, DataType to) {
        return new Converter(this).convert(sql, from, to);
    }

    @Override
    public String timestamp(String iso) {
        return "timestamp " + text(iso);
    }

    /** Else a query that is named twice is copied, with all of its columns. */
    @Override
    public String again() {
        return "not materialized ";
    }

    @Override
    public String addHours(String timestamp, String hours) {
        return "(" + timestamp + " + " + operand(hours) + " * interval '1 hour')";
    }

    @Override
    public List<String> createWork(String name) {
        return List.of("drop table if exists " + temporary(name), "create temporary table " + id(name) + " as");
    }

    /** The name of a temporary table, so that no lasting table of that name is meant. */
    protected abstract String temporary(String name);
}
