// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Files that deliver a source table.
 *
 * @param pattern path below the data folder with {@code *}, {@code **} and {@code ?}
 * @param format {@code csv}, {@code parquet} or {@code json}
 * @param options reader options: {@code delimiter}, {@code quote}, {@code null}, {@code encoding}, {@code header}
 * @param open true where files may have columns that the spec does not name
 */
public record SourceFiles(String pattern, String format, Map<String, String> options, boolean open) {

    public SourceFiles {
        options = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }
}
