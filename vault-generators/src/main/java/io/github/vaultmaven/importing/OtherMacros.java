// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.Map;
import java.util.Set;

/** Tells of models whose macros have no spec that an import could write. */
final class OtherMacros {

    private static final Set<String> READ = Set.of(
            "stage",
            "hub",
            "link",
            "nh_link",
            "t_link",
            "sat",
            "sat_v0",
            "ma_sat",
            "ma_sat_v0",
            "nh_sat",
            "eff_sat",
            "eff_sat_v0",
            "rec_track_sat",
            "xts",
            "pit",
            "bridge",
            "control_snap_v0",
            "control_snap_v1",
            "ref_table",
            "ref_hub",
            "ref_sat_v0",
            "ref_sat_v1");

    private static final Map<String, String> ADVICE = Map.of(
            "sat_v1", "a view with end dates; a `dimension` with history, or `lead` in a `view`, takes its place",
            "ma_sat_v1", "a view with end dates; a `view` takes its place");

    private OtherMacros() {}

    static void tell(Iterable<Call> calls, Losses losses) {
        for (Call call : calls) {
            if (!READ.contains(call.macro())) {
                String advice = ADVICE.get(call.macro());
                losses.add(
                        call,
                        call.ofPackage() + "." + call.macro() + " is not carried over"
                                + (advice == null ? "" : "; " + advice));
            }
        }
    }
}
