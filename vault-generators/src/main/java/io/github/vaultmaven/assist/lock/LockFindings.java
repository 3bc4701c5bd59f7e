// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Reports answers that cannot be used: warnings, or errors where the build is strict. */
public final class LockFindings {

    private static final String STALE = "stale-answer";
    private static final String MISSING = "missing-answer";
    private static final String REFUSED = "refused-answer";
    private static final int SHOWN = 3;

    private final String file;
    private final Severity severity;
    private final Diagnostics diagnostics;

    /**
     * @param file the lock file as findings call it
     * @param strict whether findings are errors
     * @param diagnostics takes them
     */
    public LockFindings(String file, boolean strict, Diagnostics diagnostics) {
        this.file = file;
        this.severity = strict ? Severity.ERROR : Severity.WARNING;
        this.diagnostics = diagnostics;
    }

    /** Something changed since the question was answered. */
    public void stale(LockEntry entry) {
        add(
                STALE,
                entry.range(),
                "%s has changed since `%s` was answered; the answer is not used"
                        .formatted(
                                Wording.quote(entry.key().object()), entry.key().task()),
                "run vault:assist to have it answered again, or to keep the answer");
    }

    /** The answer does not pass its task's check. */
    public void refused(LockEntry entry, List<String> reasons) {
        add(
                REFUSED,
                entry.range(),
                "the answer to `%s` for %s is not used: %s"
                        .formatted(entry.key().task(), Wording.quote(entry.key().object()), String.join("; ", reasons)),
                "edit the answer, or set its status to `rejected`");
    }

    /**
     * Questions that nobody answered, or whose answer nobody accepted.
     *
     * @param task the task
     * @param objects what it asks about, at least one
     */
    public void missing(String task, List<String> objects) {
        String some = objects.stream().sorted().limit(SHOWN).map(Wording::quote).collect(Collectors.joining(", "));
        int more = objects.size() - Math.min(SHOWN, objects.size());
        add(
                MISSING,
                SourceRange.ofFile(file),
                "%d %s of `%s` %s no accepted answer: %s%s"
                        .formatted(
                                objects.size(),
                                objects.size() == 1 ? "question" : "questions",
                                task,
                                objects.size() == 1 ? "has" : "have",
                                some,
                                more == 0 ? "" : " and " + more + " more"),
                "run vault:assist to answer them, and accept or reject what it proposes");
    }

    private void add(String id, SourceRange range, String message, String help) {
        diagnostics.add(new Diagnostic(id, severity, message, range, List.of(), help));
    }
}
