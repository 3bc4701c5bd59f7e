// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One finding about a spec.
 *
 * @param id stable id of the rule, such as {@code unknown-key}; never reused for another rule
 * @param severity how much it weighs
 * @param message one sentence: what was found
 * @param range where
 * @param labels further places, in order of interest
 * @param help what to do about it, or an empty string
 * @param fix a change that removes it, where there is one that is surely meant
 */
public record Diagnostic(
        String id,
        Severity severity,
        String message,
        SourceRange range,
        List<Label> labels,
        String help,
        Optional<Fix> fix)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::range)
            .thenComparing(Diagnostic::id)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(fix, "fix");
        labels = List.copyOf(labels);
    }

    /** A finding that no machine can remove. */
    public Diagnostic(
            String id, Severity severity, String message, SourceRange range, List<Label> labels, String help) {
        this(id, severity, message, range, labels, help, Optional.empty());
    }

    /** An error without further places. */
    public static Diagnostic error(String id, SourceRange range, String message, String help) {
        return new Diagnostic(id, Severity.ERROR, message, range, List.of(), help);
    }

    /** A warning without further places. */
    public static Diagnostic warning(String id, SourceRange range, String message, String help) {
        return new Diagnostic(id, Severity.WARNING, message, range, List.of(), help);
    }

    /** This finding with one more place. */
    public Diagnostic label(SourceRange where, String text) {
        var more = new ArrayList<>(labels);
        more.add(new Label(where, text));
        return new Diagnostic(id, severity, message, range, more, help, fix);
    }

    /** This finding with a change that removes it, or without one. */
    public Diagnostic withFix(Optional<Fix> change) {
        return new Diagnostic(id, severity, message, range, labels, help, change);
    }

    /** This finding with another weight. */
    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(id, other, message, range, labels, help, fix);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
