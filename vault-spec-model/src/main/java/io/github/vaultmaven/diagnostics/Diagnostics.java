package io.github.vaultmaven.diagnostics;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Collects findings while a stage runs, so that all are reported at once.
 *
 * <p>The only mutable value that stages share. Not for use by several threads.
 */
public final class Diagnostics {

    private final NavigableSet<Diagnostic> found = new TreeSet<>();

    /** Adds a finding; the same finding twice counts once. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds an error, see {@link Diagnostic#error}. */
    public void error(String id, SourceRange range, String message, String help) {
        add(Diagnostic.error(id, range, message, help));
    }

    /** Adds a warning, see {@link Diagnostic#warning}. */
    public void warning(String id, SourceRange range, String message, String help) {
        add(Diagnostic.warning(id, range, message, help));
    }

    /** All findings, by file, line and column. */
    public List<Diagnostic> all() {
        return List.copyOf(found);
    }

    /** True if at least one finding is an error. */
    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
