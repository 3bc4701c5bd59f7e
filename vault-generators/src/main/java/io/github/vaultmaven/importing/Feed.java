// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a staging feeds a hub or link.
 *
 * @param stage name of the staging
 * @param hashKey the staging's column of the hash key
 * @param columns the staging's columns of business key, or hash keys of members
 * @param line where it stands
 */
record Feed(String stage, String hashKey, List<String> columns, int line) {

    Feed {
        columns = List.copyOf(columns);
    }

    /**
     * The feeds that a call names.
     *
     * @param key the argument that names the hash key
     * @param columns the argument that names the columns
     * @param ownKey the option by which a staging of datavault4dbt has a hash key of another name
     * @param ownColumns the same of its columns
     */
    static List<Feed> of(Call call, String key, String columns, String ownKey, String ownColumns) {
        String hashKey = call.name(key).orElse("");
        List<String> names = call.names(columns);
        Optional<Value> models = call.argument("source_models").or(() -> call.argument("source_model"));
        var feeds = new ArrayList<Feed>();
        models.ifPresent(value -> {
            if (value instanceof Value.Entries map && map.byKey().get("name") == null) {
                for (Map.Entry<String, Value> entry : map.byKey().entrySet()) {
                    feeds.add(of(entry.getKey(), entry.getValue(), hashKey, names, ownKey, ownColumns));
                }
            } else {
                value.items()
                        .forEach(item -> feeds.add(of(
                                item.asText().or(() -> item.text("name")).orElse(""),
                                item,
                                hashKey,
                                names,
                                ownKey,
                                ownColumns)));
            }
        });
        return feeds;
    }

    private static Feed of(
            String stage, Value options, String key, List<String> columns, String ownKey, String ownColumns) {
        return new Feed(
                Folded.name(stage),
                options.text(ownKey).map(Folded::name).orElse(key),
                options.find(ownColumns)
                        .map(own -> own.texts().stream().map(Folded::name).toList())
                        .orElse(columns),
                options.line());
    }
}
