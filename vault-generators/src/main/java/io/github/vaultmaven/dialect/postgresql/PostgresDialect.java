// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect.postgresql;

import io.github.vaultmaven.dialect.JsonSpelling;
import io.github.vaultmaven.dialect.SqlDialect;
import io.github.vaultmaven.dialect.expression.PostgresSpelling;
import io.github.vaultmaven.expression.print.Spelling;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * PostgreSQL 16 and later, in a database with encoding UTF8.
 *
 * <p>SHA-1 comes with the extension {@code pgcrypto}, which is part of PostgreSQL but created per database.
 */
public final class PostgresDialect extends SqlDialect {

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String type(DataType type) {
        if (type instanceof DataType.Text text) {
            return text.length() == 0 ? "text" : "varchar(" + text.length() + ")";
        }
        if (type instanceof DataType.Decimal decimal) {
            return "numeric(" + decimal.precision() + "," + decimal.scale() + ")";
        }
        if (type instanceof DataType.Real) {
            return "double precision";
        }
        // The engine's json has no equality, which every load needs.
        return type instanceof DataType.Json ? "text" : type.toString();
    }

    @Override
    public String digestType(HashSettings hash) {
        return hash.storage() == HashSettings.Storage.HEX ? "text" : "bytea";
    }

    @Override
    public List<String> prerequisites(HashSettings hash) {
        return hash.algorithm() == HashSettings.Algorithm.SHA1
                ? List.of("create extension if not exists pgcrypto")
                : List.of();
    }

    @Override
    public String digest(HashSettings hash, String sql) {
        boolean hex = hash.storage() == HashSettings.Storage.HEX;
        if (hash.algorithm() == HashSettings.Algorithm.MD5) {
            return hex ? "md5(" + sql + ")" : bytes("md5(" + sql + ")");
        }
        String utf8 = "convert_to(" + sql + ", 'UTF8')";
        String digest = hash.algorithm() == HashSettings.Algorithm.SHA1
                ? "digest(" + utf8 + ", 'sha1')"
                : "sha256(" + utf8 + ")";
        return hex ? "encode(" + digest + ", 'hex')" : digest;
    }

    @Override
    protected String bytes(String hex) {
        return "decode(" + hex + ", 'hex')";
    }

    @Override
    protected String hex(String bytes) {
        return "encode(" + bytes + ", 'hex')";
    }

    @Override
    public String trimBlanks(String sql) {
        return "btrim(" + sql + ", e'\\t\\n\\x0b\\x0c\\r ')";
    }

    /** The collation C knows ASCII only; the outer one keeps it from spreading to columns made from the result. */
    @Override
    public String keyText(String sql) {
        return "nullif(upper(" + trimBlanks(nfc(sql)) + " collate \"C\") collate \"default\", '')";
    }

    /** Not {@code concat}, which takes at most 100 arguments. */
    @Override
    public String concat(List<String> sqls) {
        return "(" + String.join(" || ", sqls) + ")";
    }

    @Override
    public String ordered(String sql, DataType type) {
        return type instanceof DataType.Text || type instanceof DataType.Json ? operand(sql) + " collate \"C\"" : sql;
    }

    @Override
    public String joinedTexts(String sql, String separator, String orderBy) {
        return "string_agg(" + sql + ", " + text(separator) + " order by " + ordered(orderBy, DataType.TEXT) + ")";
    }

    /** Else named queries are unfolded: 20,000 rows of ten parsed columns then took four times the processor time. */
    @Override
    public String once() {
        return "materialized ";
    }

    @Override
    public JsonSpelling json() {
        return new PostgresJson();
    }

    @Override
    public String numbers(String last) {
        return "(select g.n from generate_series(0, " + last + ") as g (n))";
    }

    @Override
    public Spelling spelling() {
        return new PostgresSpelling();
    }

    @Override
    public boolean can(Capability capability) {
        return capability != Capability.QUALIFY && capability != Capability.CURRENT_ROWS;
    }

    /** Nothing but this looks at temporary tables: without it a batch of 1,500 rows was joined row by row. */
    @Override
    public List<String> takeStatistics(String name, List<String> columns) {
        String listed = columns.stream().map(this::id).collect(Collectors.joining(", "));
        return List.of("analyze " + temporary(name) + " (" + listed + ")");
    }

    /** The server looks at tables by itself, but not before a build reads them: 15,000 rows were joined row by row for minutes. */
    @Override
    public Optional<String> takeStatistics(String table) {
        return Optional.of("analyze " + table);
    }

    @Override
    public Optional<String> growingIndex() {
        return Optional.of("brin");
    }

    @Override
    public Optional<String> whereFilled(String table, String statements) {
        return Optional.of("do $$\nbegin\n  if exists (select 1 from " + table + ") then\n"
                + statements.indent(4)
                + "  end if;\nend\n$$");
    }

    /**
     * Of keys it is enough to know about how many there are: of 600,000 rows with four keys a sample of the usual size took
     * 175 ms, and takes 18.
     */
    @Override
    public Optional<String> sample(String table, List<String> columns) {
        String listed = columns.stream().map(this::id).collect(Collectors.joining(", "));
        return Optional.of("do $$\nbegin\n  set local default_statistics_target = 10;\n  analyze " + table + " ("
                + listed + ");\nend\n$$");
    }

    /** Who reads the table for long is not waited for, since others that come to read it would wait behind. */
    @Override
    public Optional<String> withoutIndexes(String table, List<String> indexes, String query) {
        String listed = indexes.stream().map(this::id).collect(Collectors.joining(", "));
        return Optional.of("do $$\nbegin\n  if to_regclass(" + text(id(indexes.get(0))) + ") is not null and (\n"
                + query.indent(4)
                + "  ) then\n    set local lock_timeout = '1s';\n    drop index " + listed + ";\n  end if;\n"
                + "exception\n  when lock_not_available or dependent_objects_still_exist or undefined_object then null;\n"
                + "end\n$$");
    }

    @Override
    protected String temporary(String name) {
        return "pg_temp." + id(name);
    }

    @Override
    public String matches(String sql, String regex) {
        return operand(sql) + " ~ " + text("^(?:" + regex + ")$");
    }

    @Override
    protected String safeCast(String sql, DataType type) {
        if (type instanceof DataType.Whole whole) {
            return wholeCast(sql, whole);
        }
        return type instanceof DataType.Decimal
                ? cast(sql, type)
                : "case when pg_input_is_valid(" + sql + ", '" + type(type) + "') then " + cast(sql, type) + " end";
    }

    /** By comparison, not by {@code pg_input_is_valid}: the planner may evaluate both branches for a constant. */
    private String wholeCast(String sql, DataType.Whole type) {
        String max = String.valueOf(Long.MAX_VALUE >> (64 - type.bits()));
        String min = String.valueOf(Long.MIN_VALUE >> (64 - type.bits()));
        return "case when cast(" + sql + " as numeric) between " + min + " and " + max + " then " + cast(sql, type)
                + " end";
    }

    /** The quick way round for ASCII, where a byte is a character. */
    @Override
    protected String nfc(String value) {
        String sql = operand(value);
        return "case when octet_length(" + sql + ") = length(" + sql + ") then " + sql + " else normalize(" + sql
                + ") end";
    }

    @Override
    protected String decimalText(String sql, DataType.Decimal type) {
        return "cast(trim_scale(" + sql + ") as text)";
    }

    @Override
    protected String scientific(String sql) {
        return "ltrim(to_char(" + sql + ", '9.9999999999999999EEEE'))";
    }

    @Override
    protected String roundedDecimal(String sql, DataType.Decimal type) {
        String rounded = "round(cast(" + sql + " as numeric), " + type.scale() + ")";
        String limit = "1" + "0".repeat(type.precision() - type.scale());
        return "case when abs(" + rounded + ") < " + limit + " then " + cast(rounded, type) + " end";
    }

    @Override
    protected String timestampText(String sql) {
        return "to_char(" + sql + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US')";
    }

    /** Not the cast, whose text depends on a session setting. */
    @Override
    public String canonicalText(String sql, DataType type) {
        return type instanceof DataType.Date ? "to_char(" + sql + ", 'YYYY-MM-DD')" : super.canonicalText(sql, type);
    }
}
