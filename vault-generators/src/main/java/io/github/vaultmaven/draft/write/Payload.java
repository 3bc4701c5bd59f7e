// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.decide.Words;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Columns that become attributes, and what they are called. */
final class Payload {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final List<String> OF_VAULT = List.of("_hk", "_bk", "_hashdiff");
    private static final Set<String> OWN_NAMES = Set.of("load_timestamp", "record_source", "run_id", "sequence");

    private Payload() {}

    /** The columns of a table that are used nowhere else: not left out, not technical, not among those given. */
    static List<InputColumn> of(TableDecision table, Collection<String> used) {
        var gone = new HashSet<>(used);
        table.leftOut().forEach(g -> gone.add(g.value()));
        table.loadTimestamp().ifPresent(g -> gone.add(g.value()));
        table.operation().ifPresent(g -> gone.add(g.value()));
        return table.table().columns().stream()
                .filter(c -> !gone.contains(c.name()))
                .toList();
    }

    /** What the attribute of a column would be called: its name as specs spell it, apart from names that the vault uses itself. */
    static String attribute(String column) {
        String name = String.join("_", Words.of(column)).toLowerCase(Locale.ROOT);
        String spelled = column.equalsIgnoreCase(name) || !PLAIN.matcher(column).matches()
                ? SpecNames.column(column)
                : column.toLowerCase(Locale.ROOT).contains("_")
                        ? column.toLowerCase(Locale.ROOT)
                        : SpecNames.column(column);
        boolean clashes =
                OWN_NAMES.contains(spelled) || OF_VAULT.stream().anyMatch(spelled::endsWith) || spelled.contains("__");
        return clashes ? spelled.replace("__", "_") + "_value" : spelled;
    }
}
