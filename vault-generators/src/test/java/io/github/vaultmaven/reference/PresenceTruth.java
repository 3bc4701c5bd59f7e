// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What presence must tell, straight from all whole deliveries: at the time of a delivery, what it shows is there and the
 * rest of what it judges is not.
 */
final class PresenceTruth {
    private final LawSubject subject;
    private final Structure structure;
    private final List<SourceRow> sound;

    PresenceTruth(LawSubject subject, Structure structure, List<Delivery> deliveries) {
        this.subject = subject;
        this.structure = structure;
        this.sound = subject.run(deliveries).rows().stream()
                .filter(row -> !structure.rejects().holds(row))
                .toList();
    }

    /** Whether the stored rows tell it at the time of each delivery. */
    boolean holds(List<Delivery> deliveries) {
        History history = History.of(structure.rows());
        return deliveries.stream().filter(subject::reads).allMatch(delivery -> holdsAt(delivery.ldts(), history));
    }

    private boolean holdsAt(LocalDateTime at, History history) {
        List<SourceRow> there =
                sound.stream().filter(row -> row.ldts().equals(at)).toList();
        Set<String> shown = new TreeSet<>();
        there.stream().filter(row -> shows(row, there)).forEach(row -> shown.add(item(row)));
        Set<String> told = new TreeSet<>();
        sound.stream()
                .filter(row -> hasPartner(row) && isJudged(row, there))
                .map(this::item)
                .filter(item -> Boolean.TRUE.equals(history.stateAt(item, new Slot(at, null))))
                .forEach(told::add);
        return told.equals(shown);
    }

    private boolean isJudged(SourceRow row, List<SourceRow> there) {
        boolean full = subject.name().endsWith("full");
        return full || there.stream().anyMatch(other -> driver(other).equals(driver(row)));
    }

    private boolean shows(SourceRow row, List<SourceRow> there) {
        boolean last = there.stream()
                .filter(other -> driver(other).equals(driver(row)))
                .allMatch(other -> Values.compare(other.sequence(), row.sequence()) <= 0);
        return last && hasPartner(row) && !"D".equals(row.operation());
    }

    private boolean hasPartner(SourceRow row) {
        return subject.keys() == 1 || row.keys().get(1).parts().get(0) != null;
    }

    private String driver(SourceRow row) {
        return LawSubjects.HASHING.normalise(row.keys().get(0).parts().get(0));
    }

    private String item(SourceRow row) {
        return LawSubjects.ruleOf(subject).of(row).hash();
    }
}
