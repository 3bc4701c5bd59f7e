// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.schema;

/**
 * The files that bring the rows of a table, as the spec language says it.
 *
 * @param pattern path, {@code *} for what differs from delivery to delivery
 * @param format {@code csv}, {@code parquet} or {@code json}
 * @param delimiter what stands between two values of a CSV file, else empty
 * @param quote the character around values, else empty
 * @param encoding {@code utf-8}, {@code utf-16} or {@code latin-1}; of CSV alone
 * @param header true if the first line names the columns
 */
public record FileForm(String pattern, String format, String delimiter, String quote, String encoding, boolean header) {

    /** Files in Parquet. */
    public static FileForm parquet(String pattern) {
        return new FileForm(pattern, "parquet", "", "", "", true);
    }

    /** Files of JSON, an object for each row. */
    public static FileForm json(String pattern) {
        return new FileForm(pattern, "json", "", "", "", true);
    }
}
