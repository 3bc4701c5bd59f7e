// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.state;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.VaultSettingsSpec;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Compares models with the state that was released. A loaded vault outlives its specs: what would no longer fit it is an
 * error until it is taken back or the state is released anew.
 */
public final class StateCheck {

    static final String RELEASED_MODEL = "released-model";

    private final StateFile file;
    private final Diagnostics diagnostics;

    /**
     * @param file where the released state is
     * @param diagnostics takes findings
     */
    public StateCheck(StateFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /**
     * Compares; nothing is found where no state was released.
     *
     * @param models all models of the build
     * @param settings what is written in each model's {@code vault} document, by model
     */
    public void check(Collection<VaultModel> models, Map<String, VaultSettingsSpec> settings) {
        Optional<String> text = file.text(diagnostics);
        Optional<VaultState> state = text.flatMap(t -> file.parse(t, diagnostics));
        state.ifPresent(s -> s.models()
                .forEach(released -> models.stream()
                        .filter(m -> m.name().equals(released.name()))
                        .findFirst()
                        .ifPresentOrElse(
                                model -> check(text.get(), released, model, settings),
                                () -> reportGone(text.get(), released))));
    }

    private void check(
            String text, VaultState.Model released, VaultModel model, Map<String, VaultSettingsSpec> settings) {
        VaultSettingsSpec written = settings.getOrDefault(model.name(), VaultSettingsSpec.defaults());
        new SettingsCheck(file.model(text, model.name()), diagnostics).check(released, StateOf.model(model), written);
        new RelationsCheck(relation -> file.relation(text, model.name(), relation), diagnostics).check(released, model);
    }

    private void reportGone(String text, VaultState.Model released) {
        diagnostics.error(
                RELEASED_MODEL,
                file.model(text, released.name()),
                "the model " + Wording.quote(released.name()) + " was released, and now there is none of that name",
                "name it so again, or drop its relations and release the state (vault:release-state)");
    }
}
