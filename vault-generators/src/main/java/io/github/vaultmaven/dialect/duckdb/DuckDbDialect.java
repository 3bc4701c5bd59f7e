// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect.duckdb;

import io.github.vaultmaven.dialect.JsonSpelling;
import io.github.vaultmaven.dialect.SqlDialect;
import io.github.vaultmaven.dialect.expression.DuckDbSpelling;
import io.github.vaultmaven.expression.print.Spelling;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Locale;

/** DuckDB 2.0. */
public class DuckDbDialect extends SqlDialect {

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
    protected String hex(String bytes) {
        return "lower(hex(" + bytes + "))";
    }

    /** The engine's {@code trim} with a list of characters is slow, so it only sees texts that need it. */
    @Override
    public String trimBlanks(String value) {
        String sql = operand(value);
        return "case when " + noOuterBlank(sql) + " then " + sql + " else " + trim(sql) + " end";
    }

    private static String noOuterBlank(String sql) {
        return sql + " >= '!' and right(" + sql + ", 1) >= '!'";
    }

    private static String trim(String sql) {
        return "trim(" + sql + ", e'\\t\\n\\x0b\\x0c\\r ')";
    }

    /** The quick way is for ASCII; elsewhere {@code upper} would change other letters, and {@code translate} is slow. */
    @Override
    public String keyText(String value) {
        String sql = operand(value);
        return "case when " + noOuterBlank(sql) + " and strlen(" + sql + ") = length(" + sql + ") then upper(" + sql
                + ") else nullif(translate(" + trim(nfc(sql))
                + ", 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), '') end";
    }

    /** About twice as fast as a chain of operators. */
    @Override
    public String concat(List<String> sqls) {
        return "concat(" + String.join(", ", sqls) + ")";
    }

    /** By a list: a chain of operators over twenty columns takes as long to plan as a small batch to load. */
    @Override
    public String framed(List<String> texts) {
        return "array_to_string(list_transform([" + String.join(", ", texts)
                + "], lambda v: coalesce(length(v) || ':' || v, '-')), ';')";
    }

    /** As PostgreSQL does it: no {@code .0}, and a digit before the point. */
    @Override
    public String plainText(String sql, DataType type) {
        if (type instanceof DataType.Real) {
            return "regexp_replace(" + cast(sql, DataType.TEXT) + ", '\\.0$', '')";
        }
        return type instanceof DataType.Decimal d && d.precision() == d.scale()
                ? "regexp_replace(" + cast(sql, DataType.TEXT) + ", '^(-?)[.]', '\\10.')"
                : super.plainText(sql, type);
    }

    @Override
    public String joinedTexts(String sql, String separator, String orderBy) {
        return "string_agg(" + sql + ", " + text(separator) + " order by " + orderBy + ")";
    }

    /** The number is an integer, since intervals are made of those. */
    @Override
    public String numbers(String last) {
        return "(select cast(unnest(generate_series(0, " + last + ")) as integer) as n)";
    }

    @Override
    public String once() {
        return "";
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

    /** One statement less to plan. */
    @Override
    public List<String> createWork(String name) {
        return List.of("create or replace temporary table " + id(name) + " as");
    }

    /** Before the first rows, they are a group of rows of their own, and a checkpoint rewrites a small table to put it right. */
    @Override
    public boolean seedsBehindRows() {
        return true;
    }

    @Override
    protected String temporary(String name) {
        return "temp." + id(name);
    }

    @Override
    public String matches(String sql, String regex) {
        return "regexp_full_match(" + sql + ", " + text(regex) + ")";
    }

    /** The optimizer may try the cast on values that the condition shuts out. */
    @Override
    protected String checkedCast(String sql, DataType type) {
        return "try_cast(" + sql + " as " + type(type) + ")";
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

    /** The inner cast makes sure of {@code scale} digits behind the point; {@code rtrim} would be slower. */
    @Override
    protected String decimalText(String sql, DataType.Decimal type) {
        String text = plainText(cast(sql, type), type);
        return type.scale() == 0
                ? text
                : "case when right(" + text + ", 1) = '0' then regexp_replace(" + text + ", '[.]?0+$', '') else " + text
                        + " end";
    }

    @Override
    protected String scientific(String sql) {
        return "printf('%.16e', " + sql + ")";
    }

    /** Not the plain cast, which computes with the double. */
    @Override
    protected String roundedDecimal(String sql, DataType.Decimal type) {
        return safeCast("printf('%.15g', " + sql + ")", type);
    }

    @Override
    protected String timestampText(String sql) {
        return "strftime(" + sql + ", '%Y-%m-%dT%H:%M:%S.%f')";
    }
}
