// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.review;

import io.github.vaultmaven.assist.live.Journal;
import io.github.vaultmaven.assist.lock.AnswerKey;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.lock.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Drops answers to questions that are no longer asked, or not like that; what a person edited stays. */
public final class Pruning {

    private Pruning() {}

    /** The entries that no longer apply. */
    public static List<LockEntry> of(LockBook book, Journal journal) {
        Map<AnswerKey, String> asked =
                journal.lines().stream().collect(Collectors.toMap(Journal.Line::key, Journal.Line::digest));
        return book.entries().stream()
                .filter(entry -> entry.status() != Status.EDITED)
                .filter(entry -> !entry.request().equals(asked.get(entry.key())))
                .toList();
    }
}
