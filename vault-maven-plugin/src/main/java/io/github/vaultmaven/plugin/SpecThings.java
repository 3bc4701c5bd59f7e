// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.task.explain.Explained;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.state.StateWords;
import io.github.vaultmaven.validation.RuleCatalogue;
import io.github.vaultmaven.validation.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What there is to explain of specs. */
final class SpecThings {

    /** Name of what stands where there is nothing to explain. */
    static final String NOTHING = "none";

    private static final String UNRELEASED =
            "Nothing was released yet: there is no state file that can be read (vault.stateFile).";

    private final RuleCatalogue catalogue;
    private final Generation.Seen seen;

    SpecThings(RuleCatalogue catalogue, Generation.Seen seen) {
        this.catalogue = catalogue;
        this.seen = seen;
    }

    /** Each finding with the page of its rule. */
    List<Explained> findings() {
        List<Diagnostic> findings = seen.result().findings();
        return findings.isEmpty()
                ? List.of(new Explained(Explained.Kind.FINDING, NOTHING, List.of("The specs have no findings."), ""))
                : findings.stream().map(this::finding).toList();
    }

    private Explained finding(Diagnostic finding) {
        var text = new ArrayList<String>();
        text.add("%s: %s[%s]: %s"
                .formatted(
                        finding.range(),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.id(),
                        finding.message()));
        if (!finding.help().isEmpty()) {
            text.add("What to do: " + finding.help());
        }
        String page = catalogue.page(finding.id()).map(RulePage::text).orElse("");
        return new Explained(Explained.Kind.FINDING, finding.id() + " at " + finding.range(), text, page);
    }

    /** Each model. */
    List<Explained> models() {
        return seen.now().models().isEmpty()
                ? List.of(new Explained(Explained.Kind.MODEL, NOTHING, List.of("The specs make no model."), ""))
                : seen.now().models().stream()
                        .map(m -> new Explained(Explained.Kind.MODEL, m.name(), StateWords.of(m), ""))
                        .toList();
    }

    /** What differs from the release. */
    List<Explained> difference() {
        List<String> lines = seen.released()
                .map(released -> StateWords.difference(released, seen.now()))
                .orElse(List.of(UNRELEASED));
        boolean nothing = lines.isEmpty() || lines.contains(UNRELEASED);
        List<String> text = lines.isEmpty() ? List.of("Nothing differs from what was released.") : lines;
        return List.of(new Explained(Explained.Kind.DIFFERENCE, nothing ? NOTHING : "specs and release", text, ""));
    }
}
