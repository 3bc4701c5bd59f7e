// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.List;
import java.util.Set;

/** Law 6: after a run each of its rows is told by the stored rows, or rejected. */
final class NothingLost {
    private final LawSubject subject;
    private final Structure structure;
    private final History history;

    NothingLost(LawSubject subject, Structure structure) {
        this.subject = subject;
        this.structure = structure;
        this.history = History.of(structure.rows());
    }

    /** Whether the row is accounted for. */
    boolean holds(SourceRow row) {
        return structure.rejects().holds(row) || saysNothing(row) || isTold(row);
    }

    /** The zero key is in every hub, and a null partner or a delete shows nothing. */
    private boolean saysNothing(SourceRow row) {
        boolean zeroKey = subject.keys() == 1 && ruleOf().of(row).kind() == FoundKey.Kind.ZERO;
        boolean noPartner = subject.keys() == 2 && isNull(row.keys().get(1));
        boolean ofEffectivity = subject.name().startsWith("effectivity");
        return zeroKey && subject.name().startsWith("hub")
                || noPartner && (ofEffectivity || subject.name().equals("link without nulls"))
                || ofEffectivity && ("D".equals(row.operation()) || row.sequence() != null);
    }

    private boolean isTold(SourceRow row) {
        String key = ruleOf().of(row).hash();
        if (key == null || row.ldts() == null) {
            return false;
        }
        if (subject.name().equals("record tracking")) {
            return structure.rows().contains(new RecordTrackingRow(key, row.ldts(), row.source()));
        }
        if (subject.name().startsWith("hub") || subject.name().endsWith("first row")) {
            return !history.statesOf(key).isEmpty();
        }
        if (subject.name().contains("link") || subject.name().startsWith("non-historized")) {
            return history.statesOf(key).contains(hashDiff(row));
        }
        Object state = history.stateAt(key, row.slot());
        if (subject.name().startsWith("multi-active")) {
            return state instanceof Set<?> set && set.contains(List.of(childOf(row), hashDiff(row)));
        }
        boolean presence =
                subject.name().startsWith("effectivity") || subject.name().equals("status, full");
        return presence ? Boolean.TRUE.equals(state) : hashDiff(row).equals(state);
    }

    private KeyRule ruleOf() {
        return LawSubjects.ruleOf(subject);
    }

    private String hashDiff(SourceRow row) {
        Set<Reads> reads = structure.reads();
        Content content = reads.contains(Reads.OPERATION) ? Content.OPERATION : Content.SEEN;
        boolean status = subject.name().startsWith("status");
        return LawSubjects.HASHING.hashDiff(status ? content.of(row) : row.payload());
    }

    private static List<String> childOf(SourceRow row) {
        return row.childKey().stream().map(LawSubjects.HASHING::normalise).toList();
    }

    private static boolean isNull(KeyParts key) {
        return key.parts().get(0) == null;
    }
}
