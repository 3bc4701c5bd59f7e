// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.revise;

import io.github.vaultmaven.assist.task.revise.Revisable;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import io.github.vaultmaven.type.DataType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A step whose one statement makes a mart, of which the spec says how it is to be revised. */
final class RevisableStep {

    private static final Pattern QUOTED_OR_COMMENT =
            Pattern.compile("('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")|[ \\t]*--[^\\n]*");
    private static final List<Statement.Action> MAKES = List.of(Statement.Action.VIEW, Statement.Action.REPLACE);

    private final Step step;
    private final Map<String, Step> makers;

    /**
     * @param step such a step of a plan whose digests are texts
     * @param makers the plan's {@link #makers}
     */
    RevisableStep(Step step, Map<String, Step> makers) {
        this.step = step;
        this.makers = makers;
    }

    static boolean isOne(Step step) {
        return step.phase() == Step.Phase.LOAD
                && step.layer().equals("access")
                && step.statements().size() == 1
                && MAKES.contains(step.statements().get(0).action())
                && instructs(step.origin());
    }

    /** Whether the spec says how something is to be revised. */
    static boolean instructs(Origin origin) {
        return !origin.governance().getOrDefault(Origin.INSTRUCTIONS, "").isBlank();
    }

    /** The steps that make relations, by relation. */
    static Map<String, Step> makers(LoadPlan plan) {
        var makers = new HashMap<String, Step>();
        plan.steps().stream()
                .filter(s -> s.phase() == Step.Phase.LOAD)
                .forEach(s -> made(s).forEach(r -> makers.putIfAbsent(r.name(), s)));
        return makers;
    }

    private static Stream<Relation> made(Step step) {
        return Stream.concat(step.creates().stream(), step.statements().stream().map(Statement::target));
    }

    Revisable question(String engine, Function<Shape, String> printed) {
        Statement statement = step.statements().get(0);
        return new Revisable(
                statement.target().name(),
                engine,
                withoutComments(printed.apply(statement.shape())).strip(),
                step.origin().governance().get(Origin.INSTRUCTIONS),
                statement.target().key(),
                tables());
    }

    /** Comments say what columns are called and described as; an answer may hold none. */
    private static String withoutComments(String query) {
        return QUOTED_OR_COMMENT
                .matcher(query)
                .replaceAll(m -> m.group(1) == null ? "" : Matcher.quoteReplacement(m.group(1)));
    }

    private Map<String, Map<String, DataType>> tables() {
        var tables = new LinkedHashMap<String, Map<String, DataType>>();
        for (String name : step.reads()) {
            Step maker = makers.get(name);
            if (maker != null) {
                made(maker).filter(r -> r.name().equals(name)).findFirst().ifPresent(r -> tables.put(name, columns(r)));
            }
        }
        return tables;
    }

    private Map<String, DataType> columns(Relation relation) {
        var columns = new LinkedHashMap<String, DataType>();
        for (Column column : relation.columns()) {
            columns.put(column.name(), column.type() instanceof ColumnType.Value v ? v.type() : DataType.TEXT);
        }
        return columns;
    }
}
