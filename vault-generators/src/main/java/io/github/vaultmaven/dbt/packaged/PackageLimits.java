// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.packaged;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a model asks for and a package cannot do. */
public final class PackageLimits {

    private static final String ELSE = "use the target `dbt`, which needs no package";

    private final VaultPackage vaultPackage;
    private final VaultModel model;
    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * @param vaultPackage the package
     * @param model the model
     */
    public PackageLimits(VaultPackage vaultPackage, VaultModel model) {
        this.vaultPackage = vaultPackage;
        this.model = model;
    }

    /**
     * The findings.
     *
     * @param dialects engines that are generated for
     * @param place where the specs say how the vault is hashed
     */
    public List<Diagnostic> of(List<String> dialects, SourceRange place) {
        dialects.stream().filter(d -> !vaultPackage.dialects().contains(d)).forEach(d -> dialect(d, place));
        vaultPackage.wrongHash().ifPresent(right -> hash(right, place));
        backslash(place);
        model.stagings().forEach(s -> staging(s, dialects.get(0)));
        model.structures().forEach(this::structure);
        return List.copyOf(found);
    }

    private void dialect(String dialect, SourceRange place) {
        add(
                "package-dialect",
                Severity.ERROR,
                place,
                vaultPackage.name() + " has no macros for " + Wording.quote(dialect),
                "generate for " + String.join(", ", vaultPackage.dialects()) + ", or " + ELSE);
    }

    private void hash(String right, SourceRange place) {
        add(
                "package-hash",
                Severity.ERROR,
                place,
                vaultPackage.name() + " " + vaultPackage.version() + " does not hash as `{profile: "
                        + model.hash().profile() + "}` with these settings asks for",
                "say `hash: " + right + "`, or " + ELSE);
    }

    private void backslash(SourceRange place) {
        boolean hasText = model.stagings().stream()
                .flatMap(s -> s.columns().stream())
                .anyMatch(c -> c.type() instanceof DataType.Text);
        if (vaultPackage.failsOnBackslash() && hasText) {
            add(
                    "package-backslash",
                    Severity.WARNING,
                    place,
                    vaultPackage.name()
                            + " stops with an error where it makes a SHA-256 of a text that has a backslash",
                    "say `algorithm: md5`, make sure that no text has one, or " + ELSE);
        }
    }

    private void staging(Staging staging, String dialect) {
        if (staging.computed().isPresent()) {
            return;
        }
        String quoted = Stream.concat(
                        Stream.concat(staging.keys().stream().map(k -> k.name()), diffs(staging)),
                        staging.columns().stream().map(c -> c.name()))
                .filter(name -> !Dialects.byName(dialect).id(name).equals(name))
                .map(Wording::quote)
                .collect(Collectors.joining(", "));
        if (!quoted.isEmpty()) {
            add(
                    "package-name",
                    Severity.ERROR,
                    staging.origin().range(),
                    vaultPackage.name() + " writes names without quotes, which " + quoted + " of "
                            + Wording.quote(staging.name()) + " need",
                    "give the attributes other names, or " + ELSE);
        }
        staging.diffs().stream()
                .filter(d -> d.columns().size() > vaultPackage.mostColumns())
                .forEach(d -> columns(staging, d));
    }

    private static Stream<String> diffs(Staging staging) {
        return staging.diffs().stream().map(StageDiff::name);
    }

    private void columns(Staging staging, StageDiff diff) {
        add(
                "package-columns",
                Severity.ERROR,
                staging.origin().range(),
                vaultPackage.name() + " can hash " + vaultPackage.mostColumns() + " columns together, and "
                        + Wording.quote(diff.name()) + " has " + diff.columns().size(),
                "split the satellite, or " + ELSE);
    }

    private void structure(Structure structure) {
        if (structure.feeds().isEmpty()) {
            return;
        }
        if (vaultPackage.load(structure, structure.name()).isEmpty()) {
            own(structure);
        } else if (isTracked(structure)) {
            late(structure);
        }
        if (structure instanceof Hub hub) {
            composite(hub);
        }
    }

    private static boolean isTracked(Structure structure) {
        return structure instanceof Satellite satellite && satellite.tracked()
                || structure instanceof MultiActiveSatellite sets && sets.tracked()
                || structure instanceof Reference reference && reference.tracked();
    }

    private void own(Structure structure) {
        add(
                "package-lacks",
                Severity.NOTE,
                structure.origin().range(),
                vaultPackage.name() + " " + vaultPackage.version() + " has no macro that keeps every row of "
                        + Wording.quote(structure.name()),
                "nothing need be done: the project loads it by a query of its own");
    }

    private void late(Structure structure) {
        add(
                "package-late",
                Severity.WARNING,
                structure.origin().range(),
                vaultPackage.name() + " does not store a late row of " + Wording.quote(structure.name())
                        + " that equals the latest row of its key",
                "accept that, or " + ELSE);
    }

    private void composite(Hub hub) {
        List<String> texts = hub.businessKey().stream()
                .filter(p -> p.type() instanceof DataType.Text)
                .map(KeyPart::name)
                .toList();
        if (texts.size() > 1 && vaultPackage.mixesParts()) {
            add(
                    "package-composite-key",
                    Severity.WARNING,
                    hub.origin().range(),
                    vaultPackage.name() + " joins the parts of " + Wording.quote(hub.name())
                            + " by `||`, so that two keys whose values hold it may have one hash",
                    "make sure that none does, or " + ELSE);
        }
    }

    private void add(String id, Severity severity, SourceRange range, String message, String help) {
        found.add(new Diagnostic(id, severity, message, range, List.of(), help, Optional.empty()));
    }
}
