package io.github.vaultmaven.diagnostics;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One finding about a spec.
 *
 * @param id stable id of the rule, such as {@code unknown-key}; never reused for another rule
 * @param severity how much it weighs
 * @param message one sentence: what was found
 * @param range where
 * @param labels further places, in order of interest
 * @param help what to do about it, or an empty string
 */
public record Diagnostic(
        String id, Severity severity, String message, SourceRange range, List<Label> labels, String help)
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
        labels = List.copyOf(labels);
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
        var more = new java.util.ArrayList<>(labels);
        more.add(new Label(where, text));
        return new Diagnostic(id, severity, message, range, more, help);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
