// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.revise;

import io.github.vaultmaven.assist.task.revise.Revisable;
import io.github.vaultmaven.generator.StagingShape;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step of which one query may be revised, as the spec asks for: that of a mart, the rows of a PIT or a bridge, the typed
 * rows of a staging.
 */
final class RevisableStep {

    private static final Pattern QUOTED_OR_COMMENT =
            Pattern.compile("('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")|[ \\t]*--[^\\n]*");
    private static final List<Statement.Action> MAKES = List.of(Statement.Action.VIEW, Statement.Action.REPLACE);
    private static final List<String> AS_OF = List.of("pit", "bridge");

    private final Step step;
    private final int at;
    private final Optional<RevisableStaging> staging;

    private RevisableStep(Step step, int at, Optional<RevisableStaging> staging) {
        this.step = step;
        this.at = at;
        this.staging = staging;
    }

    /** The step as one that may be revised, if it is one and somebody wants it. */
    static Optional<RevisableStep> of(VaultModel model, Step step) {
        if (step.phase() != Step.Phase.LOAD) {
            return Optional.empty();
        }
        Optional<RevisableStaging> staging = RevisableStaging.of(model, step);
        boolean wanted = staging.isPresent() || instructs(step.origin()) && (isMart(step) || isAsOf(step));
        return wanted ? Optional.of(new RevisableStep(step, step.statements().size() - 1, staging)) : Optional.empty();
    }

    private static boolean isMart(Step step) {
        return step.layer().equals("access")
                && step.statements().size() == 1
                && MAKES.contains(step.statements().get(0).action());
    }

    /** A work relation, what is built again deleted, the rows. */
    private static boolean isAsOf(Step step) {
        return AS_OF.contains(step.kind())
                && step.statements().size() == 3
                && step.statements().get(2).action() == Statement.Action.APPEND;
    }

    /** Whether the spec says how something is to be revised. */
    static boolean instructs(Origin origin) {
        return !origin.governance().getOrDefault(Origin.INSTRUCTIONS, "").isBlank();
    }

    private Statement statement() {
        return step.statements().get(at);
    }

    String relation() {
        return statement().target().name();
    }

    /**
     * The question.
     *
     * @param engine for which it is printed
     * @param printed prints queries
     * @param tables what queries of the plan may read
     */
    Revisable question(String engine, Function<Shape, String> printed, TrialTables tables) {
        String query = withoutComments(printed.apply(artifact())).strip();
        Map<String, String> prepared = prepared(printed);
        return new Revisable(
                relation(),
                engine,
                query,
                staging.map(RevisableStaging::instruction)
                        .orElseGet(() -> step.origin().governance().get(Origin.INSTRUCTIONS)),
                staging.map(RevisableStaging::fixed)
                        .orElseGet(() -> statement().target().key()),
                tables.of(step, query + '\n' + String.join("\n", prepared.values())),
                prepared);
    }

    private Shape artifact() {
        return staging.<Shape>map(s -> new RevisedStaging.Unhashed(s.shape()))
                .orElseGet(() -> statement().shape());
    }

    /** What statements before it make for it. */
    private Map<String, String> prepared(Function<Shape, String> printed) {
        var prepared = new LinkedHashMap<String, String>();
        step.statements().stream()
                .limit(at)
                .filter(s -> s.action() == Statement.Action.WORK)
                .forEach(s -> prepared.put(s.target().name(), withoutComments(printed.apply(s.shape()))));
        return prepared;
    }

    /** Comments say what columns are called and described as; an answer may hold none. */
    private static String withoutComments(String query) {
        return QUOTED_OR_COMMENT
                .matcher(query)
                .replaceAll(m -> m.group(1) == null ? "" : Matcher.quoteReplacement(m.group(1)));
    }

    /**
     * The step with another query.
     *
     * @param query what was accepted
     * @param tables what queries of the plan may read
     */
    Step with(String query, TrialTables tables) {
        var reads = new ArrayList<>(tables.named(query));
        step.statements().stream()
                .limit(at)
                .filter(s -> s.action() == Statement.Action.WORK)
                .forEach(s -> reads.add(s.target().name()));
        return with(shape(query, reads), "; revised by its instructions");
    }

    /** The step with its own query, and words on that. */
    Step remarked(String words) {
        return with(statement().shape(), words);
    }

    /** Whether its query names a table by a schema, which no common table expression can stand for. */
    boolean namesSchemas() {
        return TrialTables.sources(step).stream().anyMatch(t -> !t.schema().isEmpty());
    }

    /** Where a staging's instructions stand, and of what. */
    Map<Origin, String> origins() {
        return staging.map(RevisableStaging::origins).orElseGet(Map::of);
    }

    private Step with(Shape shape, String words) {
        Statement old = statement();
        Relation target = old.target();
        var statements = new ArrayList<>(step.statements());
        statements.set(at, new Statement(old.action(), target, shape, old.comment() + words));
        return new Step(
                step.phase(),
                step.layer(),
                step.kind(),
                step.object(),
                step.entity(),
                step.reads(),
                step.creates(),
                step.seeds(),
                statements,
                step.test(),
                step.origin());
    }

    private Shape shape(String query, List<String> reads) {
        List<SourceTable> plain = TrialTables.sources(step).stream()
                .filter(t -> t.schema().isEmpty())
                .toList();
        return staging.<Shape>map(
                        s -> new RevisedStaging((StagingShape) statement().shape(), query, reads, plain))
                .orElseGet(() -> new RevisedShape(query, reads));
    }
}
