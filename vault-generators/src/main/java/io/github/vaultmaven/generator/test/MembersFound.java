// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Link.Member;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.Optional;

/** Each member key of a link stands in its hub, zero keys included. */
final class MembersFound implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        return subject.structure() instanceof Link link
                ? link.members().stream()
                        .flatMap(m -> test(subject, link, m).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Step> test(Subject subject, Link link, Member member) {
        return subject.context()
                .structure(Hub.class, member.hub())
                .map(Hub::hashKey)
                .map(hubKey -> subject.error(
                        link.name(),
                        member.role() + "_found",
                        "every " + member.hashKey() + " is a key of " + member.hub(),
                        new FoundShape(link.name(), member.hashKey(), member.hub(), hubKey, false),
                        member.hub()));
    }
}
