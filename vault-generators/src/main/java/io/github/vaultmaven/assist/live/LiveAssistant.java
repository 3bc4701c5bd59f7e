// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.vaultmaven.assist.AnswerCheck;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.Fact;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.Prompt;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.lock.Status;
import io.github.vaultmaven.assist.model.LanguageModel;
import io.github.vaultmaven.assist.model.ModelException;
import io.github.vaultmaven.assist.model.ModelRequest;
import io.github.vaultmaven.diagnostics.SourceRange;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Asks a model for what the lock file does not answer, and keeps each answer there as proposed. Whatever goes wrong, the
 * task's own answer stands in.
 */
public final class LiveAssistant implements Assistant {

    private final LiveSettings settings;
    private final AnswerStore store;
    private final Audit audit;
    private final Clock clock;
    private final Redaction redaction;
    private final Budget budget;
    private final Breaker breaker = new Breaker(LiveSettings.FAILURES);
    private final Asker asker;
    private final Tally tally = new Tally();
    private final Crew crew;
    private final Journal journal = new Journal();

    /**
     * @param model whom to ask
     * @param settings how to ask
     * @param store where answers are kept
     * @param audit records each step
     * @param surroundings who is told, and how time passes
     */
    public LiveAssistant(
            LanguageModel model, LiveSettings settings, AnswerStore store, Audit audit, Surroundings surroundings) {
        this.settings = settings;
        this.store = store;
        this.audit = audit;
        this.clock = surroundings.clock();
        this.redaction = new Redaction(settings.samples(), settings.redact());
        this.budget = new Budget(settings.limits());
        this.asker = new Asker(model, settings.retries(), breaker, budget, surroundings.pause());
        this.crew = new Crew(settings.parallel(), surroundings.listener());
    }

    /**
     * What differs between a build and a test.
     *
     * @param listener is told of progress
     * @param clock dates answers
     * @param pause waits between requests
     */
    public record Surroundings(AssistListener listener, Clock clock, Pause pause) {}

    /** What asking came to so far. */
    public AssistSummary summary() {
        return tally.summary(budget);
    }

    /** What was asked so far. */
    public Journal journal() {
        return journal;
    }

    /** What is kept so far. */
    public AnswerStore store() {
        return store;
    }

    /** Why nobody is asked any more, if so. */
    public Optional<String> stopped() {
        return breaker.open();
    }

    @Override
    public <Q, A> List<Outcome<A>> askAll(AssistTask<Q, A> task, List<Q> questions) {
        List<Case<Q, A>> cases =
                questions.stream().map(q -> new Case<>(task, q)).toList();
        return crew.work(task.id(), cases, this::written);
    }

    private <Q, A> Outcome<A> written(Case<Q, A> one) {
        Outcome<A> outcome = settle(one);
        journal.add(new Journal.Line(one.key(), one.digest(), one.fallback(), one::wrong, one::notes));
        return outcome;
    }

    private <Q, A> Outcome<A> settle(Case<Q, A> one) {
        Optional<LockEntry> kept = store.find(one.key());
        if (kept.isEmpty()) {
            return asked(one);
        }
        boolean fresh = kept.get().request().equals(one.digest());
        if (!fresh) {
            return kept.get().status() == Status.EDITED
                    ? fallback(one, "the edited answer in the lock file is stale")
                    : asked(one);
        }
        return kept.get().status() == Status.REJECTED
                ? fallback(one, "a person rejected the answer")
                : fromLock(one, kept.get());
    }

    private <Q, A> Outcome<A> fromLock(Case<Q, A> one, LockEntry kept) {
        Verdict<A> verdict = AnswerCheck.of(one.task(), one.question(), kept.answer());
        boolean taken = kept.status().isTaken();
        if (verdict instanceof Verdict.Accepted<A> accepted) {
            tally.locked();
            audit.step("lock", one.asked(), kept.status().word(), Duration.ZERO);
            return taken
                    ? new Outcome<>(accepted.value(), Outcome.Source.LOCKED, List.of())
                    : proposed(one, accepted.value());
        }
        return taken ? fallback(one, "the answer in the lock file does not pass its check") : asked(one);
    }

    private <Q, A> Outcome<A> asked(Case<Q, A> one) {
        Prompt prompt = one.task().prompt(one.question());
        JsonNode schema = one.task().schema(one.question());
        List<Fact> told = redaction.told(prompt.facts());
        if (redaction.wouldShow(prompt.facts(), told, schema)) {
            return fallback(one, "not asked: a name of vault.assist.redact would show");
        }
        ModelRequest request = PromptText.of(one.task().id(), prompt, told, schema);
        long start = System.nanoTime();
        try {
            tally.asked();
            audit.sent(one.asked(), request);
            JsonNode answer = asker.answer(request);
            audit.step("ask", one.asked(), "answered", since(start));
            return checked(one, answer);
        } catch (ModelException e) {
            audit.step("ask", one.asked(), e.kind() + ": " + e.getMessage(), since(start));
            return fallback(one, e.getMessage());
        }
    }

    private <Q, A> Outcome<A> checked(Case<Q, A> one, JsonNode answer) {
        Verdict<A> verdict = AnswerCheck.of(one.task(), one.question(), answer);
        if (verdict instanceof Verdict.Accepted<A> accepted) {
            tally.accepted();
            audit.step("check", one.asked(), "accepted", Duration.ZERO);
            keep(one, accepted.value());
            return proposed(one, accepted.value());
        }
        String reason = OneLine.of(String.join("; ", ((Verdict.Refused<A>) verdict).reasons()));
        tally.rejected(one.task().id() + ": " + reason);
        audit.step("check", one.asked(), "rejected: " + reason, Duration.ZERO);
        return fallback(one, "the model's answer was rejected: " + reason);
    }

    private <Q, A> void keep(Case<Q, A> one, A value) {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        store.keep(new LockEntry(
                one.key(),
                one.digest(),
                settings.provider(),
                settings.model(),
                Status.PROPOSED,
                "",
                now,
                one.task().write(value),
                SourceRange.NONE));
    }

    private <Q, A> Outcome<A> proposed(Case<Q, A> one, A value) {
        if (!one.task().needsPerson(one.question(), value)) {
            return new Outcome<>(value, Outcome.Source.PROPOSED, List.of());
        }
        Outcome<A> own = fallback(one, "the proposal waits for a person to accept it");
        return new Outcome<>(own.value(), own.source(), own.notes(), Optional.of(value));
    }

    private <Q, A> Outcome<A> fallback(Case<Q, A> one, String reason) {
        tally.fallback(reason);
        audit.step("fallback", one.asked(), reason, Duration.ZERO);
        return new Outcome<>(one.task().fallback(one.question()), Outcome.Source.FALLBACK, List.of(reason));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
