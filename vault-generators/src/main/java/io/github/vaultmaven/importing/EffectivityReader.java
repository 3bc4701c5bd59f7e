// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.List;
import java.util.Map;

/** Reads effectivity satellites of automate_dv. */
final class EffectivityReader {

    private final Map<String, LinkDraft> links;
    private final Losses losses;

    EffectivityReader(Map<String, LinkDraft> links, Losses losses) {
        this.links = links;
        this.losses = losses;
    }

    void read(Iterable<Call> calls) {
        for (Call call : calls) {
            if (call.macro().equals("eff_sat")) {
                effectivity(call);
            }
        }
    }

    private void effectivity(Call call) {
        LinkDraft link = links.get(call.name("src_pk").orElse(""));
        if (link == null) {
            losses.add(call, "the effectivity satellite is that of no link, and is not carried over");
            return;
        }
        List<String> driving = call.names("src_dfk");
        link.put(
                "driving_key",
                link.members().stream()
                        .filter(member -> driving.contains(member.column()))
                        .map(LinkDraft.Member::role)
                        .toList());
        link.put("effectivity", true);
        losses.add(
                call,
                "start and end come from load timestamps, not from "
                        + call.name("src_start_date").orElse("a column") + " and "
                        + call.name("src_end_date").orElse("another")
                        + ", and the relation is named by `names.effectivity`");
    }
}
