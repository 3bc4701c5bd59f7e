// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Link.Member;
import io.github.vaultmaven.model.Link.NullRule;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.PartnerKey;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Statement.Action;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Plans links. One that says nothing besides its identity is loaded as keys are; one with a payload, or with members or
 * dependent keys that are not part of its identity, keeps what was said first.
 */
public final class LinkGenerator implements StructureGenerator {

    private static final String JUDGED = "judged";

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof Link;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        Link link = (Link) structure;
        Relation relation = relation(link, context);
        FedPlanner fed = fed(link, Needs.feeds(link.feeds(), Needs.of(link)));
        Rejects rejects = Rejects.of(
                context.columns().beside().rejects(link.name()),
                link.name(),
                link.hashKey(),
                RowColumns.technicalOfReject(context.columns()),
                fed.rejectColumns());
        List<Fed> feds = fed.feds();
        var zeroKeys = new RelationShape(
                "link/zero-keys",
                relation,
                link.hashKey(),
                link.members().stream().map(Member::hashKey).toList());
        return List.of(Step.load(
                "raw",
                "link",
                link.name(),
                link.entity(),
                KeyLoad.stages(feds),
                List.of(relation, rejects.relation()),
                List.of(new Statement(Action.APPEND, relation, zeroKeys, "rows of the zero keys")),
                loads(link, relation, feds, rejects, context),
                link.origin()));
    }

    @Override
    public List<LoadOutline> outline(Structure structure, PlanContext context) {
        Link link = (Link) structure;
        FedPlanner fed = fed(link, link.feeds());
        var columns = new ArrayList<String>();
        columns.add(link.hashKey());
        link.members().forEach(member -> columns.add(member.hashKey()));
        link.dependentKeys().forEach(part -> columns.add(part.name()));
        link.transaction().ifPresent(t -> t.attributes().forEach(a -> columns.add(a.name())));
        columns.addAll(RowColumns.technicalNames(context.columns()));
        var outliner = new Outliner(link, context).own(columns).rejects(link.hashKey(), fed);
        if (saysMore(link) && !link.feeds().isEmpty()) {
            outliner.work(JUDGED);
        }
        return outliner.fed(fed);
    }

    /** Nothing where nothing feeds it. */
    private static List<Statement> loads(
            Link link, Relation relation, List<Fed> feds, Rejects rejects, PlanContext context) {
        if (feds.isEmpty()) {
            return List.of();
        }
        return saysMore(link) ? claims(link, relation, feds, rejects, context) : keys(link, relation, feds, rejects);
    }

    /** True where two rows of one key may contradict each other. */
    private static boolean saysMore(Link link) {
        if (link.transaction().isPresent()) {
            return true;
        }
        for (Member member : link.members()) {
            if (!member.identifying()) {
                return true;
            }
        }
        return false;
    }

    /** A deleted row still relates its keys; it does not state anything else. */
    private static FedPlanner fed(Link link, List<Feed> feeds) {
        var fed = new FedPlanner(feeds, saysMore(link) ? SatelliteGenerator.STATING : List.of()).digest(link.hashKey());
        link.members().forEach(m -> fed.digest(m.hashKey()));
        link.transaction().ifPresent(t -> fed.digest(t.hashDiff()));
        link.members().forEach(m -> m.parts().forEach(part -> fed.value(part.name(), part.type())));
        link.dependentKeys().forEach(part -> fed.value(part.name(), part.type()));
        link.transaction().ifPresent(t -> t.attributes().forEach(a -> fed.value(a.name(), a.type())));
        if (saysMore(link) && fed.hasOperation()) {
            fed.operation();
        }
        return fed;
    }

    private static List<Statement> keys(Link link, Relation relation, List<Fed> feds, Rejects rejects) {
        var load = new KeyLoad(
                relation.name(),
                link.hashKey(),
                Needs.of(link),
                RowColumns.parts(link.dependentKeys()),
                members(link, m -> true),
                false,
                feds,
                rejects);
        return List.of(
                new Statement(
                        Action.APPEND, rejects.relation(), load.shape("key/rejects"), "rows without a usable key"),
                new Statement(Action.APPEND, relation, load.shape("key/new-keys"), "combinations not stored yet"));
    }

    private static List<Statement> claims(
            Link link, Relation relation, List<Fed> feds, Rejects rejects, PlanContext context) {
        return Claims.statements(
                relation,
                new ClaimLoad(
                        relation.name(),
                        link.hashKey(),
                        Needs.of(link),
                        members(link, m -> true),
                        members(link, m -> !m.identifying()),
                        RowColumns.parts(link.dependentKeys()),
                        link.transaction().map(Link.Transaction::hashDiff),
                        payload(link),
                        link.transaction()
                                .map(t -> RowColumns.tieBreakers(t.attributes(), context))
                                .orElse(List.of()),
                        feds,
                        rejects,
                        Names.work(link.name(), JUDGED)));
    }

    /** What the hash diff is made of, in its order. */
    private static List<Column> payload(Link link) {
        var payload = new ArrayList<>(RowColumns.parts(link.carriedKeys()));
        link.transaction().ifPresent(t -> t.attributes().forEach(a -> payload.add(RowColumns.of(a))));
        return payload;
    }

    private static List<PartnerKey> members(Link link, Predicate<Member> wanted) {
        return link.members().stream()
                .filter(wanted)
                .map(m -> new PartnerKey(m.hashKey(), m.nullRule() == NullRule.ZERO))
                .toList();
    }

    private static Relation relation(Link link, PlanContext context) {
        var columns = new ArrayList<Column>();
        columns.add(Column.required(link.hashKey(), ColumnType.DIGEST, "hash of what identifies the link"));
        link.members()
                .forEach(m -> columns.add(Column.required(
                        m.hashKey(),
                        ColumnType.DIGEST,
                        "key of " + m.hub() + (m.role().isEmpty() ? "" : " as " + m.role()))));
        link.dependentKeys().forEach(part -> columns.add(RowColumns.of(part)));
        link.transaction().ifPresent(t -> t.attributes().forEach(a -> columns.add(RowColumns.of(a))));
        columns.addAll(RowColumns.technical(context.columns()));
        String comment = link.origin().description();
        return new Relation(
                link.name(),
                Relation.Kind.VAULT,
                columns,
                List.of(link.hashKey()),
                link.members().stream().map(m -> List.of(m.hashKey())).toList(),
                comment.isEmpty() ? "Relationships of " + hubs(link) : comment);
    }

    private static String hubs(Link link) {
        return String.join(" and ", link.members().stream().map(Member::hub).toList());
    }
}
