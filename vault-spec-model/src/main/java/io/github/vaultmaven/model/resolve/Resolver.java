package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.VaultSettingsSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns specs into the model that they mean. */
public final class Resolver {

    private static final String DEFAULT_NAME = "vault";

    private Resolver() {}

    /**
     * Resolves specs; a vault without a name is called {@code vault}.
     *
     * @see #resolve(SpecSet, String, Diagnostics)
     */
    public static Optional<VaultModel> resolve(SpecSet specs, Diagnostics diagnostics) {
        return resolve(specs, DEFAULT_NAME, diagnostics);
    }

    /**
     * Resolves specs. The result does not depend on the order of documents or keys.
     *
     * @param specs what was written
     * @param defaultName name of a vault whose spec does not say it
     * @param diagnostics takes all findings; what was found before counts too
     * @return the model, or nothing if there are errors
     */
    public static Optional<VaultModel> resolve(SpecSet specs, String defaultName, Diagnostics diagnostics) {
        return resolve(specs, defaultName, Beside.NOTHING, diagnostics);
    }

    /**
     * Resolves specs that name files beside them.
     *
     * @param beside finds those files
     * @see #resolve(SpecSet, String, Diagnostics)
     */
    public static Optional<VaultModel> resolve(
            SpecSet specs, String defaultName, Beside beside, Diagnostics diagnostics) {
        VaultSettingsSpec settings = specs.vault().orElseGet(VaultSettingsSpec::defaults);
        Conventions conventions = Conventions.of(settings, diagnostics);
        Sources sources = new Sources(specs.sources(), specs.entities(), conventions, diagnostics);
        Context context = new Context(conventions, sources, beside, diagnostics);
        RawVault raw = new RawVault(specs, context);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        BusinessVault business = new BusinessVault(specs, raw, context);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        AccessLayer access = new AccessLayer(specs, raw, new Context(conventions, sources, beside, diagnostics));
        NotGenerated.report(specs, diagnostics);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        List<Structure> structures = both(both(raw.structures(), business.structures()), access.structures());
        var rules = new DeclaredRules(new RuleObjects(structures, conventions.columns()), context);
        raw.stagedPlaces().forEach(rules::of);
        raw.ruled().forEach(draft -> rules.of(draft.name(), draft.rules()));
        business.rules().forEach(rules::of);
        access.rules(specs).forEach(rules::of);
        raw.cardinalities()
                .forEach((relation, written) -> structures.stream()
                        .filter(s -> s instanceof Link && s.name().equals(relation))
                        .forEach(s -> rules.cardinality((Link) s, written)));
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new VaultModel(
                settings.name().map(name -> name.value()).orElse(defaultName),
                conventions.hash(),
                conventions.columns(),
                sources.tables(),
                both(raw.stagings(), business.stagings()),
                structures,
                rules.all()));
    }

    private static <T> List<T> both(List<T> first, List<? extends T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
