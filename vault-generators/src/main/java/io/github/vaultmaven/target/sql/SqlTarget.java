// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.target.Target;
import io.github.vaultmaven.template.RenderSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Plain SQL: scripts that create, load and test, and a manifest that says in which order. */
public final class SqlTarget implements Target {

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public boolean landsFiles() {
        return true;
    }

    @Override
    public boolean changesKeys() {
        return true;
    }

    @Override
    public List<Artifact> render(LoadPlan plan, RenderSettings settings) {
        var scripts = new SqlScripts(plan, settings);
        Object common = common(plan.model(), settings);
        var artifacts = new ArrayList<Artifact>();
        List<TestScript> testScripts = TestScript.of(plan);
        Map<String, List<TestScript>> tests = testScripts.stream()
                .collect(Collectors.groupingBy(TestScript::subject, LinkedHashMap::new, Collectors.toList()));
        for (Step step : plan.steps()) {
            if (!step.creates().isEmpty()) {
                Script create = Script.create(step, settings.dialect());
                artifacts.add(
                        script(SqlPaths.create(step), () -> scripts.create(create), common, create, step.origin()));
            }
            if (!step.statements().isEmpty() && step.phase() != Step.Phase.TEST) {
                Script run = Script.run(step, settings.dialect());
                artifacts.add(script(SqlPaths.run(step), () -> scripts.run(run), common, run, step.origin()));
            }
            if (step.phase() == Step.Phase.LOAD && tests.containsKey(step.object())) {
                tests.remove(step.object()).forEach(script -> artifacts.add(test(script, scripts, common)));
            }
        }
        tests.values().forEach(scriptsOfOne -> scriptsOfOne.forEach(t -> artifacts.add(test(t, scripts, common))));
        artifacts.add(new SqlManifest(plan, testScripts, settings).artifact());
        return List.copyOf(artifacts);
    }

    private static Artifact test(TestScript tests, SqlScripts scripts, Object common) {
        return script(tests.path(), () -> scripts.tests(tests), common, tests, tests.origin());
    }

    /** What the texts of all scripts are made with, but for templates and code. */
    private static Object common(VaultModel model, RenderSettings settings) {
        return List.of(settings.generator(), settings.dialect().name(), model.name(), model.hash(), model.columns());
    }

    private static Artifact script(String path, Supplier<String> text, Object common, Object own, Origin origin) {
        return new Artifact(path, text, Optional.of(List.of(common, own)), origin);
    }
}
