// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.List;
import java.util.Optional;

/** Models of specs without errors. */
final class Specs {

    private Specs() {}

    static SpecSet read(String yaml) {
        var diagnostics = new Diagnostics();
        SpecSet specs = SpecReader.read(List.of(YamlSource.of("v.yaml", yaml)), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return specs;
    }

    static VaultModel model(String yaml) {
        var diagnostics = new Diagnostics();
        Optional<VaultModel> model = Resolver.resolve(read(yaml), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return model.orElseThrow();
    }
}
