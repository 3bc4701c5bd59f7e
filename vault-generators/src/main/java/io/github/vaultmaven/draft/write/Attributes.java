// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.HubPaths;
import io.github.vaultmaven.draft.decide.Kind;
import io.github.vaultmaven.draft.decide.Relation;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which columns of a table become attributes: all that are no key, refer to no hub and are not left out. */
public final class Attributes {

    private final HubPaths paths;

    /**
     * @param paths from tables to hubs
     */
    public Attributes(HubPaths paths) {
        this.paths = paths;
    }

    /** The attributes of the satellites that a table has, or is; none where they cannot be split. */
    public List<InputColumn> thatMaySplit(TableDecision table) {
        return switch (table.kind().value()) {
            case HUB, LINK -> of(table);
            case SATELLITE -> childKey(table).isEmpty() ? of(table) : List.of();
            case NON_HISTORIZED, REFERENCE, MIXTURE -> List.of();
        };
    }

    /** What of the key of a satellite's table tells the rows of its hub apart. */
    List<String> childKey(TableDecision satellite) {
        Optional<Relation> parent = paths.parent(satellite);
        return satellite.key().value().stream()
                .filter(k -> parent.filter(p -> p.columns().contains(k)).isEmpty())
                .toList();
    }

    /** The attributes of a hub's, link's or satellite's table. */
    List<InputColumn> of(TableDecision table) {
        Set<String> used = new HashSet<>(table.key().value());
        paths.toHubs(table).forEach(r -> used.addAll(r.columns()));
        if (table.is(Kind.SATELLITE)) {
            paths.parent(table).ifPresent(p -> used.addAll(p.columns()));
        }
        return Payload.of(table, used);
    }
}
