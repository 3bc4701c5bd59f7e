// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.Set;
import java.util.regex.Pattern;

/** What sort of values a type holds, whatever the dialect. */
public enum Family {
    WHOLE,
    NUMBER,
    TEXT,
    DATE,
    MOMENT,
    BOOLEAN,
    DOCUMENT,
    OPAQUE,
    UNKNOWN;

    private static final Set<String> WHOLES = Set.of(
            "tinyint",
            "smallint",
            "mediumint",
            "int",
            "integer",
            "bigint",
            "int2",
            "int4",
            "int8",
            "int64",
            "int32",
            "int16",
            "byteint",
            "hugeint",
            "serial",
            "bigserial",
            "smallserial",
            "serial4",
            "serial8",
            "year",
            "utinyint",
            "usmallint",
            "uinteger",
            "ubigint",
            "long");
    private static final Set<String> NUMBERS = Set.of(
            "decimal",
            "numeric",
            "number",
            "dec",
            "money",
            "smallmoney",
            "float",
            "float4",
            "float8",
            "float64",
            "double",
            "double precision",
            "real",
            "bignumeric",
            "binary_float",
            "binary_double",
            "bigdecimal",
            "decfloat");
    private static final Set<String> MOMENTS = Set.of(
            "timestamp",
            "timestamptz",
            "timestamp_ntz",
            "timestamp_ltz",
            "timestamp_tz",
            "datetime",
            "datetime2",
            "smalldatetime",
            "datetimeoffset");
    private static final Set<String> OPAQUES = Set.of(
            "blob",
            "tinyblob",
            "mediumblob",
            "longblob",
            "bytea",
            "binary",
            "varbinary",
            "raw",
            "long raw",
            "image",
            "bytes",
            "bfile",
            "geometry",
            "geography",
            "point",
            "polygon",
            "linestring",
            "hierarchyid",
            "rowversion",
            "sdo_geometry",
            "binary varying",
            "binary large object",
            "tsvector",
            "multipolygon");
    private static final Set<String> DOCUMENTS =
            Set.of("json", "jsonb", "variant", "object", "super", "array", "struct", "map", "record");

    private static final Pattern LENGTHS = Pattern.compile("[(<\\[].*");
    private static final Pattern SIGNS = Pattern.compile(" (unsigned|signed|zerofill)\\b");
    private static final Pattern NO_SCALE = Pattern.compile("(decimal|numeric|number|dec)\\(\\d+(,0)?\\)");

    /** The family of a type as a dialect spells it, in lower case. */
    public static Family of(String type) {
        if (type.isEmpty()) {
            return UNKNOWN;
        }
        String base = base(type);
        if (type.endsWith("[]") || DOCUMENTS.contains(base)) {
            return DOCUMENT;
        }
        if (WHOLES.contains(base) || NUMBERS.contains(base) && hasNoScale(type)) {
            return WHOLE;
        }
        if (NUMBERS.contains(base)) {
            return NUMBER;
        }
        if (MOMENTS.contains(base) || type.startsWith("timestamp")) {
            return MOMENT;
        }
        return switch (base) {
            case "date" -> DATE;
            case "boolean", "bool", "bit" -> type.equals("bit") || !type.startsWith("bit(") ? BOOLEAN : TEXT;
            default -> OPAQUES.contains(base) ? OPAQUE : TEXT;
        };
    }

    /** The type without lengths and signs. */
    public static String base(String type) {
        if (isPlain(type)) {
            return type;
        }
        return SIGNS.matcher(LENGTHS.matcher(type).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    private static boolean isPlain(String type) {
        return type.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
    }

    private static boolean hasNoScale(String type) {
        return NO_SCALE.matcher(type).matches();
    }
}
