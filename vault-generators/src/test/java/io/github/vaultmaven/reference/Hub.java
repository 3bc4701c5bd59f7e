// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A hub, or a reference hub if its hashing is {@link CodeHashing}. */
public final class Hub implements Structure {
    private static final Set<Reads> READS = EnumSet.noneOf(Reads.class);

    private final HubKey rule;
    private final Map<String, HubRow> rows = new TreeMap<>();
    private final Rejects rejects = new Rejects();

    /**
     * @param rule the hub's key
     * @param zeroKeys the rows that are there from the start
     */
    public Hub(HubKey rule, Collection<HubRow> zeroKeys) {
        this.rule = rule;
        zeroKeys.forEach(row -> rows.put(row.hashKey(), row));
    }

    @Override
    public void step(Run run) {
        Map<String, List<SourceRow>> given = new TreeMap<>();
        for (SourceRow row : rejects.unjudged(run, READS)) {
            FoundKey key = rule.of(row);
            Optional<Reason> fault = Faults.of(row, key, rule.hashing(), READS);
            if (fault.isEmpty()) {
                given.computeIfAbsent(key.hash(), k -> new ArrayList<>()).add(row);
            } else if (fault.get() != Reason.ZERO_KEY) { // the zero key is there: nothing to add
                rejects.add(row, fault.get());
            }
        }
        given.forEach(this::store);
    }

    private void store(String hashKey, List<SourceRow> given) {
        SourceRow first = TieRule.first(given, Hub::businessKey);
        rows.putIfAbsent(hashKey, new HubRow(hashKey, first.ldts(), first.recordSource(), businessKey(first)));
        List<String> holder = normalised(rows.get(hashKey).businessKey());
        given.stream()
                .filter(row -> !normalised(businessKey(row)).equals(holder))
                .forEach(row -> rejects.add(row, Reason.COLLISION));
    }

    private List<String> normalised(List<Object> businessKey) {
        return rule.normalised(new KeyParts(businessKey, null));
    }

    private static List<Object> businessKey(SourceRow row) {
        return row.keys().get(0).parts();
    }

    @Override
    public Set<Reads> reads() {
        return Set.copyOf(READS);
    }

    @Override
    public Set<HubRow> rows() {
        return new LinkedHashSet<>(rows.values());
    }

    @Override
    public Rejects rejects() {
        return rejects;
    }
}
