package io.github.vaultmaven.dialect.duckdb;

import io.github.vaultmaven.dialect.JsonSpelling;
import io.github.vaultmaven.dialect.SqlDialect;
import io.github.vaultmaven.dialect.expression.DuckDbSpelling;
import io.github.vaultmaven.expression.print.Spelling;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.Locale;

/** DuckDB 2.0. */
public final class DuckDbDialect extends SqlDialect {

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public String type(DataType type) {
        return type instanceof DataType.Text || type instanceof DataType.Json ? "varchar" : type.toString();
    }

    @Override
    public String digestType(HashSettings hash) {
        return hash.storage() == HashSettings.Storage.HEX ? "varchar" : "blob";
    }

    @Override
    public String digest(HashSettings hash, String sql) {
        String hex = hash.algorithm().name().toLowerCase(Locale.ROOT) + "(" + sql + ")";
        return hash.storage() == HashSettings.Storage.HEX ? hex : bytes(hex);
    }

    @Override
    protected String bytes(String hex) {
        return "unhex(" + hex + ")";
    }

    @Override
    public String trimBlanks(String sql) {
        return "trim(" + sql + ", e'\\t\\n\\x0b\\x0c\\r ')";
    }

    /** {@code upper} would change other letters, too. */
    @Override
    public String asciiUpper(String sql) {
        return "translate(" + sql + ", 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')";
    }

    @Override
    public String joinedTexts(String sql, String separator, String orderBy) {
        return "string_agg(" + sql + ", " + text(separator) + " order by " + orderBy + ")";
    }

    @Override
    public JsonSpelling json() {
        return new DuckDbJson();
    }

    @Override
    public Spelling spelling() {
        return new DuckDbSpelling();
    }

    @Override
    public boolean can(Capability capability) {
        return capability != Capability.INDEXES;
    }

    @Override
    protected String temporary(String name) {
        return "temp." + id(name);
    }

    @Override
    public String matches(String sql, String regex) {
        return "regexp_full_match(" + sql + ", " + text(regex) + ")";
    }

    /** The cast makes numbers that are too large infinite and those that are too small zero. */
    @Override
    protected String safeCast(String sql, DataType type) {
        String cast = "try_cast(" + sql + " as " + type(type) + ")";
        return type instanceof DataType.Real
                ? "case when isfinite(" + cast + ") and (" + cast + " <> 0 or " + matches(sql, "[+-]?[0.]+([eE].*)?")
                        + ") then " + cast + " end"
                : cast;
    }

    @Override
    protected String nfc(String sql) {
        return "nfc_normalize(" + sql + ")";
    }

    /** The cast first, so that the text is sure to have {@code scale} digits behind its point. */
    @Override
    protected String decimalText(String value, DataType.Decimal type) {
        String sql = operand(value);
        String text = cast(cast(sql, type), DataType.TEXT);
        if (type.scale() == 0) {
            return text;
        }
        String trimmed = "rtrim(rtrim(" + text + ", '0'), '.')";
        if (type.precision() > type.scale()) {
            return "case when " + sql + " = 0 then '0' else " + trimmed + " end";
        }
        // Without digits before the point, the engine writes .5 and -.5.
        return "case when " + sql + " = 0 then '0' when " + sql + " < 0 then '-0' || substr(" + trimmed
                + ", 2) else '0' || " + trimmed + " end";
    }

    @Override
    protected String scientific(String sql) {
        return "printf('%.16e', " + sql + ")";
    }

    @Override
    protected String roundedDecimal(String sql, DataType.Decimal type) {
        return safeCast(scientific(sql), type);
    }

    @Override
    protected String timestampText(String sql) {
        return "strftime(" + sql + ", '%Y-%m-%dT%H:%M:%S.%f')";
    }
}
