package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.spec.SatelliteSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.SpecSet;
import java.util.List;
import java.util.stream.Stream;

/** Says of what the spec language has and this version does not generate yet: nothing is left out in silence. */
final class NotGenerated {

    static final String NOT_GENERATED = "not-generated";

    private NotGenerated() {}

    static void report(SpecSet specs, Diagnostics diagnostics) {
        specs.references()
                .forEach(r -> r.seed()
                        .ifPresent(seed -> diagnostics.warning(
                                NOT_GENERATED,
                                seed.range(),
                                "the rows of a seed are not loaded in this version",
                                "map the file as a source table until then")));
        rules(specs)
                .flatMap(List::stream)
                .forEach(rule -> diagnostics.warning(
                        NOT_GENERATED,
                        rule.range(),
                        "a rule is checked by no generated test in this version",
                        "check it otherwise until then"));
    }

    private static Stream<List<RuleSpec>> rules(SpecSet specs) {
        return Stream.of(
                        specs.sources().stream()
                                .flatMap(s -> s.tables().stream())
                                .flatMap(NotGenerated::ofTable),
                        specs.entities().stream().flatMap(NotGenerated::ofEntity),
                        specs.links().stream().flatMap(NotGenerated::ofLink),
                        specs.references().stream().map(r -> r.rules()),
                        specs.business().sameAs().stream().map(r -> r.rules()),
                        specs.business().satellites().stream().map(r -> r.rules()),
                        specs.business().links().stream().map(r -> r.rules()),
                        specs.business().hubs().stream().map(r -> r.rules()),
                        specs.access().dimensions().stream().map(d -> d.rules()),
                        specs.access().facts().stream().map(f -> f.rules()))
                .flatMap(s -> s);
    }

    private static Stream<List<RuleSpec>> ofTable(SourceTableSpec table) {
        return Stream.concat(Stream.of(table.rules()), table.columns().stream().map(c -> c.rules()));
    }

    private static Stream<List<RuleSpec>> ofEntity(EntitySpec entity) {
        return Stream.of(
                        Stream.of(entity.hub().rules()),
                        entity.satellites().stream().map(SatelliteSpec::rules),
                        entity.links().stream().flatMap(NotGenerated::ofLink))
                .flatMap(s -> s);
    }

    private static Stream<List<RuleSpec>> ofLink(LinkSpec link) {
        return Stream.concat(Stream.of(link.rules()), link.satellites().stream().map(SatelliteSpec::rules));
    }
}
