// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.spec.MemberSpec;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A member of a link, with the names of its columns.
 *
 * @param spec what is written
 * @param hub the hub's key
 * @param hashKey column of the link that holds the hub's key
 * @param parts the hub's parts under the names that they have in the link, required as the null rule says
 */
record MemberKey(MemberSpec spec, HubKey hub, String hashKey, List<TypedKey> parts) {

    String role() {
        return spec.role().value();
    }

    Link.Member member() {
        return new Link.Member(
                role(),
                hub.relation(),
                hashKey,
                parts.stream().map(TypedKey::part).toList(),
                spec.nullRule(),
                spec.identifying());
    }

    List<String> names() {
        return parts.stream().map(TypedKey::name).toList();
    }

    /** Names of the parts without which there is no partner at all, where that makes the zero key. */
    List<String> partner() {
        return spec.nullRule() != Link.NullRule.ZERO
                ? List.of()
                : IntStream.range(0, parts.size())
                        .filter(i -> hub.parts().get(i).part().required())
                        .mapToObj(i -> parts.get(i).name())
                        .toList();
    }
}
