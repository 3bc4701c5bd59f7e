// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.SourceStep;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Plans hubs: a row for each business key that is not stored, chosen by the tie rule. */
public final class HubGenerator implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof Hub;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        Hub hub = (Hub) structure;
        FedPlanner fed = fed(hub);
        Relation relation = relation(hub, context);
        Rejects rejects = Rejects.of(
                context.columns().beside().rejects(hub.name()),
                hub.name(),
                hub.hashKey(),
                RowColumns.technicalOfReject(context.columns()),
                fed.rejectColumns());
        List<Fed> feds = fed.feds();
        var keys = new KeyLoad(
                relation.name(),
                hub.hashKey(),
                KeyNeeds.ofHub(RowColumns.parts(hub.businessKey())),
                RowColumns.parts(hub.businessKey()),
                List.of(),
                false,
                feds,
                rejects);
        return List.of(Step.load(
                "raw",
                "hub",
                hub.name(),
                hub.entity(),
                KeyLoad.stages(feds),
                List.of(relation, rejects.relation()),
                List.of(new Statement(Action.APPEND, relation, keys.shape("hub/zero-keys"), "rows of the zero keys")),
                feds.isEmpty() ? List.of() : loads(keys, relation, rejects),
                hub.origin()));
    }

    @Override
    public List<LoadOutline> outline(Structure structure, PlanContext context) {
        Hub hub = (Hub) structure;
        FedPlanner fed = fed(hub);
        var columns = new ArrayList<String>();
        columns.add(hub.hashKey());
        for (KeyPart part : hub.businessKey()) {
            columns.add(part.name());
        }
        columns.addAll(RowColumns.technicalNames(context.columns()));
        return new Outliner(hub, context)
                .own(columns)
                .rejects(hub.hashKey(), fed)
                .fed(fed);
    }

    private static FedPlanner fed(Hub hub) {
        var fed = new FedPlanner(feeds(hub), List.of()).digest(hub.hashKey());
        hub.businessKey().forEach(part -> fed.value(part.name(), part.type()));
        return fed;
    }

    private static List<Statement> loads(KeyLoad keys, Relation relation, Rejects rejects) {
        return List.of(
                new Statement(
                        Action.APPEND,
                        rejects.relation(),
                        keys.shape("key/rejects"),
                        "rows without a usable business key"),
                new Statement(Action.APPEND, relation, keys.shape("key/new-keys"), "business keys not stored yet"),
                new Statement(
                        Action.APPEND,
                        rejects.relation(),
                        keys.shape("hub/collisions"),
                        "rows whose hash key stands for another business key"));
    }

    /** Without those whose keys were looked up in this very hub: they are in it already, or there is none. */
    private static List<Feed> feeds(Hub hub) {
        var feeds = new ArrayList<Feed>(hub.feeds().size());
        for (Feed feed : hub.feeds()) {
            List<SourceStep.Join> joins = feed.stage().table().joins();
            if (joins.isEmpty() || joins.stream().noneMatch(join -> isOfItself(hub, feed, join))) {
                feeds.add(feed);
            }
        }
        return feeds;
    }

    private static boolean isOfItself(Hub hub, Feed feed, SourceStep.Join join) {
        return join.target().equals(new SourceStep.Target.AsOfVault(hub.entity()))
                && hub.businessKey().stream().allMatch(part -> isFetched(feed, part, join));
    }

    private static boolean isFetched(Feed feed, KeyPart part, SourceStep.Join join) {
        return ColumnReferences.of(feed.stage().column(feed.column(part.name())).expression()).stream()
                .anyMatch(reference ->
                        join.added().stream().anyMatch(taken -> reference.name().matches(taken.name())));
    }

    private static Relation relation(Hub hub, PlanContext context) {
        var columns = new ArrayList<Column>();
        columns.add(Column.required(hub.hashKey(), ColumnType.DIGEST, "hash of the business key"));
        for (KeyPart part : hub.businessKey()) {
            columns.add(RowColumns.of(part));
        }
        columns.addAll(RowColumns.technical(context.columns()));
        String comment = hub.origin().description();
        return new Relation(
                hub.name(),
                Relation.Kind.VAULT,
                columns,
                List.of(hub.hashKey()),
                List.of(),
                comment.isEmpty() ? "Business keys of " + hub.entity() : comment);
    }
}
