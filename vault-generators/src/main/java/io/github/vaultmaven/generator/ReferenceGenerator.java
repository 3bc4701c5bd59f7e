// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.CodePart;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.Fed.FedColumn;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans reference data. The rows are loaded as those of a satellite are. What is stored is keyed by the code itself; while it
 * is loaded, and in rejects and tracking, a digest of the code stands for it, so that codes are compared as business keys
 * are.
 */
public final class ReferenceGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof Reference;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        Reference reference = (Reference) structure;
        Relation relation = relation(reference, context);
        SatelliteLoad load = load(reference, context);
        var creates = new ArrayList<>(List.of(relation, load.rejects().relation()));
        Optional<Relation> tracking = load.tracking().map(name -> tracking(name, reference, context));
        tracking.ifPresent(creates::add);
        return List.of(Step.load(
                "raw",
                "reference",
                reference.name(),
                reference.entity(),
                reference.feeds().stream().map(f -> f.stage().name()).distinct().toList(),
                creates,
                List.of(),
                reference.feeds().isEmpty() ? List.of() : statements(reference, relation, load, tracking),
                reference.origin()));
    }

    private static List<Statement> statements(
            Reference reference, Relation relation, SatelliteLoad load, Optional<Relation> tracking) {
        var statements = new ArrayList<Statement>();
        for (Feed feed : reference.feeds()) {
            statements.add(work(
                    coded(reference, feed),
                    new CodeShape(feed.stage().name(), digest(reference), staged(reference, feed)),
                    "rows of " + feed.stage().name() + " with a digest of their code"));
        }
        statements.add(work(
                load.relation(),
                new CodeShape(reference.name(), digest(reference), stored(reference)),
                "stored rows with a digest of their code"));
        statements.add(work(load.known(), load.shape("satellite/known"), SatelliteSteps.KNOWN));
        statements.add(work(load.judged(), load.shape("satellite/judged"), SatelliteSteps.JUDGED));
        statements.add(
                work(load.additions(), load.shape("satellite/additions"), "rows that differ from the row before them"));
        statements.add(new Statement(
                Action.APPEND,
                load.rejects().relation(),
                load.shape("satellite/rejects"),
                "rows that cannot be stored"));
        List<String> names = relation.columnNames();
        statements.add(new Statement(
                Action.APPEND,
                relation,
                new SatelliteSteps.ColumnsShape("satellite/rows", load, names.subList(0, names.size() - 1)),
                SatelliteSteps.ROWS));
        tracking.ifPresent(t -> statements.add(new Statement(
                Action.APPEND,
                t,
                load.shape("satellite/tracking"),
                "rows that were accepted and equal the row before them; last, so that a broken run repeats them")));
        return statements;
    }

    private static Statement work(String name, Shape shape, String comment) {
        return new Statement(Action.WORK, Relation.work(name), shape, comment);
    }

    private static String coded(Reference reference, Feed feed) {
        return Names.work(reference.name(), "coded_" + feed.place());
    }

    private static String digest(Reference reference) {
        return reference.name() + "_key";
    }

    private static List<CodePart> staged(Reference reference, Feed feed) {
        return reference.key().stream()
                .map(part -> {
                    String from = feed.column(part.name());
                    boolean fallible = feed.stage().column(from).fallible();
                    Column column = Column.optional(from, ColumnType.of(part.type()), "");
                    return new CodePart(column, part.required(), fallible ? from + Staging.RAW_SUFFIX : "");
                })
                .toList();
    }

    private static List<CodePart> stored(Reference reference) {
        return reference.key().stream()
                .map(part -> new CodePart(RowColumns.of(part), part.required(), ""))
                .toList();
    }

    private static SatelliteLoad load(Reference reference, PlanContext context) {
        var fed = new FedPlanner(reference.feeds(), SatelliteGenerator.STATING).digest(reference.hashDiff());
        var payload = new ArrayList<Column>();
        for (KeyPart part : reference.key()) {
            fed.value(part.name(), part.type());
            payload.add(RowColumns.of(part));
        }
        for (Attribute attribute : reference.attributes()) {
            fed.value(attribute.name(), attribute.type());
            payload.add(RowColumns.of(attribute));
        }
        if (fed.hasOperation()) {
            fed.operation();
        }
        var tieBreakers = new ArrayList<>(payload.subList(0, reference.key().size()));
        tieBreakers.addAll(RowColumns.tieBreakers(reference.attributes(), context));
        List<Fed> feds = new ArrayList<>();
        for (int i = 0; i < reference.feeds().size(); i++) {
            feds.add(keyed(fed.feds().get(i), coded(reference, reference.feeds().get(i)), digest(reference)));
        }
        return new SatelliteLoad(
                Names.work(reference.name(), "stored"),
                false,
                digest(reference),
                KeyNeeds.ofHub(RowColumns.parts(reference.key())),
                reference.hashDiff(),
                Optional.empty(),
                payload,
                tieBreakers,
                reference.tracked()
                        ? Optional.of(context.columns().beside().tracking(reference.name()))
                        : Optional.empty(),
                !reference.history(),
                feds,
                Rejects.of(
                        context.columns().beside().rejects(reference.name()),
                        reference.name(),
                        digest(reference),
                        RowColumns.technicalOfReject(context.columns()),
                        fed.rejectColumns()),
                Names.work(reference.name(), "known"),
                Names.work(reference.name(), "judged"),
                Names.work(reference.name(), "additions"),
                Optional.empty());
    }

    /** The feed, read from the work relation that has the digest. */
    private static Fed keyed(Fed fed, String stage, String digest) {
        var columns = new ArrayList<>(List.of(new FedColumn(digest, digest, ColumnType.DIGEST)));
        columns.addAll(fed.columns());
        return new Fed(fed.place(), fed.source(), stage, columns, fed.conditions(), fed.changes(), fed.operations());
    }

    private static Relation relation(Reference reference, PlanContext context) {
        List<Column> technical = RowColumns.technical(context.columns());
        var columns = new ArrayList<Column>();
        reference.key().forEach(part -> columns.add(RowColumns.of(part)));
        var key = new ArrayList<>(RowColumns.names(reference.key()));
        columns.add(technical.get(0));
        if (reference.history()) {
            key.add(context.columns().loadTimestamp());
        }
        columns.add(Column.required(reference.hashDiff(), ColumnType.DIGEST, "hash of the attributes"));
        reference.attributes().forEach(a -> columns.add(RowColumns.of(a)));
        columns.addAll(technical.subList(1, technical.size()));
        String words = reference.origin().description();
        String comment =
                "What the codes of " + reference.entity() + " mean" + (reference.history() ? ", over time" : "");
        return new Relation(
                reference.name(), Relation.Kind.VAULT, columns, key, List.of(), words.isEmpty() ? comment : words);
    }

    private static Relation tracking(String name, Reference reference, PlanContext context) {
        List<Column> technical = RowColumns.technical(context.columns());
        return new Relation(
                name,
                Relation.Kind.TRACKING,
                List.of(
                        Column.required(digest(reference), ColumnType.DIGEST, "digest of the code"),
                        technical.get(0),
                        Column.required(reference.hashDiff(), ColumnType.DIGEST, ""),
                        technical.get(1),
                        technical.get(2)),
                List.of(digest(reference), context.columns().loadTimestamp()),
                List.of(),
                "Rows that " + reference.name() + " accepted and did not store, since they equal the row before them");
    }

    /**
     * Rows with a digest of their code.
     *
     * @param relation where they stand
     * @param digest column that holds the digest
     * @param parts parts of the code there
     */
    public record CodeShape(String relation, String digest, List<CodePart> parts) implements Shape {

        public CodeShape {
            parts = List.copyOf(parts);
        }

        @Override
        public String template() {
            return "reference/coded";
        }
    }
}
