// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Link.Member;
import io.github.vaultmaven.model.Link.NullRule;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.KeyNeeds.Partner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a row must give to say something of a link, or of what hangs on a hub or link. */
final class Needs {

    private Needs() {}

    /** What a link needs; a dependent key that may be missing is none of it. */
    static KeyNeeds of(Link link) {
        List<KeyPart> dependents =
                link.dependentKeys().stream().filter(KeyPart::required).toList();
        return new KeyNeeds(
                partners(link, NullRule.REJECT), partners(link, NullRule.NONE), RowColumns.parts(dependents));
    }

    /** What a structure on that parent needs, of the parts that it reads. */
    static KeyNeeds of(Parent parent, PlanContext context) {
        return context.structure(Link.class, parent.relation())
                .map(link -> of(seen(link, parent)))
                .orElseGet(() -> KeyNeeds.ofHub(RowColumns.parts(parent.parts())));
    }

    /**
     * The feeds without conditions of their own where the needs say when a row says nothing: they know optional parts,
     * too.
     */
    static List<Feed> feeds(List<Feed> feeds, KeyNeeds needs) {
        return needs.silent().isEmpty()
                ? feeds
                : feeds.stream()
                        .map(f -> new Feed(f.place(), f.stage(), f.columns(), List.of()))
                        .toList();
    }

    /** The link without what the parent's parts do not show. */
    private static Link seen(Link link, Parent parent) {
        Set<String> parts = new HashSet<>(RowColumns.names(parent.parts()));
        return new Link(
                link.entity(),
                link.name(),
                link.hashKey(),
                link.members().stream()
                        .filter(m -> parts.containsAll(RowColumns.names(m.parts())))
                        .toList(),
                link.dependentKeys().stream()
                        .filter(d -> parts.contains(d.name()))
                        .toList(),
                link.transaction(),
                link.kind(),
                link.feeds(),
                link.origin());
    }

    private static List<Partner> partners(Link link, NullRule rule) {
        return link.members().stream()
                .filter(m -> m.nullRule() == rule)
                .map(m -> new Partner(RowColumns.parts(m.parts()), inKey(m)))
                .toList();
    }

    private static boolean inKey(Member member) {
        return member.identifying() && member.parts().stream().anyMatch(KeyPart::required);
    }
}
