// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Feed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A feed whose staging is still being built.
 *
 * @param mapping the mapping that makes the staging
 * @param columns column of the structure to column of the staging, all of them
 * @param skipWhenNull columns of the staging that must not be null
 */
record FeedDraft(Mapping mapping, Map<String, String> columns, List<String> skipWhenNull) {

    FeedDraft {
        columns = Map.copyOf(columns);
        skipWhenNull = List.copyOf(skipWhenNull);
    }

    /** The feed; freezes its staging. */
    Feed at(int place) {
        return new Feed(place, mapping.staging().build(), differing(), skipWhenNull);
    }

    private Map<String, String> differing() {
        var differing = new HashMap<String, String>();
        columns.forEach((column, staged) -> {
            if (!column.equals(staged)) {
                differing.put(column, staged);
            }
        });
        return differing;
    }

    /** This feed with more columns. */
    FeedDraft with(Map<String, String> more) {
        var all = new HashMap<>(columns);
        all.putAll(more);
        return new FeedDraft(mapping, all, skipWhenNull);
    }

    /** Feeds in source place order. */
    static List<Feed> all(List<FeedDraft> drafts) {
        var feeds = new ArrayList<Feed>(drafts.size());
        for (FeedDraft draft : drafts) {
            feeds.add(draft.at(feeds.size()));
        }
        return List.copyOf(feeds);
    }
}
