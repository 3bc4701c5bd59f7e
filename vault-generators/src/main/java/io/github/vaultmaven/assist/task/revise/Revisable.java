// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.revise;

import io.github.vaultmaven.type.DataType;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A rendered query and what is to be changed in it.
 *
 * @param relation the relation that it makes
 * @param dialect the engine that it is written for
 * @param query the SELECT that templates made
 * @param instruction what the spec asks for
 * @param keys columns of the result that identify its rows; they never change
 * @param tables columns of the relations that it reads, by relation
 * @param prepared queries whose results it reads, too, by the name of each, in order
 */
public record Revisable(
        String relation,
        String dialect,
        String query,
        String instruction,
        List<String> keys,
        Map<String, Map<String, DataType>> tables,
        Map<String, String> prepared) {

    /** The engine on which revisions are tried. */
    static final String TRIED_ON = "duckdb";

    public Revisable {
        keys = List.copyOf(keys);
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        prepared = Collections.unmodifiableMap(new LinkedHashMap<>(prepared));
    }

    /** A query that reads relations alone. */
    public Revisable(
            String relation,
            String dialect,
            String query,
            String instruction,
            List<String> keys,
            Map<String, Map<String, DataType>> tables) {
        this(relation, dialect, query, instruction, keys, tables, Map.of());
    }

    /** Columns of a result that the instruction names and that may change: as they are, or with blanks for underscores. */
    Set<String> named(List<String> columns) {
        String text = instruction.toLowerCase(Locale.ROOT);
        var named = new TreeSet<String>();
        for (String column : columns) {
            String folded = column.toLowerCase(Locale.ROOT);
            boolean said = Arrays.asList(folded, folded.replace('_', ' ')).stream()
                    .anyMatch(name -> Pattern.compile("(?<![\\w])" + Pattern.quote(name) + "(?![\\w])")
                            .matcher(text)
                            .find());
            if (said && keys.stream().noneMatch(column::equalsIgnoreCase)) {
                named.add(column);
            }
        }
        return named;
    }
}
