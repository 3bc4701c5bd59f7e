// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tests of declared rules. */
public final class RuleTests {

    private final List<Step> steps;
    private final PlanContext context;

    /**
     * @param steps all load steps of the plan
     * @param context what the plan may ask
     */
    public RuleTests(List<Step> steps, PlanContext context) {
        this.steps = List.copyOf(steps);
        this.context = context;
    }

    /**
     * The test of a rule.
     *
     * @throws IllegalStateException if the plan has no relation of that name, or the rule does not fit it: a bug of the
     *     resolver
     */
    public Step of(DeclaredRule declared) {
        Step step = steps.stream()
                .filter(s -> relation(s, declared.relation()).isPresent())
                .findFirst()
                .orElseThrow(() -> misfit(declared, "there is no such relation"));
        return Step.test(
                step.layer(),
                step.kind(),
                declared.relation() + "__rule_" + declared.name(),
                step.entity(),
                reads(declared),
                shape(declared, step),
                new Step.TestInfo(
                        declared.severity().name().toLowerCase(Locale.ROOT), description(declared), step.object()),
                declared.origin());
    }

    private static List<String> reads(DeclaredRule declared) {
        var reads = new ArrayList<>(List.of(declared.relation()));
        Rule rule = declared.rule();
        if (rule instanceof Rule.ExistsIn exists) {
            reads.add(exists.relation());
        } else if (rule instanceof Rule.Sql sql) {
            reads.addAll(sql.query().reads());
        } else if (rule instanceof Rule.Golden golden) {
            reads.addAll(golden.query().reads());
        } else if (rule instanceof Rule.Cardinality cardinality) {
            reads.addAll(cardinality.effectivity());
        } else if (rule instanceof Rule.Reconstruction reconstruction) {
            reads.add(reconstruction.staging());
            reconstruction.status().ifPresent(reads::add);
        }
        return reads.stream().distinct().toList();
    }

    private static String description(DeclaredRule declared) {
        String words = declared.origin().description();
        return words.isEmpty() ? "rule " + declared.name() + " of " + declared.relation() : words;
    }

    private Shape shape(DeclaredRule declared, Step step) {
        Relation relation = relation(step, declared.relation()).orElseThrow();
        Rule rule = declared.rule();
        if (rule instanceof Rule.OneOpenPartner) {
            return openPartner(declared, relation);
        }
        if (rule instanceof Rule.Cardinality cardinality) {
            return new CardinalityShape(
                    cardinality,
                    relation,
                    hashKey(relation),
                    cardinality.effectivity().stream().map(this::effectivity).toList());
        }
        if (rule instanceof Rule.Reconstruction reconstruction) {
            return reconstruction(declared, reconstruction, step);
        }
        if (rule instanceof Rule.RejectThreshold) {
            Relation rejects = step.creates().stream()
                    .filter(r -> r.kind() == Relation.Kind.REJECTS)
                    .findFirst()
                    .orElseThrow(() -> misfit(declared, "it rejects nothing"));
            return new RuleShape(rule, rejects, "", List.of());
        }
        return new RuleShape(rule, relation, hashKey(relation), slot(relation));
    }

    private Shape openPartner(DeclaredRule declared, Relation relation) {
        return structure(relation.name())
                .filter(EffectivitySatellite.class::isInstance)
                .map(EffectivitySatellite.class::cast)
                .flatMap(s -> StateColumn.of(s, relation, context.columns())
                        .map(c -> new OpenPartnerShape(s, c.name(), StateColumn.absent(c))))
                .orElseThrow(() -> misfit(declared, "it is no effectivity satellite"));
    }

    private OpenPartnerShape effectivity(String name) {
        Relation relation = steps.stream()
                .flatMap(s -> relation(s, name).stream())
                .findFirst()
                .orElseThrow();
        var satellite = (EffectivitySatellite) structure(name).orElseThrow();
        Column state = StateColumn.of(satellite, relation, context.columns()).orElseThrow();
        return new OpenPartnerShape(satellite, state.name(), StateColumn.absent(state));
    }

    private Shape reconstruction(DeclaredRule declared, Rule.Reconstruction rule, Step step) {
        return structure(declared.relation())
                .flatMap(s -> StagedRowsStored.shape(new Subject(s, step, context)))
                .map(all -> ReconstructionShape.of(all, rule))
                .orElseThrow(() -> misfit(declared, "its rows are not compared with what is staged"));
    }

    /** The key of a stored relation; stagings have no rows of zero keys. */
    private static String hashKey(Relation relation) {
        Column first = relation.columns().get(0);
        boolean stored = List.of(Relation.Kind.VAULT, Relation.Kind.DERIVED, Relation.Kind.VIEW)
                .contains(relation.kind());
        return stored && first.type() instanceof ColumnType.Digest ? first.name() : "";
    }

    private List<String> slot(Relation relation) {
        Optional<Structure> structure = structure(relation.name());
        var slot = new ArrayList<>(List.of(context.columns().loadTimestamp()));
        if (structure.orElse(null) instanceof Satellite satellite) {
            satellite.sequence().map(KeyPart::name).ifPresent(slot::add);
            return slot;
        }
        return structure.orElse(null) instanceof MultiActiveSatellite ? slot : List.of();
    }

    private Optional<Structure> structure(String relation) {
        return context.model().structures().stream()
                .filter(s -> s.name().equals(relation))
                .findFirst();
    }

    private static Optional<Relation> relation(Step step, String name) {
        return Stream.concat(step.creates().stream(), step.statements().stream().map(Statement::target))
                .filter(r -> r.name().equals(name))
                .findFirst();
    }

    private static IllegalStateException misfit(DeclaredRule rule, String why) {
        return new IllegalStateException("Rule `" + rule.name() + "` of `" + rule.relation() + "`: " + why + ".");
    }
}
