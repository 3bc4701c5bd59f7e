// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.PartnerKey;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What loads a structure that keeps one row per key for good, and that says something besides the key: a link with a
 * payload or with members or dependent keys that are not part of its identity, a non-historized satellite.
 *
 * <p>The first row in row order is stored. Another content is {@code taken}; two in the first delivery of a key are a
 * {@code conflict}, which closes the key.
 *
 * @param relation name of the relation
 * @param hashKey its hash key
 * @param needs what a row must give
 * @param members hash keys of a link's members; none for a satellite
 * @param contentMembers those that are not part of the identity
 * @param keys dependent keys, stored as delivered
 * @param hashDiff column of the stagings that tells payloads apart; not stored
 * @param payload what is stored of it, in order, dependent keys that do not identify among it
 * @param tieBreakers payload columns in which two rows of one hash diff may differ
 * @param feds what feeds it
 * @param rejects where the others go
 * @param judged work relation: every row of the batch with a verdict
 */
public record ClaimLoad(
        String relation,
        String hashKey,
        KeyNeeds needs,
        List<PartnerKey> members,
        List<PartnerKey> contentMembers,
        List<Column> keys,
        Optional<String> hashDiff,
        List<Column> payload,
        List<Column> tieBreakers,
        List<Fed> feds,
        Rejects rejects,
        String judged)
        implements FedLoad {

    public ClaimLoad {
        members = List.copyOf(members);
        contentMembers = List.copyOf(contentMembers);
        keys = List.copyOf(keys);
        payload = List.copyOf(payload);
        tieBreakers = List.copyOf(tieBreakers);
        feds = List.copyOf(feds);
    }

    /** This load through a template. */
    Shape shape(String template) {
        return new ClaimShape(template, this);
    }

    /** A query of a claim load. */
    public record ClaimShape(String template, ClaimLoad load) implements LoadShape {}
}
