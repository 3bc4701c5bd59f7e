// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A feed whose staging is still being built.
 *
 * @param mapping the mapping that makes the staging
 * @param columns what the structure's columns are called in the staging
 * @param skipWhenNull columns of the staging that must not be null
 */
record FeedDraft(Mapping mapping, StagedNames columns, List<String> skipWhenNull) {

    FeedDraft {
        skipWhenNull = List.copyOf(skipWhenNull);
    }

    /** The feed; freezes its staging. */
    Feed at(int place) {
        return new Feed(place, mapping.staging().build(), columns.differing(), skipWhenNull);
    }

    /** This feed with more columns. */
    FeedDraft with(Map<String, String> more) {
        return new FeedDraft(mapping, columns.with(more), skipWhenNull);
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
