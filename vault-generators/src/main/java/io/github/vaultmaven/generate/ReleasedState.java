// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.ModelSpecs;
import io.github.vaultmaven.spec.VaultSettingsSpec;
import io.github.vaultmaven.state.StateCheck;
import io.github.vaultmaven.state.StateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Compares models with the state that the settings name, if they name one. */
final class ReleasedState {

    private ReleasedState() {}

    static void compare(
            List<VaultModel> models, List<ModelSpecs> specs, GenerationSettings settings, Diagnostics diagnostics) {
        var written = new TreeMap<String, VaultSettingsSpec>();
        specs.forEach(model -> written.put(model.name(), model.settings()));
        settings.state().ifPresent(file -> new StateCheck(file(file, settings), diagnostics).check(models, written));
    }

    /** A state, under the name that findings give it. */
    static StateFile file(Path file, GenerationSettings settings) {
        Path root = settings.displayRoot().toAbsolutePath();
        Path absolute = file.toAbsolutePath();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return new StateFile(file, shown.toString().replace('\\', '/'));
    }
}
