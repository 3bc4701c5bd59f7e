// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.lock.Status;
import io.github.vaultmaven.assist.review.AnswerPatterns;
import io.github.vaultmaven.assist.review.Proposal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through proposals: decides by patterns, else asks a person, else lists. */
final class ProposalReview {

    private static final String CHOICE = "accept, edit, reject, skip or quit";

    private final AnswerPatterns accept;
    private final AnswerPatterns reject;
    private final Person person;
    private final Questions questions;
    private final Consumer<String> out;
    private int accepted;
    private int rejected;
    private boolean quit;

    /**
     * Who decides.
     *
     * @param name as the lock file names them
     * @param clock tells when
     */
    record Person(String name, Clock clock) {
        String now() {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    ProposalReview(
            AnswerPatterns accept, AnswerPatterns reject, Person person, Questions questions, Consumer<String> out) {
        this.accept = accept;
        this.reject = reject;
        this.person = person;
        this.questions = questions;
        this.out = out;
    }

    /** The book with what was decided. */
    LockBook decide(LockBook book, List<Proposal> proposals) {
        LockBook result = book;
        for (Proposal proposal : proposals) {
            proposal.diff().forEach(out);
            Optional<LockEntry> decided = decide(proposal);
            if (decided.isPresent()) {
                result = result.with(decided.get());
            }
        }
        return result;
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected;
    }

    int decisions() {
        return accepted + rejected;
    }

    private Optional<LockEntry> decide(Proposal proposal) {
        if (reject.matches(proposal.entry().key())) {
            return rejected(proposal);
        }
        if (accept.matches(proposal.entry().key())) {
            return accepted(proposal.entry(), Status.ACCEPTED);
        }
        return quit ? Optional.empty() : asked(proposal);
    }

    private Optional<LockEntry> asked(Proposal proposal) {
        String answer = questions.ask(null, CHOICE, "skip");
        return switch (answer.isEmpty() ? 's' : Character.toLowerCase(answer.charAt(0))) {
            case 'a' -> accepted(proposal.entry(), Status.ACCEPTED);
            case 'e' -> edited(proposal);
            case 'r' -> rejected(proposal);
            case 'q' -> {
                quit = true;
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private Optional<LockEntry> edited(Proposal proposal) {
        String current = proposal.entry().answer().toString();
        String text = questions.ask(null, "the answer as JSON", current);
        try {
            return accepted(proposal.entry().withAnswer(proposal.edited(text)), Status.EDITED);
        } catch (IllegalArgumentException e) {
            out.accept("not taken: " + e.getMessage());
            return asked(proposal);
        }
    }

    private Optional<LockEntry> accepted(LockEntry entry, Status status) {
        accepted++;
        return Optional.of(entry.with(status, person.name(), person.now()));
    }

    private Optional<LockEntry> rejected(Proposal proposal) {
        rejected++;
        return Optional.of(proposal.entry().with(Status.REJECTED, person.name(), person.now()));
    }
}
