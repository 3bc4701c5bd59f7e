// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;

/**
 * A link on the path of a bridge.
 *
 * @param link its rows
 * @param from place of the member at which the path arrives
 * @param to place of the member at which it goes on
 * @param effectivity rows of the link's effectivity; empty if it has none, then a link is effective from its load timestamp
 */
public record Leg(Collection<LinkRow> link, int from, int to, Optional<Collection<PresenceRow>> effectivity) {

    /** Whether a row of the link is effective at a snapshot. */
    boolean effective(LinkRow row, LocalDateTime snapshot) {
        return effectivity
                .map(states -> open(states, row.hashKey(), snapshot))
                .orElseGet(() -> !row.slot().ldts().isAfter(snapshot));
    }

    private static boolean open(Collection<PresenceRow> states, String hashKey, LocalDateTime snapshot) {
        return states.stream()
                .filter(state ->
                        state.hashKey().equals(hashKey) && !state.ldts().isAfter(snapshot))
                .max((a, b) -> a.ldts().compareTo(b.ldts()))
                .map(PresenceRow::present)
                .orElse(false);
    }
}
