// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.PartnerKey;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Shape;
import java.util.List;

/**
 * What loads distinct keys: a hub's business keys, a link's combinations of them.
 *
 * @param relation name of the relation
 * @param hashKey its hash key
 * @param needs what a row must give
 * @param keys business key parts, or dependent keys, stored as delivered
 * @param members hash keys of a link's members; none for a hub
 * @param zeroRejected true where a row of the zero key is rejected, not taken as nothing to add
 * @param feds what feeds it
 * @param rejects where the others go
 */
public record KeyLoad(
        String relation,
        String hashKey,
        KeyNeeds needs,
        List<Column> keys,
        List<PartnerKey> members,
        boolean zeroRejected,
        List<Fed> feds,
        Rejects rejects)
        implements FedLoad {

    public KeyLoad {
        keys = List.copyOf(keys);
        members = List.copyOf(members);
        feds = List.copyOf(feds);
    }

    /** Names of the relations that feed it. */
    static List<String> stages(List<Fed> feds) {
        return feds.size() == 1
                ? List.of(feds.get(0).stage())
                : feds.stream().map(Fed::stage).distinct().toList();
    }

    /** This load through a template. */
    Shape shape(String template) {
        return new KeyShape(template, this);
    }

    /** A query of a key load. */
    public record KeyShape(String template, KeyLoad load) implements LoadShape {}
}
