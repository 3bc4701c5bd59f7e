// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.review.AnswerPatterns;
import io.github.vaultmaven.assist.review.Proposal;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Shows what a model proposed for a draft, and decides about it as parameters say. */
final class DraftAnswers {

    private DraftAnswers() {}

    /**
     * Decides; what no parameter names stays a proposal.
     *
     * @param run what was asked
     * @param accept patterns of answers to accept; null for none
     * @param reject patterns of answers to reject; null for none
     * @param by who decides
     * @throws IOException if the lock file cannot be written
     */
    static void decide(LiveRun run, List<String> accept, List<String> reject, String by, Consumer<String> info)
            throws IOException {
        LockBook asked = run.assistant().store().book();
        List<Proposal> proposals = Proposal.of(asked, run.assistant().journal());
        var reviewer = new ProposalReview(
                new AnswerPatterns(accept == null ? List.of() : accept),
                new AnswerPatterns(reject == null ? List.of() : reject),
                new ProposalReview.Person(by == null || by.isBlank() ? "somebody" : by.strip(), Clock.systemUTC()),
                new Questions(false, prompt -> null),
                info);
        LockBook decided = reviewer.decide(asked, proposals);
        if (reviewer.decisions() > 0) {
            run.file().update(now -> now.changedLike(asked, decided));
        }
    }
}
