// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a staging adds to the rows of its table beside hashes, in the words of specs.
 *
 * @param number numbered columns by name, as a table's {@code number}
 * @param joins other tables of which columns are taken
 * @param reads columns of the table that this takes
 */
record StageSteps(Map<String, Object> number, List<Join> joins, List<String> reads) {

    StageSteps {
        number = new LinkedHashMap<>(number);
        joins = List.copyOf(joins);
        reads = List.copyOf(reads);
    }

    /**
     * A join.
     *
     * @param relation the table that is joined
     * @param on column of the staging's table to column of the joined
     * @param take name to column of the joined table
     */
    record Join(SourceRelation relation, Map<String, String> on, Map<String, String> take) {

        Join {
            on = new LinkedHashMap<>(on);
            take = new LinkedHashMap<>(take);
        }

        /** As a table's {@code join}; the packages keep rows that match nothing, whose key is then the zero key. */
        Map<String, Object> written(SourceRelation from) {
            var join = new LinkedHashMap<String, Object>();
            join.put(
                    "table",
                    relation.source().equals(from.source())
                            ? relation.table()
                            : relation.source() + "." + relation.table());
            join.put("on", on);
            join.put("take", take);
            join.put("as_of", "delivery");
            join.put("unmatched", "zero");
            return join;
        }

        /** The columns of the joined table. */
        List<String> columns() {
            var columns = new ArrayList<>(on.values());
            columns.addAll(take.values());
            return columns;
        }
    }

    /** True for a column that is none of the table's. */
    boolean makes(String column) {
        return number.containsKey(column)
                || joins.stream().anyMatch(join -> join.take().containsKey(column));
    }
}
