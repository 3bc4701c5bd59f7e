// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tests of one structure, which stand in one script so that they are read together. The script is printed from this and
 * from nothing else, so its digest tells whether it would be another.
 *
 * @param path the script
 * @param layer layer of the structure
 * @param kind kind of structure
 * @param subject the structure
 * @param entity entity, link or mart that it belongs to
 * @param origin where the structure was declared
 * @param tests in the order of the plan, at least one
 */
record TestScript(
        String path, String layer, String kind, String subject, String entity, Origin origin, List<Test> tests) {

    TestScript {
        tests = List.copyOf(tests);
    }

    /**
     * A test.
     *
     * @param name its name
     * @param info what it proves
     * @param declared where it was declared, if elsewhere than its structure, as a rule is
     * @param reads relations that it reads
     * @param queries the last one returns the offending rows
     */
    record Test(
            String name, Step.TestInfo info, Optional<SourceRange> declared, List<String> reads, List<Shape> queries) {

        private static Test of(Step step, Origin structure) {
            SourceRange range = step.origin().range();
            boolean elsewhere = range.isKnown() && !range.equals(structure.range());
            return new Test(
                    step.object(),
                    step.test().orElseThrow(),
                    elsewhere ? Optional.of(range) : Optional.empty(),
                    step.reads(),
                    step.statements().stream().map(Statement::shape).toList());
        }
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
        Origin origin = structures.getOrDefault(subject, first.origin());
        return new TestScript(
                path,
                first.layer(),
                first.kind(),
                subject,
                first.entity(),
                origin,
                tests.stream().map(test -> Test.of(test, origin)).toList());
    }
}
