// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.ModelFolders;
import io.github.vaultmaven.spec.ModelSpecs;
import io.github.vaultmaven.spec.SpecFile;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Several models for tests.
 *
 * @param models those without errors, in order
 * @param findings as {@link Specs} shows them
 */
record ModelSet(List<VaultModel> models, List<String> findings) {

    /** Files by path below the folder of the specs. */
    static ModelSet of(Map<String, String> files) {
        var sources = new ArrayList<SpecFile>();
        files.forEach((path, text) -> sources.add(new SpecFile(path, false, YamlSource.of(path, text))));
        return of(sources);
    }

    /** Files of folders and jars. */
    static ModelSet of(List<SpecFile> sources) {
        var diagnostics = new Diagnostics();
        List<ModelSpecs> specs = ModelFolders.of(sources, "top").stream()
                .map(m -> new ModelSpecs(m.defaultName(), SpecReader.readLayers(m.layers(), diagnostics)))
                .toList();
        List<VaultModel> models = Models.resolve(specs, io.github.vaultmaven.spec.Beside.NOTHING, diagnostics);
        return new ModelSet(models, diagnostics.all().stream().map(Specs::shown).toList());
    }

    VaultModel model(String name) {
        return models.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is missing: " + findings));
    }
}
