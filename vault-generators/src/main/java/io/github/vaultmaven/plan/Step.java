// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

import io.github.vaultmaven.model.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Statements that belong together and run in order on one connection.
 *
 * @param phase when it runs
 * @param layer {@code staging}, {@code raw}, {@code business}, {@code access}, {@code control} or
 *     {@code selftest}
 * @param kind kind of structure: {@code hub}, {@code link}, {@code satellite}, …
 * @param object what it is about; unique in its phase
 * @param entity entity, link or mart that it belongs to
 * @param reads persistent relations that it reads and that other steps write
 * @param creates relations that must exist before it runs, in order; empty for tests
 * @param seeds what the relations hold from the start: rows of zero keys, ghost records
 * @param statements what it runs
 * @param test what it proves, for tests
 * @param origin where it comes from
 */
public record Step(
        Phase phase,
        String layer,
        String kind,
        String object,
        String entity,
        List<String> reads,
        List<Relation> creates,
        List<Statement> seeds,
        List<Statement> statements,
        Optional<TestInfo> test,
        Origin origin) {

    public Step {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(object, "object");
        reads = List.copyOf(reads);
        creates = List.copyOf(creates);
        seeds = List.copyOf(seeds);
        statements = List.copyOf(statements);
        Objects.requireNonNull(origin, "origin");
    }

    /** The same step in another layer. */
    public Step inLayer(String other) {
        return new Step(phase, other, kind, object, entity, reads, creates, seeds, statements, test, origin);
    }

    /** The same step with other relations. */
    public Step withRelations(UnaryOperator<Relation> change) {
        return new Step(
                phase,
                layer,
                kind,
                object,
                entity,
                reads,
                creates.stream().map(change).toList(),
                seeds.stream().map(s -> s.into(change.apply(s.target()))).toList(),
                statements.stream().map(s -> s.into(change.apply(s.target()))).toList(),
                test,
                origin);
    }

    /** The same step that reads the history alone. */
    Step withoutCurrentRows() {
        return creates.stream().noneMatch(r -> r.kind() == Relation.Kind.CURRENT)
                ? this
                : new Step(
                        phase,
                        layer,
                        kind,
                        object,
                        entity,
                        reads,
                        creates.stream()
                                .filter(r -> r.kind() != Relation.Kind.CURRENT)
                                .toList(),
                        seeds,
                        statements.stream()
                                .flatMap(s -> s.withoutCurrentRows().stream())
                                .toList(),
                        test,
                        origin);
    }

    /** The same step of which its origin says something else. */
    public Step from(Origin other) {
        return new Step(phase, layer, kind, object, entity, reads, creates, seeds, statements, test, other);
    }

    /** A load step. */
    public static Step load(
            String layer,
            String kind,
            String object,
            String entity,
            List<String> reads,
            List<Relation> creates,
            List<Statement> seeds,
            List<Statement> statements,
            Origin origin) {
        return new Step(
                Phase.LOAD, layer, kind, object, entity, reads, creates, seeds, statements, Optional.empty(), origin);
    }

    /**
     * A test step of one query that returns the offending rows.
     *
     * @param reads relations that the query reads, the one that is tested first
     */
    public static Step test(
            String layer,
            String kind,
            String object,
            String entity,
            List<String> reads,
            Shape shape,
            TestInfo info,
            Origin origin) {
        var statement = new Statement(Statement.Action.TEST, Relation.work(object), shape, info.description());
        return new Step(
                Phase.TEST,
                layer,
                kind,
                object,
                entity,
                reads,
                List.of(),
                List.of(),
                List.of(statement),
                Optional.of(info),
                origin);
    }

    /**
     * A step that deletes what a relation need not keep any longer.
     *
     * @param load the step that loads the relation
     * @param relation the relation
     * @param statement what it does
     */
    public static Step maintain(Step load, Relation relation, Statement statement) {
        return new Step(
                Phase.MAINTAIN,
                load.layer,
                load.kind,
                relation.name(),
                load.entity,
                List.of(relation.name()),
                List.of(),
                List.of(),
                List.of(statement),
                Optional.empty(),
                load.origin);
    }

    /**
     * A step that belongs to no structure and makes none: it runs on demand, in a phase of its own.
     *
     * @param layer name of its layer
     * @param kind what it is for
     */
    public static Step onDemand(Phase phase, String layer, String kind, String object, List<Statement> statements) {
        return new Step(
                phase,
                layer,
                kind,
                object,
                "",
                List.of(),
                List.of(),
                List.of(),
                statements,
                Optional.empty(),
                Origin.MEMORY);
    }

    /** When a step runs. */
    public enum Phase {
        /** In each run. */
        LOAD,
        /** On demand, on what a run left. */
        TEST,
        /** On demand, when what is old may go; never in a run. */
        MAINTAIN,
        /** On demand, in a database of its own: tries the load with synthetic rows. */
        SELFTEST,
        /** Once, where the hash settings replace others: changes the keys of what is loaded. */
        REKEY
    }

    /**
     * What a test proves.
     *
     * @param severity {@code error} or {@code warning}
     * @param description the law or rule, in one sentence
     * @param subject the structure that is tested; its tests stand together
     */
    public record TestInfo(String severity, String description, String subject) {

        public TestInfo {
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(subject, "subject");
        }
    }
}
