// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import io.github.vaultmaven.assist.lock.AnswerKey;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.lock.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps answers as they arrive, so that a build that is cut off loses none. For use by several threads. */
public final class AnswerStore {

    private final LockFile file;
    private LockBook book;
    private final List<LockEntry> unwritten = new ArrayList<>();
    private String problem = "";

    /**
     * @param file where answers are kept
     * @param book what it holds now
     */
    public AnswerStore(LockFile file, LockBook book) {
        this.file = file;
        this.book = book;
    }

    public synchronized Optional<LockEntry> find(AnswerKey key) {
        return book.find(key);
    }

    /** What is kept now. */
    public synchronized LockBook book() {
        return book;
    }

    /** Why answers are not in the file, if the last one could not be written. */
    public synchronized Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    /**
     * Keeps an answer at once, unless a person edited the one that is there, or decided about it while this build ran.
     */
    public synchronized void keep(LockEntry entry) {
        unwritten.add(entry);
        try {
            book = file.update(this::withUnwritten);
            unwritten.clear();
            problem = "";
        } catch (IOException e) {
            book = with(book, entry);
            problem = "answers are not kept: cannot write " + file.name() + " ("
                    + e.getClass().getSimpleName() + ")";
        }
    }

    private LockBook withUnwritten(LockBook now) {
        LockBook all = now;
        for (LockEntry entry : unwritten) {
            all = with(all, entry);
        }
        return all;
    }

    private static LockBook with(LockBook now, LockEntry entry) {
        boolean decided = now.find(entry.key())
                .filter(e -> e.status() == Status.EDITED
                        || e.status() != Status.PROPOSED && e.request().equals(entry.request()))
                .isPresent();
        return decided ? now : now.with(entry);
    }
}
