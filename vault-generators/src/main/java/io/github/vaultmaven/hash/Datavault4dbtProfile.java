// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of datavault4dbt on PostgreSQL: values in double quotes, {@code ||} between them, {@code ^^} for null, zeros
 * where all are null.
 *
 * <p>Its quirk is kept: of several backslashes, quotes and control characters only the first is replaced.
 */
abstract class Datavault4dbtProfile extends JoinedProfile {

    Datavault4dbtProfile() {
        super("||", "^^");
    }

    /** A trimmed text with its marks replaced. */
    abstract String escaped(Dialect dialect, String text);

    /** True if keys are hashed in upper case. */
    abstract boolean upperKeys();

    static String replaceFirst(Dialect dialect, String sql, String regex, String replacement) {
        return "regexp_replace(" + sql + ", " + dialect.text(regex) + ", " + dialect.text(replacement) + ")";
    }

    static String replaceAll(Dialect dialect, String sql, String part, String replacement) {
        return "replace(" + sql + ", " + dialect.text(part) + ", " + dialect.text(replacement) + ")";
    }

    /** The escaped text of a value, without quotes. */
    final String value(Dialect dialect, String sql, DataType type) {
        String trimmed = "trim(both ' ' from " + dialect.plainText(sql, type) + ")";
        return escaped(dialect, replaceFirst(dialect, trimmed, "\\\\", "\\\\\\\\"));
    }

    @Override
    public String keyPart(Dialect dialect, String sql, DataType type) {
        String quoted = "'\"' || " + value(dialect, sql, type) + " || '\"'";
        return upperKeys() ? "upper(" + quoted + ")" : "(" + quoted + ")";
    }

    @Override
    List<String> written(Dialect dialect, String text) {
        return List.of(text);
    }

    @Override
    String collisionPart(Dialect dialect, String collisionCode) {
        return keyPart(dialect, dialect.text(collisionCode), DataType.TEXT);
    }

    @Override
    String keyInput(Dialect dialect, String joined, int parts) {
        return withoutBreaks(dialect, joined);
    }

    /** Without the first line feed, tab, vertical tab and carriage return. */
    static String withoutBreaks(Dialect dialect, String sql) {
        String result = sql;
        for (String regex : List.of("\\n", "\\t", "\\v", "\\r")) {
            result = replaceFirst(dialect, result, regex, "");
        }
        return result;
    }

    @Override
    public boolean normalisesPayload() {
        return true;
    }

    @Override
    public List<String> differences(Dialect dialect) {
        var result = new ArrayList<>(ForeignProfiles.differences(dialect));
        result.add("SHA-1 and SHA-256 work; datavault4dbt fails with them on PostgreSQL.");
        return List.copyOf(result);
    }

    /** The digest of a payload's joined text. */
    final String diffDigest(Dialect dialect, HashSettings settings, String text) {
        return dialect.digest(settings, withoutBreaks(dialect, text));
    }
}
