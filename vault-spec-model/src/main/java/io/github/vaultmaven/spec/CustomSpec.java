// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@code custom} document.
 *
 * @param kind what a generator calls it
 * @param name name of its relation
 * @param entity what it belongs to
 * @param properties texts, numbers, booleans, lists and maps
 * @param about words
 * @param range place of the document
 */
public record CustomSpec(
        Located<String> kind,
        Located<String> name,
        Located<String> entity,
        Map<String, Object> properties,
        About about,
        SourceRange range) {

    public CustomSpec {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }
}
