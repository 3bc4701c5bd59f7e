// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MemberSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link whose members and mappings are known, before its keys have types.
 *
 * @param spec what is written
 * @param members its members, in order
 * @param feeds mappings that feed it, by source place
 * @param mappings all mappings that its satellites may use
 */
record LinkDraft(LinkSpec spec, List<MemberSpec> members, List<Mapping> feeds, Mappings mappings) {

    LinkDraft {
        members = List.copyOf(members);
        feeds = List.copyOf(feeds);
    }

    static LinkDraft of(LinkSpec spec, Map<String, EntityDraft> entities, Context context) {
        Optional<EntityDraft> owner = spec.owner().map(name -> entities.get(name.value()));
        Mappings mappings = spec.mappings().isEmpty() && owner.isPresent()
                ? owner.get().mappings()
                : Mappings.of(spec.name().value(), spec.mappings(), context);
        var all = new LinkDraft(spec, members(spec), List.of(), mappings);
        boolean known =
                all.members.stream().allMatch(m -> entities.containsKey(m.hub().value()));
        var partners = new PartnerKeys(entities, context);
        List<Mapping> feeds =
                mappings.select(spec.sources(), spec.tables(), m -> !known || partners.has(all, m), context);
        return new LinkDraft(spec, all.members, feeds, mappings);
    }

    /** Those written; in an entity without them, its own hub and the related one. */
    private static List<MemberSpec> members(LinkSpec spec) {
        if (!spec.members().isEmpty() || spec.owner().isEmpty()) {
            return spec.members();
        }
        var members = new ArrayList<MemberSpec>();
        members.add(MemberSpec.of(spec.owner().get()));
        spec.relatedHub().ifPresent(hub -> members.add(MemberSpec.of(hub)));
        return members;
    }

    String name() {
        return spec.name().value();
    }

    /** True for the member that stands for the entity in which the link is written. */
    boolean isOwn(MemberSpec member) {
        return spec.mappings().isEmpty()
                && members.indexOf(member) == 0
                && spec.owner()
                        .map(Located::value)
                        .filter(member.hub().value()::equals)
                        .isPresent();
    }

    /** True where the hub of a member stands among the members once. */
    boolean isOnly(MemberSpec member) {
        return members.stream()
                        .filter(m -> m.hub().value().equals(member.hub().value()))
                        .count()
                == 1;
    }
}
