// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what dbt wrote for readers, if it is of this run. */
final class DbtArtifacts {

    private static final List<String> RESULTS = List.of("run_results.json", "sources.json");

    private final JsonMapper mapper = new JsonMapper();
    private final DbtProject project;

    DbtArtifacts(DbtProject project) {
        this.project = project;
    }

    /** The nodes; those of an earlier run if this one wrote none, as then what stands there still tells most. */
    DbtManifest manifest() {
        return new DbtManifest(tree(project.artifact("manifest.json")).orElse(mapper.createObjectNode()));
    }

    /** How the nodes of a run ended. */
    List<DbtResult> results(String run) {
        var results = new ArrayList<DbtResult>();
        for (String name : RESULTS) {
            tree(project.artifact(name))
                    .filter(tree ->
                            tree.path("metadata").path("invocation_id").asText().equals(run))
                    .ifPresent(tree -> tree.path("results").forEach(result -> results.add(DbtResult.read(result))));
        }
        return results;
    }

    private Optional<JsonNode> tree(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readTree(file.toFile()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
