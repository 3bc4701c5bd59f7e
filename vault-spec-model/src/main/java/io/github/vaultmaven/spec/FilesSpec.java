// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.util.List;

/**
 * {@code files} of a table.
 *
 * @param path path below the data folder with {@code *}, {@code **} and {@code ?}
 * @param format {@code csv}, {@code parquet} or {@code json}
 * @param options reader options that are written, by their key
 * @param open true where files may have columns that are not named
 */
public record FilesSpec(Located<String> path, Located<String> format, List<NamedText> options, boolean open) {

    public FilesSpec {
        options = List.copyOf(options);
    }
}
