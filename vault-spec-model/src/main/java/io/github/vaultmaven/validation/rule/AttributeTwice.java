// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Label;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An attribute that two satellites of a parent take from one column is stored twice. */
public final class AttributeTwice implements ModelRule {

    @Override
    public String id() {
        return "attribute-twice";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        var ofParent = new HashMap<String, List<Satellite>>();
        for (Structure structure : context.model().structures()) {
            if (structure instanceof Satellite satellite && isDelivered(satellite)) {
                ofParent.computeIfAbsent(satellite.parent().relation(), name -> new ArrayList<>(2))
                        .add(satellite);
            }
        }
        for (List<Satellite> satellites : ofParent.values()) {
            if (satellites.size() > 1) {
                check(satellites, context, findings);
            }
        }
    }

    private static boolean isDelivered(Satellite satellite) {
        for (Feed feed : satellite.feeds()) {
            if (feed.stage().computed().isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static void check(List<Satellite> satellites, RuleContext context, RuleFindings findings) {
        var first = new HashMap<List<String>, Satellite>();
        satellites.sort(Comparator.comparing(satellite -> satellite.origin().range()));
        for (Satellite satellite : satellites) {
            for (Attribute attribute : satellite.attributes()) {
                check(satellite, attribute, first, context, findings);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // a satellite of the model is there once
    private static void check(
            Satellite satellite,
            Attribute attribute,
            Map<List<String>, Satellite> first,
            RuleContext context,
            RuleFindings findings) {
        for (Feed feed : satellite.feeds()) {
            StageReads.plain(feed, attribute.name()).ifPresent(column -> {
                Satellite before = first.putIfAbsent(List.of(feed.stage().name(), column.name()), satellite);
                if (before != null && before != satellite) {
                    findings.add(
                            SpecParts.attribute(
                                    context.specs(), satellite.origin().range(), attribute.name()),
                            Wording.quote(column.name()) + " of "
                                    + Wording.quote(feed.stage().table().fullName()) + " is kept by "
                                    + Wording.quote(before.name()) + " already",
                            "take it out of one of the two satellites",
                            new Label(
                                    SpecParts.attribute(
                                            context.specs(), before.origin().range(), attribute.name()),
                                    "kept here"));
                }
            });
        }
    }
}
