// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The things that a flat table holds, by columns that identify and columns that are named like them. */
final class EntityGroups {

    private static final Set<String> NO_THING =
            Set.of("row", "record", "postal", "zip", "line", "area", "country", "state", "region");

    private EntityGroups() {}

    /** The groups in the order of their keys; the table's own row key is none. */
    static List<EntityGroup> of(TableFacts facts, List<String> rowKey) {
        var groups = new ArrayList<EntityGroup>();
        for (ColumnFacts column : facts.columns()) {
            List<String> words = column.words();
            boolean own = rowKey.size() == 1 && rowKey.contains(column.name());
            if (!own
                    && words.size() > 1
                    && Vocabulary.KEY.contains(column.lastWord())
                    && !NO_THING.contains(words.get(0))) {
                List<String> name = words.subList(0, words.size() - 1);
                groups.add(new EntityGroup(name, column.name(), attributes(facts, column, name)));
            }
        }
        return groups;
    }

    private static List<String> attributes(TableFacts facts, ColumnFacts key, List<String> name) {
        return facts.columns().stream()
                .filter(c -> !c.equals(key) && c.words().size() > name.size())
                .filter(c -> c.words().subList(0, name.size()).equals(name))
                .filter(c -> !Vocabulary.KEY.contains(c.lastWord()))
                .map(ColumnFacts::name)
                .toList();
    }
}
