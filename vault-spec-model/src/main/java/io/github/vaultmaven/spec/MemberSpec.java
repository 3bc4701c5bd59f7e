// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.model.Link;

/**
 * A member of a link.
 *
 * @param hub entity whose hub it is
 * @param role unique among the link's members; the entity's name where none is written
 * @param nullRule what a null partner means
 * @param identifying true where it is part of the link's identity
 */
public record MemberSpec(Located<String> hub, Located<String> role, Link.NullRule nullRule, boolean identifying) {

    /** A member whose role is its hub. */
    public static MemberSpec of(Located<String> hub) {
        return new MemberSpec(hub, hub, Link.NullRule.REJECT, true);
    }
}
