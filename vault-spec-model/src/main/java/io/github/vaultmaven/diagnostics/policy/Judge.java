// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.policy;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SeveritySetting;
import io.github.vaultmaven.diagnostics.Suppression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Judges the findings of one run. */
final class Judge {

    private final Supplier<RuleBook> rules;
    private RuleBook book;
    private final Collection<Suppression> suppressions;
    private final List<SeveritySetting> settings;
    private final Map<String, Baseline.Entry> known = new HashMap<>();
    private final Set<Suppression> used = new LinkedHashSet<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<Diagnostic> reported = new TreeSet<>();
    private final List<Fingerprints.Known> acceptable = new ArrayList<>();
    private final List<JudgedFindings.Silenced> silenced = new ArrayList<>();

    /** @param rules asked only where something is wrong or wished: whoever knows all rules has read all their pages */
    Judge(
            Supplier<RuleBook> rules,
            Collection<Suppression> suppressions,
            List<SeveritySetting> settings,
            Baseline baseline) {
        this.rules = rules;
        this.suppressions = suppressions;
        this.settings = settings;
        baseline.entries().forEach(entry -> known.put(entry.fingerprint(), entry));
    }

    JudgedFindings judge(Collection<Diagnostic> findings, Map<String, String> texts, FailOn failOn) {
        boolean complete = findings.stream().noneMatch(this::isFixed);
        new Fingerprints(texts).of(findings).forEach(this::judge);
        if (!settings.isEmpty() || !suppressions.isEmpty()) {
            checkWishes(findings, complete);
        }
        return new JudgedFindings(
                List.copyOf(reported), silenced, complete ? stale() : List.of(), Baseline.of(acceptable), failOn);
    }

    private void checkWishes(Collection<Diagnostic> findings, boolean complete) {
        Set<String> met = findings.stream().map(Diagnostic::id).collect(Collectors.toSet());
        var wishes = new WishCheck(book().with(met));
        settings.forEach(setting -> wishes.check(setting).ifPresent(this::weigh));
        for (Suppression suppression : suppressions) {
            wishes.check(suppression, complete && !used.contains(suppression)).ifPresent(this::weigh);
        }
    }

    private RuleBook book() {
        if (book == null) {
            book = rules.get();
        }
        return book;
    }

    private void judge(Fingerprints.Known one) {
        Diagnostic finding = one.finding();
        if (isFixed(finding)) {
            reported.add(finding);
            return;
        }
        seen.add(one.fingerprint());
        Optional<Suppression> suppression =
                suppressions.stream().filter(s -> s.covers(finding)).findFirst();
        suppressions.stream().filter(s -> s.covers(finding)).forEach(used::add);
        if (suppression.isPresent()) {
            silenced.add(new JudgedFindings.Silenced(finding, suppression.get().reason()));
        } else if (known.containsKey(one.fingerprint())) {
            silenced.add(new JudgedFindings.Silenced(finding, ""));
            acceptable.add(one);
        } else if (weigh(finding)) {
            acceptable.add(one);
        }
    }

    /** True unless the rule is off. */
    private boolean weigh(Diagnostic finding) {
        Optional<SeveritySetting> setting =
                settings.stream().filter(s -> s.covers(finding)).findFirst();
        if (setting.isEmpty() || isFixed(finding)) {
            return reported.add(finding);
        }
        Optional<Diagnostic> weighed = setting.get().level().severity().map(finding::withSeverity);
        weighed.ifPresent(reported::add);
        return weighed.isPresent();
    }

    /** Errors that leave nothing to generate from. */
    private boolean isFixed(Diagnostic finding) {
        return finding.severity() == Severity.ERROR && !book().judgements().contains(finding.id());
    }

    private List<Baseline.Entry> stale() {
        return known.values().stream()
                .filter(entry -> !seen.contains(entry.fingerprint()))
                .sorted(java.util.Comparator.comparing(Baseline.Entry::file).thenComparing(Baseline.Entry::fingerprint))
                .toList();
    }
}
