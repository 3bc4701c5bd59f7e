// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.spec.MemberSpec;
import io.github.vaultmaven.spec.yaml.Fixes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the members of links and names their columns. */
final class LinkMembers {

    static final String UNKNOWN_HUB = "unknown-hub";
    static final String MEMBER_ROLE = "member-role";
    static final String MEMBER_COUNT = "member-count";

    private final Context context;

    LinkMembers(Context context) {
        this.context = context;
    }

    /** True if all members are of known entities and have roles of their own; else after findings. */
    boolean check(LinkDraft link, Set<String> entities) {
        boolean related = link.members().size() > 1
                || link.members().size() == 1 && !link.spec().dependentKeys().isEmpty();
        boolean good = related || reportCount(link);
        for (MemberSpec member : link.members()) {
            good &= entities.contains(member.hub().value()) || reportUnknown(member, entities);
        }
        return haveOwnRoles(link.members()) && good;
    }

    private boolean reportCount(LinkDraft link) {
        // Nothing but a missing key, which the reader has reported.
        if (!link.members().isEmpty() || !link.spec().members().isEmpty()) {
            context.diagnostics()
                    .error(
                            MEMBER_COUNT,
                            link.spec().name().range(),
                            "link " + Wording.quote(link.name()) + " has one member and no dependent key",
                            "a link relates two members or more, or one member and a dependent key");
        }
        return false;
    }

    private boolean reportUnknown(MemberSpec member, Set<String> entities) {
        String name = member.hub().value();
        if (!name.isEmpty()) {
            context.diagnostics()
                    .error(
                            UNKNOWN_HUB,
                            member.hub().range(),
                            "there is no entity " + Wording.quote(name) + Suggestions.question(name, entities),
                            "",
                            Fixes.respell(member.hub(), entities));
        }
        return false;
    }

    /** True if each of a link's members has a role of its own; else after findings. */
    boolean haveOwnRoles(List<MemberSpec> members) {
        boolean good = true;
        for (int i = 0; i < members.size(); i++) {
            good &= hasOwnRole(members, i);
        }
        return good;
    }

    private boolean hasOwnRole(List<MemberSpec> members, int at) {
        MemberSpec member = members.get(at);
        Optional<MemberSpec> twin = members.subList(0, at).stream()
                .filter(m -> m.role().value().equalsIgnoreCase(member.role().value()))
                .findFirst();
        twin.ifPresent(first -> context.diagnostics()
                .add(Diagnostic.error(
                                MEMBER_ROLE,
                                member.role().range(),
                                "the role " + Wording.quote(member.role().value()) + " stands twice in this link",
                                "give each a role, such as `{hub: "
                                        + member.hub().value() + ", role: parent}`")
                        .label(first.role().range(), "first used here")));
        return twin.isEmpty();
    }

    /** The members with the names of their columns, or nothing where a hub could not be resolved. */
    Optional<List<MemberKey>> name(LinkDraft link, Map<String, HubKey> hubs) {
        boolean complete =
                link.members().stream().allMatch(m -> hubs.containsKey(m.hub().value()));
        return complete
                ? Optional.of(
                        link.members().stream().map(m -> named(link, m, hubs)).toList())
                : Optional.empty();
    }

    private static MemberKey named(LinkDraft link, MemberSpec member, Map<String, HubKey> hubs) {
        HubKey hub = hubs.get(member.hub().value());
        String role = member.role().value();
        boolean ownName = role.equals(member.hub().value());
        List<TypedKey> parts = hub.parts().stream()
                .map(part -> ownName && isUnique(part.name(), link, hubs) ? part : part.named(role + "_" + part.name()))
                .map(part -> part.required(part.part().required() && member.nullRule() != Link.NullRule.ZERO))
                .toList();
        return new MemberKey(member, hub, ownName ? hub.hashKey() : role + "_" + hub.hashKey(), parts);
    }

    /** True where only one member under its own name, and no dependent key, has a part of this name. */
    private static boolean isUnique(String part, LinkDraft link, Map<String, HubKey> hubs) {
        Stream<String> ofMembers = link.members().stream()
                .filter(m -> m.role().value().equals(m.hub().value()))
                .flatMap(m -> hubs.get(m.hub().value()).parts().stream())
                .map(TypedKey::name);
        Stream<String> dependent =
                link.spec().dependentKeys().stream().map(key -> key.name().value());
        return Stream.concat(ofMembers, dependent)
                        .filter(part::equalsIgnoreCase)
                        .count()
                == 1;
    }
}
