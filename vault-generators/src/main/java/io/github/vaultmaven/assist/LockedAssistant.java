// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import io.github.vaultmaven.assist.lock.AnswerKey;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.lock.LockFindings;
import io.github.vaultmaven.assist.lock.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers from the lock file alone: those that a person accepted or edited, checked again. All else is the task's own
 * answer, with a finding where a person has something to do. Opens no socket.
 */
public final class LockedAssistant implements Assistant {

    private final LockBook book;
    private final LockFindings findings;

    /**
     * @param book what the lock file holds
     * @param findings takes what is stale, missing or refused
     */
    public LockedAssistant(LockBook book, LockFindings findings) {
        this.book = book;
        this.findings = findings;
    }

    @Override
    public <Q, A> List<Outcome<A>> askAll(AssistTask<Q, A> task, List<Q> questions) {
        var missing = new ArrayList<String>();
        List<Outcome<A>> outcomes =
                questions.stream().map(q -> one(task, q, missing)).toList();
        if (!missing.isEmpty()) {
            findings.missing(task.id(), missing);
        }
        return outcomes;
    }

    private <Q, A> Outcome<A> one(AssistTask<Q, A> task, Q question, List<String> missing) {
        String object = task.object(question);
        Optional<LockEntry> found = book.find(new AnswerKey(task.id(), object));
        if (found.isEmpty() || found.get().status() == Status.PROPOSED) {
            if (!task.isOptional(question)) {
                missing.add(object);
            }
            return fallback(task, question, "no accepted answer");
        }
        return found.get().status() == Status.REJECTED
                ? fallback(task, question, "a person rejected the answer")
                : taken(task, question, found.get());
    }

    private <Q, A> Outcome<A> taken(AssistTask<Q, A> task, Q question, LockEntry entry) {
        if (!entry.request().equals(Requests.digest(task, question))) {
            findings.stale(entry);
            return fallback(task, question, "the answer is stale");
        }
        Verdict<A> verdict = AnswerCheck.of(task, question, entry.answer());
        if (verdict instanceof Verdict.Accepted<A> accepted) {
            return new Outcome<>(accepted.value(), Outcome.Source.LOCKED, List.of());
        }
        findings.refused(entry, ((Verdict.Refused<A>) verdict).reasons());
        return fallback(task, question, "the answer is wrong");
    }

    private static <Q, A> Outcome<A> fallback(AssistTask<Q, A> task, Q question, String why) {
        return new Outcome<>(task.fallback(question), Outcome.Source.FALLBACK, List.of(why));
    }
}
