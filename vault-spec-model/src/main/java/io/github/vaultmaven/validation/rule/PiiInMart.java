// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Label;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Personal data that reaches a mart as it is. */
public final class PiiInMart implements ModelRule {

    @Override
    public String id() {
        return "pii-in-mart";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        List<Structure> marts = context.model().structures().stream()
                .filter(structure -> structure instanceof Dimension || structure instanceof FlatView)
                .toList();
        List<PersonalData> kept = marts.isEmpty() ? List.of() : PersonalData.of(context);
        Map<List<String>, Integer> places = places(kept);
        for (Structure mart : marts) {
            MartReads.of(mart)
                    .forEach((column, reads) -> reads.stream()
                            .flatMap(read -> Optional.ofNullable(places.get(read)).stream())
                            .min(Comparator.naturalOrder())
                            .map(kept::get)
                            .ifPresent(data -> findings.add(
                                    mart.origin().range(),
                                    "%s shows %s, which is personal data (%s)%s"
                                            .formatted(
                                                    Wording.quote(mart.name()),
                                                    Wording.quote(column),
                                                    data.pii(),
                                                    data.treatment()
                                                            .map(t -> " with the treatment " + Wording.quote(t))
                                                            .orElse("")),
                                    "leave it out of `attributes`, or give it the treatment `mask` or `hash`",
                                    new Label(data.declared(), "declared here"))));
        }
    }

    /** Where what is not hidden stands first in the list, by relation and attribute. */
    private static Map<List<String>, Integer> places(List<PersonalData> kept) {
        var places = new HashMap<List<String>, Integer>();
        for (int i = 0; i < kept.size(); i++) {
            PersonalData data = kept.get(i);
            if (!data.isHidden()) {
                places.putIfAbsent(List.of(data.relation(), data.attribute()), i);
            }
        }
        return places;
    }
}
