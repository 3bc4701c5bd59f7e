// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.rekey;

import io.github.vaultmaven.model.Describing;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import java.util.List;
import java.util.Optional;

/**
 * What digests the relations of a structure hold.
 *
 * @param hashKey column with the key that a row is about; of a reference, that of rejects and tracking
 * @param relation whose key that is
 * @param hashDiff column with the hash diff, if one is stored
 * @param setHash column with the hash of the set, if there is one
 * @param childKey of a set, what tells its rows apart
 * @param code of a reference, its code
 * @param feeds what feeds it
 */
record Keyed(
        String hashKey,
        String relation,
        Optional<String> hashDiff,
        Optional<String> setHash,
        List<KeyPart> childKey,
        List<KeyPart> code,
        List<Feed> feeds) {

    /** Nothing for what is not vault, or is a team's own. */
    static Optional<Keyed> of(Structure structure) {
        if (structure instanceof Hub hub) {
            return Optional.of(plain(hub.hashKey(), hub.name(), hub.feeds()));
        }
        if (structure instanceof Link link) {
            return Optional.of(plain(link.hashKey(), link.name(), link.feeds()));
        }
        if (structure instanceof Reference r) {
            String digest = r.name() + "_key";
            return Optional.of(new Keyed(
                    digest, r.name(), Optional.of(r.hashDiff()), Optional.empty(), List.of(), r.key(), r.feeds()));
        }
        return described(structure);
    }

    private static Optional<Keyed> described(Structure structure) {
        if (structure instanceof Satellite s) {
            return Optional.of(of(s.parent(), Optional.of(s.hashDiff()), Optional.empty(), List.of(), s.feeds()));
        }
        if (structure instanceof MultiActiveSatellite s) {
            return Optional.of(
                    of(s.parent(), Optional.of(s.hashDiff()), Optional.of(s.setHash()), s.childKey(), s.feeds()));
        }
        return Describing.parentOf(structure).map(p -> plain(p.hashKey(), p.relation(), structure.feeds()));
    }

    private static Keyed plain(String hashKey, String relation, List<Feed> feeds) {
        return new Keyed(hashKey, relation, Optional.empty(), Optional.empty(), List.of(), List.of(), feeds);
    }

    private static Keyed of(
            Parent parent,
            Optional<String> hashDiff,
            Optional<String> setHash,
            List<KeyPart> childKey,
            List<Feed> feeds) {
        return new Keyed(parent.hashKey(), parent.relation(), hashDiff, setHash, childKey, List.of(), feeds);
    }
}
