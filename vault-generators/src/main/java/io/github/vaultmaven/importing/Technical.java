// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Load timestamp and record source: how structures call them, and what stagings make them of. */
final class Technical {

    private final PackageProject project;
    private final StageFinder stages;
    private final Map<String, Integer> timestamps = new LinkedHashMap<>();
    private final Map<String, Integer> sources = new LinkedHashMap<>();
    private final Map<String, String> timestampOf = new HashMap<>();
    private final Map<String, String> sourceOf = new HashMap<>();

    Technical(PackageProject project, StageFinder stages) {
        this.project = project;
        this.stages = stages;
        project.calls().values().stream()
                .filter(call -> !call.macro().equals("stage"))
                .forEach(this::structure);
    }

    private void structure(Call call) {
        note(call, "src_ldts", timestamps, timestampOf);
        note(call, call.isDatavault4dbt() ? "src_rsrc" : "src_source", sources, sourceOf);
    }

    private void note(Call call, String argument, Map<String, Integer> votes, Map<String, String> byStage) {
        call.name(argument).ifPresent(name -> {
            votes.merge(name, 1, Integer::sum);
            Feed.of(call, "", "", "", "")
                    .forEach(feed -> stages.all(feed.stage())
                            .forEach(stage -> byStage.putIfAbsent(stage.call().model(), name)));
        });
    }

    /** The convention {@code columns}. */
    Map<String, Object> columns() {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("load_timestamp", most(timestamps, "datavault4dbt.ldts_alias", "ldts"));
        columns.put("record_source", most(sources, "datavault4dbt.rsrc_alias", "rsrc"));
        return columns;
    }

    private String most(Map<String, Integer> votes, String variable, String usual) {
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> Folded.name(project.variable(variable).orElse(usual)));
    }

    /** The staging's column, or the package's expression, of the load timestamp. */
    Optional<String> loadTimestamp(Stage stage) {
        return stage.loadTimestamp()
                .or(() -> Optional.ofNullable(timestampOf.get(stage.call().model())));
    }

    /** The same of the record source. */
    Optional<String> recordSource(Stage stage) {
        return stage.recordSource()
                .or(() -> Optional.ofNullable(sourceOf.get(stage.call().model())));
    }
}
