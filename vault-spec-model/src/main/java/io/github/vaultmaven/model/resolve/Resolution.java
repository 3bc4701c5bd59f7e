// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.SpecSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One model, stage by stage; a stage is only there where those before it have no errors. */
final class Resolution {

    private final SpecSet specs;
    private final List<Resolution> used;
    private final Conventions conventions;
    private final RawVault raw;
    private final Optional<BusinessVault> business;
    private final Optional<AccessLayer> access;
    private final Optional<VaultModel> model;

    /**
     * Resolves a model.
     *
     * @param name its name
     * @param specs what was written, without what belongs to models that it uses
     * @param conventions how things are named
     * @param direct models that it uses
     * @param used models that it uses, directly or not, each behind those that it uses itself
     * @param beside finds files that specs name
     * @param diagnostics takes findings; an error in it, or in a used model, ends the work where later stages would find
     *     things missing
     * @param open takes plain words without a meaning
     */
    Resolution(
            String name,
            SpecSet specs,
            Conventions conventions,
            List<Resolution> direct,
            List<Resolution> used,
            Beside beside,
            Diagnostics diagnostics,
            Consumer<OpenInstruction> open) {
        this.specs = specs;
        this.used = List.copyOf(used);
        this.conventions = conventions;
        Sources sources = new Sources(specs.sources(), entities(), conventions, diagnostics, open);
        Context context = new Context(conventions, sources, beside, diagnostics, open);
        this.raw = new RawVault(specs, used.stream().map(u -> u.raw).toList(), context);
        boolean complete = used.stream().allMatch(u -> u.model.isPresent());
        this.business = complete && !diagnostics.hasErrors()
                ? Optional.of(new BusinessVault(
                        specs,
                        raw,
                        used.stream().map(u -> u.business.orElseThrow()).toList(),
                        context))
                : Optional.empty();
        this.access = business.isPresent() && !diagnostics.hasErrors()
                ? Optional.of(new AccessLayer(
                        specs,
                        raw,
                        used.stream().map(u -> u.access.orElseThrow()).toList(),
                        context))
                : Optional.empty();
        List<DeclaredRule> rules = List.of();
        if (access.isPresent() && !diagnostics.hasErrors()) {
            rules = new RuleStage(specs, raw, business.get(), access.get()).rules(visible(), context);
        }
        this.model = access.isPresent() && !diagnostics.hasErrors()
                ? Optional.of(model(name, sources, direct, rules))
                : Optional.empty();
    }

    private List<EntitySpec> entities() {
        return Stream.concat(used.stream().map(u -> u.specs), Stream.of(specs))
                .flatMap(s -> s.entities().stream())
                .toList();
    }

    /** Structures of this model, and of those that it uses. */
    private List<Structure> visible() {
        var all = new ArrayList<Structure>();
        used.forEach(u -> all.addAll(u.structures()));
        all.addAll(structures());
        return List.copyOf(all);
    }

    private List<Structure> structures() {
        return both(
                both(raw.structures(), business.orElseThrow().structures()),
                access.orElseThrow().structures());
    }

    private VaultModel model(String name, Sources sources, List<Resolution> direct, List<DeclaredRule> rules) {
        List<Structure> structures = structures();
        return new VaultModel(
                name,
                conventions.hash(),
                conventions.columns(),
                conventions.folders(),
                sources.tables(),
                both(raw.stagings(), business.orElseThrow().stagings()),
                structures,
                rules,
                new Retentions(specs, raw.retentions()).of(structures),
                direct.stream().map(u -> u.model.orElseThrow()).toList());
    }

    private static <T> List<T> both(List<T> first, List<? extends T> second) {
        var all = new ArrayList<T>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    SpecSet specs() {
        return specs;
    }

    /** Models that this one uses, directly or not. */
    List<Resolution> used() {
        return used;
    }

    Conventions conventions() {
        return conventions;
    }

    /** The model, if neither it nor one that it uses has errors. */
    Optional<VaultModel> model() {
        return model;
    }
}
