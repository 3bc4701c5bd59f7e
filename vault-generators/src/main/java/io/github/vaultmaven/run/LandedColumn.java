// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

/**
 * A column of typed files, and how it becomes text.
 *
 * @param name what the column is called
 * @param value an expression over {@code r}
 * @param type DuckDB's name of its type
 */
record LandedColumn(String name, String value, String type) {

    private static final String ISO = "'%Y-%m-%dT%H:%M:%S.%f'";

    /** A column of the file itself. */
    static LandedColumn of(String name, String type) {
        return new LandedColumn(name, "r." + Sql.name(name), type);
    }

    /** An expression over {@code r}: timestamps in UTC with six digits, bytes in hex, others as DuckDB casts. */
    String text() {
        if (type.equals("TIMESTAMP WITH TIME ZONE")) {
            return "strftime(timezone('UTC', " + value + "), " + ISO + ")";
        }
        if (type.startsWith("TIMESTAMP")) {
            return "strftime(cast(" + value + " as timestamp), " + ISO + ")";
        }
        return type.equals("BLOB") ? "lower(hex(" + value + "))" : "cast(" + value + " as varchar)";
    }

    /** The same where nested values are to stay JSON. */
    String json() {
        return isNested() ? "cast(to_json(" + value + ") as varchar)" : text();
    }

    /** True for lists, structs and maps. */
    boolean isNested() {
        return type.endsWith("[]") || isStruct() || type.startsWith("MAP(");
    }

    /** True for a value with fields of its own. */
    boolean isStruct() {
        return type.startsWith("STRUCT(") && type.endsWith(")");
    }
}
