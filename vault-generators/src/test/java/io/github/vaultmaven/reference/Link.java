// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A link; non-historized if it reads a payload. */
public final class Link implements Structure {
    private final LinkKey rule;
    private final Set<Reads> reads;
    private final FirstClaim claim;
    private final Map<String, LinkRow> rows = new TreeMap<>();
    private final Map<String, String> contents = new HashMap<>();
    private final Rejects rejects = new Rejects();

    /**
     * @param rule the link's key
     * @param reads payload and sequence of a non-historized link; empty for others
     */
    public Link(LinkKey rule, Set<Reads> reads) {
        this.rule = rule;
        this.reads = Set.copyOf(reads);
        this.claim = new FirstClaim(this::content, Link::storedColumns);
    }

    @Override
    public void step(Run run) {
        Map<String, List<SourceRow>> given = new TreeMap<>();
        for (SourceRow row : rejects.unjudged(run, reads)) {
            FoundKey key = rule.of(row);
            if (key.kind() == FoundKey.Kind.NONE) {
                continue;
            }
            Optional<Reason> fault = Faults.of(row, key, rule.hashing(), reads);
            fault.ifPresentOrElse(
                    reason -> rejects.add(row, reason),
                    () -> given.computeIfAbsent(key.hash(), k -> new ArrayList<>())
                            .add(row));
        }
        Map<String, Set<LocalDateTime>> closed = closed();
        given.forEach(
                (key, claims) -> claim.judge(claims, contents.get(key), closed.getOrDefault(key, Set.of()), rejects)
                        .ifPresent(row -> store(key, row)));
    }

    private void store(String key, SourceRow row) {
        contents.put(key, content(row));
        rows.put(
                key,
                new LinkRow(
                        key, row.slot(), row.recordSource(), rule.memberKeys(row), row.dependents(), row.payload()));
    }

    private Map<String, Set<LocalDateTime>> closed() {
        var closed = new TreeMap<String, Set<LocalDateTime>>();
        rejects.because(Reason.CONFLICT)
                .forEach(row -> closed.computeIfAbsent(rule.of(row).hash(), k -> new TreeSet<>())
                        .add(row.ldts()));
        return closed;
    }

    private String content(SourceRow row) {
        return rule.hashing().hashDiff(rule.content(row));
    }

    private static List<Object> storedColumns(SourceRow row) {
        List<Object> columns = new ArrayList<>(row.dependents());
        columns.addAll(row.payload());
        return columns;
    }

    @Override
    public Set<Reads> reads() {
        return Set.copyOf(reads);
    }

    @Override
    public Set<LinkRow> rows() {
        return new LinkedHashSet<>(rows.values());
    }

    @Override
    public Rejects rejects() {
        return rejects;
    }
}
