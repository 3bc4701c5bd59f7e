// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tests of a plan as tests of dbt: generic ones beside the models where there is one that says the same, else queries of
 * their own. Both have the name of the plan's test.
 */
final class TestFiles {

    private final LoadPlan plan;
    private final ModelSql sql;
    private final ModelPaths paths;
    private final Laws laws;
    private final Set<String> readable;
    private final Object common;

    /**
     * @param plan the plan
     * @param sql prints queries
     * @param readable relations that the project builds or reads; what a test reads besides makes it none of this project
     * @param paths where files are
     * @param common what every query is printed from besides its shape
     */
    TestFiles(LoadPlan plan, ModelSql sql, Set<String> readable, ModelPaths paths, Object common) {
        this.plan = plan;
        this.sql = sql;
        this.paths = paths;
        this.laws = new Laws(sql);
        this.common = common;
        this.readable = Set.copyOf(readable);
    }

    /** The generic tests, by the relation that they are about. */
    Map<String, List<Declared>> generic() {
        var declared = new LinkedHashMap<String, List<Declared>>();
        tests().forEach(step -> law(step)
                .ifPresent(test -> declared.computeIfAbsent(step.reads().get(0), r -> new ArrayList<>())
                        .add(new Declared(test.column(), entry(step, test)))));
        return declared;
    }

    /** The files of those tests that are queries of their own. */
    List<Artifact> files() {
        return tests().filter(step -> law(step).isEmpty()).map(this::file).toList();
    }

    private Stream<Step> tests() {
        return plan.steps().stream()
                .filter(s -> s.phase() == Step.Phase.TEST)
                .filter(s -> readable.containsAll(s.reads()));
    }

    private Optional<GenericTest> law(Step step) {
        return laws.of(step.statements().get(0).shape());
    }

    private static Map<String, Object> entry(Step step, GenericTest test) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", step.object());
        body.put("description", Jinja.plain(step.test().orElseThrow().description()));
        if (!test.arguments().isEmpty()) {
            body.put("arguments", test.arguments());
        }
        body.put("config", config(step));
        return Map.of(test.name(), body);
    }

    private static Map<String, Object> config(Step step) {
        var config = new LinkedHashMap<String, Object>();
        if (step.test().orElseThrow().severity().equals("warning")) {
            config.put("severity", "warn");
        }
        config.put("tags", List.of(tier(step)));
        if (step.origin().range().isKnown()) {
            config.put("meta", Map.of("vault_spec", step.origin().range().toString()));
        }
        return config;
    }

    /** Which of the three kinds of tests it is. */
    private static String tier(Step step) {
        String template = step.statements().get(0).shape().template();
        if (template.startsWith("test/rule/")) {
            return "vault_rule";
        }
        return Set.of("test/unique", "test/required", "test/found").contains(template)
                ? "vault_structural"
                : "vault_law";
    }

    private Artifact file(Step step) {
        Step.TestInfo info = step.test().orElseThrow();
        String path = "tests/" + paths.layer(step.layer()) + "/" + info.subject() + "/" + step.object() + ".sql";
        return new Artifact(path, () -> text(step), Optional.of(List.of(common, step)), step.origin());
    }

    private String text(Step step) {
        Step.TestInfo info = step.test().orElseThrow();
        return "-- " + Jinja.plain(info.description().replaceAll("\\s+", " ")) + "\n"
                + "{{ config(" + printed(config(step)) + ") }}\n\n"
                + sql.test(step.statements().get(0).shape());
    }

    private static String printed(Map<String, Object> config) {
        return config.entrySet().stream()
                .map(e -> e.getKey() + "=" + expression(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String expression(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> Jinja.quoted(e.getKey().toString()) + ": " + expression(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TestFiles::expression).collect(Collectors.joining(", ", "[", "]"));
        }
        return Jinja.quoted(value.toString());
    }

    /**
     * A generic test where it is declared.
     *
     * @param column the column beneath which it stands; nothing where it stands beneath the model
     * @param entry what is written there
     */
    record Declared(Optional<String> column, Map<String, Object> entry) {}
}
