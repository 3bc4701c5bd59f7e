// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects findings, and what specs say about findings, while a stage runs, so that all are reported at once.
 *
 * <p>The only mutable value that stages share. Not for use by several threads.
 */
public final class Diagnostics {

    private final NavigableSet<Diagnostic> found = new TreeSet<>();
    private final Map<Offer, Fix> offers = new HashMap<>();
    private final Set<Suppression> suppressions = new LinkedHashSet<>();
    private final Set<SeveritySetting> severities = new LinkedHashSet<>();
    private final Optional<KeyListener> keys;

    /** An empty collection. */
    public Diagnostics() {
        this(Optional.empty());
    }

    /**
     * An empty collection that passes on which keys are known.
     *
     * @param keys is told of each map that is read
     */
    public Diagnostics(KeyListener keys) {
        this(Optional.of(keys));
    }

    private Diagnostics(Optional<KeyListener> keys) {
        this.keys = keys;
    }

    /** Passes on which keys a map of this kind may have. */
    public void known(String thing, Collection<String> known) {
        keys.ifPresent(listener -> listener.known(thing, Set.copyOf(known)));
    }

    /** Adds a finding; the same finding twice counts once. */
    public void add(Diagnostic diagnostic) {
        Fix offered = diagnostic.fix().isPresent() ? null : offers.get(new Offer(diagnostic.id(), diagnostic.range()));
        found.add(offered == null ? diagnostic : diagnostic.withFix(Optional.of(offered)));
    }

    /**
     * Holds a change ready for a finding that a later stage may make: the reader knows how things are written, the
     * resolver knows whether they are wrong.
     *
     * @param id the finding's rule
     * @param range the finding's place
     * @param fix the change
     */
    public void offer(String id, SourceRange range, Fix fix) {
        offers.put(new Offer(id, range), fix);
    }

    /** Adds an error, see {@link Diagnostic#error}. */
    public void error(String id, SourceRange range, String message, String help) {
        add(Diagnostic.error(id, range, message, help));
    }

    /** Adds an error with a change that removes it, if there is one. */
    public void error(String id, SourceRange range, String message, String help, Optional<Fix> fix) {
        add(Diagnostic.error(id, range, message, help).withFix(fix));
    }

    /** Adds a warning, see {@link Diagnostic#warning}. */
    public void warning(String id, SourceRange range, String message, String help) {
        add(Diagnostic.warning(id, range, message, help));
    }

    /** Keeps a suppression that stands in a spec; the same one twice counts once. */
    public void suppress(Suppression suppression) {
        suppressions.add(suppression);
    }

    /** Keeps a severity that stands in a spec. */
    public void set(SeveritySetting setting) {
        severities.add(setting);
    }

    /** All suppressions in specs, in the order of reading. */
    public List<Suppression> suppressions() {
        return List.copyOf(suppressions);
    }

    /** All severities in specs, in the order of reading. */
    public List<SeveritySetting> severities() {
        return List.copyOf(severities);
    }

    /** What a fix is for. */
    private record Offer(String id, SourceRange range) {}

    /** All findings, by file, line and column. */
    public List<Diagnostic> all() {
        return List.copyOf(found);
    }

    /** Number of findings. */
    public int count() {
        return found.size();
    }

    /** True if at least one finding is an error. */
    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
