// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of one structure, which stand in one script so that they are read together.
 *
 * @param path the script
 * @param subject the structure
 * @param tests in the order of the plan, at least one
 * @param origin where the structure was declared
 */
record TestScript(String path, String subject, List<Step> tests, Origin origin) {

    TestScript {
        tests = List.copyOf(tests);
    }

    /** The scripts of a plan's tests, in the order of their first ones. */
    static List<TestScript> of(LoadPlan plan) {
        Map<String, Origin> structures = new HashMap<>();
        Map<String, List<Step>> tests = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            if (step.phase() == Step.Phase.LOAD) {
                structures.put(step.object(), step.origin());
            } else if (step.phase() == Step.Phase.TEST) {
                tests.computeIfAbsent(SqlPaths.run(step), path -> new ArrayList<>())
                        .add(step);
            }
        }
        return tests.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue(), structures))
                .toList();
    }

    private static TestScript of(String path, List<Step> tests, Map<String, Origin> structures) {
        Step first = tests.get(0);
        String subject = first.test().orElseThrow().subject();
        return new TestScript(path, subject, tests, structures.getOrDefault(subject, first.origin()));
    }

    /** What all its tests have in common. */
    Step first() {
        return tests.get(0);
    }

    /** True if a test was declared elsewhere than its structure, as a rule is. */
    boolean isDeclared(Step test) {
        return !test.origin().range().equals(origin.range());
    }
}
