// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.model.rule.DeclaredRule.Severity;
import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.spec.LinkSpec.Cardinality;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RuleSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects the rules of all relations and names their tests. */
final class DeclaredRules {

    static final String DUPLICATE_RULE = "duplicate-rule";

    private final RuleObjects objects;
    private final Context context;
    private final List<DeclaredRule> rules = new ArrayList<>();
    private final Map<String, SourceRange> taken = new HashMap<>();

    DeclaredRules(RuleObjects objects, Context context) {
        this.objects = objects;
        this.context = context;
    }

    /** All rules, in the order in which they were added. */
    List<DeclaredRule> all() {
        return List.copyOf(rules);
    }

    /** Adds the rules of a structure. */
    void of(String relation, List<RuleSpec> specs) {
        if (specs.isEmpty()) {
            return;
        }
        boolean timed = objects.columns()
                .getOrDefault(relation, Map.of())
                .containsKey(context.conventions().columns().runId());
        var place = new StructurePlace(
                relation, objects.columns().getOrDefault(relation, Map.of()), timed, context.diagnostics());
        add(place, specs);
    }

    /** Adds the rules of a source table. */
    void of(StagedPlace place) {
        add(
                place,
                place.rules().stream()
                        .filter(r -> r.kind() != RuleSpec.Kind.RECONSTRUCTION)
                        .toList());
        place.rules().stream()
                .filter(r -> r.kind() == RuleSpec.Kind.RECONSTRUCTION)
                .forEach(r -> reconstruction(place, r));
    }

    private void add(RulePlace place, List<RuleSpec> specs) {
        var resolver = new RuleResolver(place, objects, context);
        for (RuleSpec spec : specs) {
            String name = name(place.relation(), spec);
            resolver.resolve(spec).ifPresent(rule -> add(place.relation(), name, spec, rule));
        }
    }

    private void add(String relation, String name, RuleSpec spec, Rule rule) {
        rules.add(new DeclaredRule(relation, name, spec.severity(), rule, new Origin(spec.range(), "")));
    }

    /** The name written, or one of columns and kind; tests of a relation have names that differ. */
    private String name(String relation, RuleSpec spec) {
        if (spec.name().isPresent()) {
            Located<String> name = spec.name().get();
            SourceRange first = taken.putIfAbsent(key(relation, name.value()), name.range());
            if (first != null) {
                context.diagnostics()
                        .add(Diagnostic.error(
                                        DUPLICATE_RULE,
                                        name.range(),
                                        "two rules of " + Wording.quote(relation) + " are named "
                                                + Wording.quote(name.value()),
                                        "")
                                .label(first, "the other one"));
            }
            return name.value();
        }
        var columns = new ArrayList<>(spec.on());
        if (spec.kind() == RuleSpec.Kind.UNIQUE) {
            columns.addAll(spec.values());
        }
        String kind = spec.kind().name().toLowerCase(Locale.ROOT);
        String stem = columns.stream()
                .map(c -> NamePattern.identifier(c.value()) + "_")
                .collect(Collectors.joining("", "", kind));
        for (int number = 1; ; number++) {
            String name = number == 1 ? stem : stem + "_" + number;
            if (taken.putIfAbsent(key(relation, name), spec.range()) == null) {
                return name;
            }
        }
    }

    private static String key(String relation, String name) {
        return relation + " " + name.toLowerCase(Locale.ROOT);
    }

    /** One test for each satellite that the table feeds. */
    private void reconstruction(StagedPlace place, RuleSpec spec) {
        String table = place.staging().table().fullName();
        for (Structure structure : objects.structures()) {
            for (Feed feed : feeds(structure)) {
                if (feed.stage().table().fullName().equals(table)) {
                    String name = name(structure.name(), spec);
                    add(
                            structure.name(),
                            name,
                            spec,
                            new Rule.Reconstruction(feed.stage().name(), status(structure, table)));
                }
            }
        }
    }

    private static List<Feed> feeds(Structure structure) {
        if (structure instanceof Satellite satellite) {
            return satellite.history() == Satellite.History.CHANGES ? satellite.feeds() : List.of();
        }
        return structure instanceof MultiActiveSatellite satellite ? satellite.feeds() : List.of();
    }

    /** Status tracking of the same parent by this table, where absence from its deliveries says something. */
    private Optional<String> status(Structure structure, String table) {
        Parent parent = structure instanceof Satellite s ? s.parent() : ((MultiActiveSatellite) structure).parent();
        return objects.structures().stream()
                .filter(StatusTracking.class::isInstance)
                .map(StatusTracking.class::cast)
                .filter(t -> t.parent().relation().equals(parent.relation()))
                .filter(t -> t.delivery() == Delivery.FULL)
                .filter(t -> t.feed().stage().table().fullName().equals(table))
                .map(Structure::name)
                .findFirst();
    }

    /**
     * Adds the test of a link's cardinality. Without effectivity the link keeps pairs that may no longer hold, so that an
     * offending row is worth a look and no more.
     */
    void cardinality(Link link, Located<Cardinality> written) {
        List<String> members = link.members().stream().map(Link.Member::hashKey).toList();
        if (members.size() < 2) {
            return;
        }
        List<String> first = members.subList(0, 1);
        List<String> others = members.subList(1, members.size());
        Cardinality cardinality = written.value();
        if (cardinality == Cardinality.MANY_TO_ONE || cardinality == Cardinality.ONE_TO_ONE) {
            add(link, written, first, others);
        }
        if (cardinality == Cardinality.ONE_TO_MANY || cardinality == Cardinality.ONE_TO_ONE) {
            add(link, written, others, first);
        }
    }

    private void add(Link link, Located<Cardinality> written, List<String> per, List<String> partners) {
        List<String> effectivity = objects.structures().stream()
                .filter(s -> s instanceof EffectivitySatellite e
                        && e.parent().relation().equals(link.name()))
                .map(Structure::name)
                .toList();
        String role = link.members().stream()
                .filter(m -> per.contains(m.hashKey()))
                .map(Link.Member::role)
                .collect(Collectors.joining("_"));
        rules.add(new DeclaredRule(
                link.name(),
                "one_partner_of_" + role,
                effectivity.isEmpty() ? Severity.WARNING : Severity.ERROR,
                new Rule.Cardinality(per, partners, effectivity),
                new Origin(written.range(), "")));
    }
}
