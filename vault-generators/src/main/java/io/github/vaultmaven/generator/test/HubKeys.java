// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import java.util.List;

/** How the stagings of a hub make its hash key. */
final class HubKeys {

    private HubKeys() {}

    /** The business key as columns; not nullable where the part is required. */
    static List<Column> columns(Hub hub) {
        return hub.businessKey().stream()
                .map(p -> new Column(p.name(), ColumnType.of(p.type()), !p.required(), ""))
                .toList();
    }

    /** The collision codes of its feeds, each once; an empty text where a feed has none. */
    static List<String> collisionCodes(Hub hub) {
        return hub.feeds().stream()
                .flatMap(feed ->
                        feed.stage().keys().stream().filter(key -> key.name().equals(feed.column(hub.hashKey()))))
                .map(StageKey::collisionCode)
                .distinct()
                .sorted()
                .toList();
    }
}
