// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hubs and links that were read, by the columns of their hash keys.
 *
 * @param hubs hubs
 * @param links links
 */
record Parents(Map<String, HubDraft> hubs, Map<String, LinkDraft> links) {

    /** Satellites of all. */
    Stream<Satellites> satellites() {
        return Stream.concat(
                hubs.values().stream().map(HubDraft::satellites),
                links.values().stream().map(LinkDraft::satellites));
    }

    /** The body of the satellite that a model was. */
    Optional<Map<String, Object>> satellite(String model) {
        return satellites().flatMap(all -> all.ofModel(model).stream()).findFirst();
    }

    /** The link that a model was. */
    Optional<LinkDraft> link(String model) {
        return links.values().stream()
                .filter(link -> link.call().model().equals(model))
                .findFirst();
    }

    /**
     * Says something of the hub or link with a hash key.
     *
     * @return the name of the hub or link; nothing if there is none
     */
    Optional<String> put(String hashKey, String option, Object value) {
        HubDraft hub = hubs.get(hashKey);
        if (hub != null) {
            hub.put(option, value);
            return Optional.of(hub.name());
        }
        Optional<LinkDraft> link = Optional.ofNullable(links.get(hashKey));
        link.ifPresent(l -> l.put(option, value));
        return link.map(LinkDraft::name);
    }
}
