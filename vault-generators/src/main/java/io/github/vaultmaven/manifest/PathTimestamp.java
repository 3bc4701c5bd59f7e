// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * How a file's path tells its load timestamp.
 *
 * @param path regular expression searched in the path below the data root, {@code /} as separator; group 1 is the text
 * @param format pattern of {@link java.time.format.DateTimeFormatter} for that text; a missing time means midnight
 * @param zone id of the zone the text is in, such as {@code Europe/Berlin}; UTC if null
 */
@JsonPropertyOrder({"path", "format", "zone"})
public record PathTimestamp(String path, String format, String zone) {

    public PathTimestamp {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(format, "format");
        zone = Objects.requireNonNullElse(zone, "UTC");
    }
}
