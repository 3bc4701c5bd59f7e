// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.state;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.VaultSettingsSpec;
import java.util.Optional;

/** Compares hash settings and technical columns with those that were released. */
final class SettingsCheck {

    static final String RELEASED_HASH = "released-hash";
    static final String RELEASED_COLUMNS = "released-columns";

    private final SourceRange released;
    private final Diagnostics diagnostics;

    SettingsCheck(SourceRange released, Diagnostics diagnostics) {
        this.released = released;
        this.diagnostics = diagnostics;
    }

    void check(VaultState.Model then, VaultState.Model now, VaultSettingsSpec written) {
        if (!isReplaced(then.hash(), written.hash().replaces())) {
            hashes(then, now, written);
        }
        columns(then, now, written);
    }

    /** True where keys of just the released hashes are to be changed. */
    private static boolean isReplaced(VaultState.Hash then, Optional<VaultSettingsSpec.HashSpec> replaces) {
        return replaces.map(VaultSettingsSpec.HashSpec::settings)
                .map(StateOf::hash)
                .filter(then::equals)
                .isPresent();
    }

    private void hashes(VaultState.Model then, VaultState.Model now, VaultSettingsSpec written) {
        var hash = written.hash();
        hash(
                "profile",
                then.hash().profile(),
                now.hash().profile(),
                place(hash.profile().map(Located::range), written));
        hash(
                "algorithm",
                then.hash().algorithm(),
                now.hash().algorithm(),
                place(hash.algorithm().map(Located::range), written));
        hash(
                "storage",
                then.hash().storage(),
                now.hash().storage(),
                place(hash.storage().map(Located::range), written));
    }

    private void columns(VaultState.Model then, VaultState.Model now, VaultSettingsSpec written) {
        var old = then.columns();
        var names = now.columns();
        column("load_timestamp", old.loadTimestamp(), names.loadTimestamp(), written);
        column("record_source", old.recordSource(), names.recordSource(), written);
        column("run_id", old.runId(), names.runId(), written);
    }

    private void hash(String key, String then, String now, SourceRange place) {
        if (!then.equals(now)) {
            report(
                    RELEASED_HASH,
                    place,
                    "the hash " + key + " was released as " + Wording.quote(then) + ", now it is " + Wording.quote(now),
                    "keys that are loaded would not be found again: write " + Wording.quote(key + ": " + then)
                            + " beneath `conventions.hash`");
        }
    }

    private void column(String key, String then, String now, VaultSettingsSpec written) {
        if (!then.equals(now)) {
            Optional<SourceRange> place = written.columns().stream()
                    .filter(c -> c.name().value().equals(key))
                    .map(NamedText::name)
                    .map(Located::range)
                    .findFirst();
            report(
                    RELEASED_COLUMNS,
                    place(place, written),
                    "the column of the " + key.replace('_', ' ') + " was released as " + Wording.quote(then)
                            + ", now it is " + Wording.quote(now),
                    "relations that are loaded have the former name: write " + Wording.quote(key + ": " + then)
                            + " beneath `conventions.columns`");
        }
    }

    /** Where a setting is written, else the document, else the state. */
    private SourceRange place(Optional<SourceRange> setting, VaultSettingsSpec written) {
        return setting.orElseGet(() -> written.range().isKnown() ? written.range() : released);
    }

    private void report(String id, SourceRange place, String message, String help) {
        Diagnostic finding = Diagnostic.error(
                id, place, message, help + ", or load the vault anew and release its state (vault:release-state)");
        diagnostics.add(place.equals(released) ? finding : finding.label(released, "the released state"));
    }
}
