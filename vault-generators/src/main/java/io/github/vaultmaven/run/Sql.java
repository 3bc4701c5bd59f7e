// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Spells names and values in SQL, alike on every engine. */
final class Sql {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private Sql() {}

    /** A column name in quotes. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A relation, with or without schema, each part in quotes. */
    static String relation(String relation) {
        return Arrays.stream(relation.split("\\.")).map(Sql::name).collect(Collectors.joining("."));
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A timestamp to the microsecond. */
    static String timestamp(LocalDateTime value) {
        return "timestamp '" + TIMESTAMP.format(value) + "'";
    }
}
