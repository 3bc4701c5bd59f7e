// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import io.github.vaultmaven.manifest.FileSource;
import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import io.github.vaultmaven.run.ScriptFolder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Of a model's scripts those that a query needs: what makes the relations that it names, and what those are made from. */
final class NarrowScripts {

    private NarrowScripts() {}

    static ScriptFolder of(ScriptFolder scripts, String query) {
        Manifest all = scripts.manifest();
        List<Step> steps =
                all.steps().stream().filter(step -> step.phase() != Phase.TEST).toList();
        Set<String> needed = needed(steps, query);
        steps.stream().filter(step -> meet(step, needed)).forEach(step -> needed.addAll(landed(scripts, step)));
        List<Step> some = steps.stream()
                .filter(step -> "control".equals(step.layer()) || meet(step, needed))
                .toList();
        Set<String> ids = some.stream().map(Step::id).collect(Collectors.toSet());
        return new ScriptFolder(
                scripts.folder(),
                new Manifest(
                        all.model(),
                        all.dialect(),
                        all.generator(),
                        some.stream().map(step -> within(step, ids)).toList(),
                        all.files().stream()
                                .filter(file -> needed.contains(file.relation()))
                                .toList()));
    }

    private static Set<String> needed(List<Step> steps, String query) {
        Set<String> needed = new HashSet<>(Arrays.asList(query.split("\\W+")));
        int before;
        do {
            before = needed.size();
            for (Step step : steps) {
                if (meet(step, needed)) {
                    needed.addAll(step.writes());
                    needed.addAll(step.reads());
                }
            }
        } while (needed.size() > before);
        return needed;
    }

    /** Landing relations, which a manifest does not count among what is read. */
    private static List<String> landed(ScriptFolder scripts, Step step) {
        List<String> words = List.of(
                FeatureProject.text(scripts.folder().resolve(step.file())).split("\\W+"));
        return scripts.manifest().files().stream()
                .map(FileSource::relation)
                .filter(words::contains)
                .toList();
    }

    private static boolean meet(Step step, Set<String> relations) {
        return step.writes().stream().anyMatch(relations::contains);
    }

    private static Step within(Step step, Set<String> ids) {
        return new Step(
                step.id(),
                step.phase(),
                step.layer(),
                step.kind(),
                step.object(),
                step.entity(),
                step.file(),
                step.after().stream().filter(ids::contains).toList(),
                step.reads(),
                step.writes(),
                step.spec());
    }
}
