// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Computed;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.spec.MemberSpec;
import io.github.vaultmaven.spec.NameConvention;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hash keys that the rows of a document must give: of what a satellite describes, of a link's members.
 *
 * @param draft the document
 * @param about hubs and links that it names, in order
 * @param conventions how keys are named
 */
record GivenKeys(BusinessDraft draft, List<Owner> about, Conventions conventions) {

    /** Their names, in order. */
    List<String> names() {
        return draft.kind() == BusinessDraft.Kind.SATELLITE
                ? List.of(about.get(0).parent().hashKey())
                : IntStream.range(0, draft.members().size())
                        .mapToObj(this::memberKey)
                        .toList();
    }

    private String memberKey(int index) {
        MemberSpec member = draft.members().get(index);
        String role = member.role().value();
        if (draft.kind() == BusinessDraft.Kind.SAME_AS) {
            return conventions.name(NameConvention.HASH_KEY, "entity", role);
        }
        String hashKey = about.get(index).parent().hashKey();
        return role.equals(member.hub().value()) ? hashKey : role + "_" + hashKey;
    }

    /** Name of the hub or link that a key is of. */
    String owner(int index) {
        return about.get(index).name();
    }

    /** The members of the link that the keys make. */
    List<Link.Member> members() {
        return IntStream.range(0, draft.members().size()).mapToObj(this::member).toList();
    }

    private Link.Member member(int index) {
        MemberSpec spec = draft.members().get(index);
        return new Link.Member(
                spec.role().value(),
                about.get(index).parent().relation(),
                memberKey(index),
                List.of(part(memberKey(index))),
                spec.nullRule(),
                spec.identifying());
    }

    /** A hash key as a part of a key: what is kept of it in rejects, and what a link's hash key is made of. */
    static KeyPart part(String hashKey) {
        return KeyPart.required(Computed.GIVEN + hashKey, VaultColumns.KEY);
    }
}
