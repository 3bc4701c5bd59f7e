// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Bridge;
import io.github.vaultmaven.model.Calendar;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.Fact.Target;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** Each key that a fact, a PIT or a bridge holds is one of the relation that it refers to. */
final class MartKeysFound implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        if (subject.structure() instanceof Fact fact) {
            return fact.roles().stream().map(role -> ofRole(subject, role)).toList();
        }
        if (subject.structure() instanceof Pit pit) {
            return List.of(found(subject, "parent", pit.hashKey(), pit.parent(), pit.hashKey(), isLink(subject, pit)));
        }
        return subject.structure() instanceof Bridge bridge
                ? bridge.hops().stream().map(hop -> ofHop(subject, hop)).toList()
                : List.of();
    }

    /** A role without a member refers to the dimension's row of the zero key, which is there. */
    private static Step ofRole(Subject subject, Fact.Role role) {
        if (role.target() instanceof Target.Member member) {
            String dimension = member.dimension().name();
            return found(
                    subject,
                    role.name(),
                    role.column(),
                    dimension,
                    member.dimension().key(),
                    false);
        }
        Calendar calendar = ((Target.Day) role.target()).calendar();
        return found(subject, role.name(), role.column(), calendar.name(), Calendar.KEY, false);
    }

    private static boolean isLink(Subject subject, Pit pit) {
        return subject.context().structure(Link.class, pit.parent()).isPresent();
    }

    private static Step ofHop(Subject subject, Bridge.Hop hop) {
        return found(subject, hop.linkColumn(), hop.linkColumn(), hop.link(), hop.hashKey(), true);
    }

    private static Step found(
            Subject subject, String name, String column, String target, String key, boolean exceptZero) {
        String relation = subject.structure().name();
        return subject.error(
                relation,
                name + "_found",
                "every " + column + " is a key of " + target,
                new FoundShape(relation, column, target, key, exceptZero),
                target);
    }
}
