// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The effectivity of a link with a driving key: which partners a driving key had when. */
public final class Effectivity implements Structure {
    private final LinkKey link;
    private final Set<Integer> driving;
    private final Set<Reads> reads;
    private final Presence presence;
    private final Rejects rejects = new Rejects();

    /**
     * @param link key of the link
     * @param driving places of the driving members; the others are the partner
     * @param reads sequence and operation, as far as the source has them
     * @param memory how it is known what was judged; {@code DELIVERY_LOG} for full deliveries
     */
    public Effectivity(LinkKey link, Set<Integer> driving, Set<Reads> reads, PresenceMemory memory) {
        this.link = link;
        this.driving = Set.copyOf(driving);
        this.reads = reads.isEmpty() ? EnumSet.noneOf(Reads.class) : EnumSet.copyOf(reads);
        this.presence = new Presence(memory, rejects);
    }

    @Override
    public void step(Run run) {
        List<SourceRow> sound = new ArrayList<>();
        for (SourceRow row : rejects.unjudged(run, reads)) {
            Faults.of(row, keyOf(row), link.hashing(), reads)
                    .ifPresentOrElse(reason -> rejects.add(row, reason), () -> sound.add(row));
        }
        Map<List<Object>, List<SourceRow>> deliveries =
                sound.stream().collect(Collectors.groupingBy(row -> List.of(drivingKey(row), row.ldts())));
        List<Seen> seen = deliveries.values().stream()
                .flatMap(rows -> lastSequence(rows).stream())
                .map(this::seen)
                .toList();
        presence.step(delivered(run), seen);
    }

    /** Of the rows of a driving key at one load timestamp, those of the highest sequence; all if there is none. */
    private static List<SourceRow> lastSequence(List<SourceRow> rows) {
        Slot last = rows.stream().map(SourceRow::slot).max(Slot::compareTo).orElseThrow();
        return rows.stream().filter(row -> row.slot().compareTo(last) == 0).toList();
    }

    /** A row shows its partner, unless it is a delete or has none; either way its driving key is judged. */
    private Seen seen(SourceRow row) {
        boolean shows = !"D".equals(row.operation()) && !noPartner(row);
        String item = shows ? link.ofPartners(row).hash() : null;
        return new Seen(drivingKey(row), item, row.ldts(), row);
    }

    /** A missing driving key is a fault, a missing partner is not. */
    private FoundKey keyOf(SourceRow row) {
        boolean noDriver = driving.stream().anyMatch(i -> missing(row, i));
        return noDriver ? FoundKey.without(FoundKey.Kind.NULL) : link.ofPartners(row);
    }

    private boolean noPartner(SourceRow row) {
        for (int i = 0; i < link.members().size(); i++) {
            if (!driving.contains(i) && missing(row, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean missing(SourceRow row, int member) {
        return link.members().get(member).missing(row.keys().get(member));
    }

    private List<String> drivingKey(SourceRow row) {
        List<String> all = link.memberKeys(row);
        return new TreeSet<>(driving).stream().map(all::get).toList();
    }

    /** Every load timestamp that the run saw a row of, or was told of. */
    static Set<LocalDateTime> delivered(Run run) {
        Set<LocalDateTime> delivered = new LinkedHashSet<>(run.told());
        run.rows().stream().map(SourceRow::ldts).filter(at -> at != null).forEach(delivered::add);
        return delivered;
    }

    @Override
    public Set<Reads> reads() {
        return Set.copyOf(reads);
    }

    @Override
    public Set<PresenceRow> rows() {
        return presence.rows();
    }

    @Override
    public Rejects rejects() {
        return rejects;
    }

    @Override
    public Set<JudgedRow> memory() {
        return presence.memory();
    }
}
