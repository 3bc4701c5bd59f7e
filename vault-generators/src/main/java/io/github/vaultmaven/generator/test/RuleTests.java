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
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        var reads = new ArrayList<>(List.of(declared.relation()));
        if (declared.rule() instanceof Rule.ExistsIn exists) {
            reads.add(exists.relation());
        }
        return Step.test(
                step.layer(),
                step.kind(),
                declared.relation() + "__" + declared.name(),
                step.entity(),
                reads,
                shape(declared, step),
                new Step.TestInfo(
                        declared.severity().name().toLowerCase(Locale.ROOT), description(declared), step.object()),
                declared.origin());
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
        if (rule instanceof Rule.Sql sql && sql.of(context.dialect().name()).isEmpty()) {
            throw misfit(declared, "there is no query for " + context.dialect().name());
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

    /** The key of a stored relation; stagings have no rows of zero keys. */
    private static String hashKey(Relation relation) {
        Column first = relation.columns().get(0);
        boolean stored = relation.kind() == Relation.Kind.VAULT || relation.kind() == Relation.Kind.DERIVED;
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
        return step.creates().stream().filter(r -> r.name().equals(name)).findFirst();
    }

    private static IllegalStateException misfit(DeclaredRule rule, String why) {
        return new IllegalStateException("Rule `" + rule.name() + "` of `" + rule.relation() + "`: " + why + ".");
    }
}
