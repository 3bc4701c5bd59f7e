// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import io.github.vaultmaven.mutants.Verdict.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes what became of the mutants: counts for each template, then each mutant with the test that caught it. */
final class MutantReport {

    private final Path folder;
    private final Equivalents equivalents;

    MutantReport(Path folder, Equivalents equivalents) {
        this.folder = folder;
        this.equivalents = equivalents;
    }

    void write(List<Verdict> verdicts) throws IOException {
        Map<String, List<Verdict>> byTemplate = verdicts.stream()
                .collect(Collectors.groupingBy(v -> v.mutant().template(), TreeMap::new, Collectors.toList()));
        var text = new StringBuilder("# Mutants of the templates\n\n"
                + "| template | made | caught | no SQL | equivalent | survived |\n|---|--:|--:|--:|--:|--:|\n");
        byTemplate.forEach((template, of) -> text.append(counts(template, of)));
        text.append(counts("all", verdicts));
        byTemplate.forEach((template, of) -> {
            text.append("\n## ").append(template).append("\n\n");
            of.forEach(v -> text.append("- ")
                    .append(said(v))
                    .append(": `")
                    .append(v.mutant().name())
                    .append("`\n"));
        });
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("mutants.md"), text);
    }

    private String counts(String name, List<Verdict> of) {
        return "| " + name + " | " + of.size() + " | " + count(of, v -> v.kind() == Kind.CAUGHT) + " | "
                + count(of, v -> v.kind() == Kind.NO_SQL) + " | " + count(of, this::isEquivalent) + " | "
                + count(of, v -> v.kind() == Kind.SURVIVED && !isEquivalent(v)) + " |\n";
    }

    private static long count(List<Verdict> of, Predicate<Verdict> which) {
        return of.stream().filter(which).count();
    }

    private boolean isEquivalent(Verdict verdict) {
        return verdict.kind() == Kind.SURVIVED
                && equivalents.reason(verdict.mutant()).isPresent();
    }

    private String said(Verdict verdict) {
        return switch (verdict.kind()) {
            case CAUGHT -> verdict.by();
            case NO_SQL -> "no SQL";
            case SURVIVED ->
                equivalents
                        .reason(verdict.mutant())
                        .map(r -> "equivalent (" + r + ")")
                        .orElse("**survived** " + verdict.tried() + " tests");
        };
    }
}
