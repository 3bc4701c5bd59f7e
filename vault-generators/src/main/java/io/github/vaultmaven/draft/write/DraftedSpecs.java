// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.List;
import java.util.Map;

/** Whether decisions can be written as specs. */
public final class DraftedSpecs {

    private static final String SOURCE = "source";

    private DraftedSpecs() {}

    /** True if the specs that decisions come to have no errors. */
    public static boolean areSound(SourceSchema schema, List<TableDecision> decisions) {
        var diagnostics = new Diagnostics();
        Map<String, String> files = SpecWriter.write(SOURCE, "", schema, decisions);
        SpecSet specs = SpecReader.read(
                files.entrySet().stream()
                        .map(f -> YamlSource.of(f.getKey(), f.getValue()))
                        .toList(),
                diagnostics);
        Resolver.resolve(specs, diagnostics);
        return !diagnostics.hasErrors();
    }
}
