// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Family;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.decide.Words;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How rules split the attributes of a table into satellites: what is personal apart, and what changes often apart. */
public final class SatelliteSplit {

    /** The satellite of all that does not stand apart. */
    public static final String MAIN = "details";

    static final String STATE = "state";
    static final String PERSONAL = "personal";

    private static final int FEWEST = 2;
    private static final Set<String> CHANGES_OFTEN = Set.of(
            "balance",
            "score",
            "count",
            "quantity",
            "stock",
            "views",
            "rank",
            "rating",
            "ytd",
            "usage",
            "utilization",
            "points",
            "level",
            "onhand",
            "inventory",
            "last",
            "pending",
            "votes");

    private SatelliteSplit() {}

    /**
     * Which satellite each column would be in.
     *
     * @param table the table
     * @param columns those that become attributes
     */
    public static Map<String, String> of(TableDecision table, List<InputColumn> columns) {
        var split = new LinkedHashMap<String, String>();
        columns.forEach(
                c -> split.put(c.name(), table.pii().containsKey(c.name()) ? PERSONAL : isFast(c) ? STATE : MAIN));
        long fast = split.values().stream().filter(STATE::equals).count();
        if (fast < FEWEST || !split.containsValue(MAIN)) {
            split.replaceAll((column, satellite) -> satellite.equals(STATE) ? MAIN : satellite);
        }
        if (!split.containsValue(MAIN) && !split.containsValue(STATE)) {
            split.replaceAll((column, satellite) -> MAIN);
        }
        return split;
    }

    private static boolean isFast(InputColumn column) {
        Family family = Family.of(column.type());
        boolean measure = family == Family.NUMBER || family == Family.WHOLE || family == Family.MOMENT;
        return measure && Words.of(column.name()).stream().anyMatch(CHANGES_OFTEN::contains);
    }
}
