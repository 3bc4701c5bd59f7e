// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * How a CSV file is written.
 *
 * @param delimiter what stands between two values, never null
 * @param quote the character around values that hold special characters; empty for none
 * @param nullText the unquoted text that means null; an empty string is the usual one
 * @param encoding {@code utf-8}, {@code utf-16} or {@code latin-1}
 * @param header true if the first line names the columns
 */
@JsonPropertyOrder({"delimiter", "quote", "null", "encoding", "header"})
public record CsvOptions(
        String delimiter,
        String quote,
        @JsonProperty("null") String nullText,
        String encoding,
        boolean header) {

    /** Comma, double quotes, empty means null, UTF-8, with a header. */
    public static final CsvOptions DEFAULT = new CsvOptions(",", "\"", "", "utf-8", true);

    public CsvOptions {
        Objects.requireNonNull(delimiter, "delimiter");
        quote = Objects.requireNonNullElse(quote, "");
        nullText = Objects.requireNonNullElse(nullText, "");
        encoding = Objects.requireNonNullElse(encoding, "utf-8");
    }
}
