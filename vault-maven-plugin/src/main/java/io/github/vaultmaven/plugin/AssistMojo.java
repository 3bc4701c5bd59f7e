// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.review.AnswerPatterns;
import io.github.vaultmaven.assist.review.Proposal;
import io.github.vaultmaven.assist.review.Pruning;
import io.github.vaultmaven.generate.GenerationResult;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Asks a language model whatever the specs leave to ask, shows each proposal beside what would be without it, and keeps
 * what a person makes of it in the lock file. Generates nothing.
 */
@Mojo(name = "assist", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class AssistMojo extends AssistedMojo {

    /**
     * Proposals to accept without a question: <code>all</code>, a task, or a task and an object, with <code>*</code> for any
     * characters.
     */
    @Parameter(property = "vault.assist.accept")
    private List<String> accept;

    /** Proposals to reject without a question, named as those to accept. */
    @Parameter(property = "vault.assist.reject")
    private List<String> reject;

    /** Drops answers that no longer apply; what a person edited stays. */
    @Parameter(property = "vault.assist.prune", defaultValue = "false")
    private boolean prune;

    /** Who decides, as the lock file is to name them. */
    @Parameter(property = "vault.assist.by", defaultValue = "${user.name}")
    private String by;

    @Override
    AssistMode assistMode() {
        return AssistMode.LIVE;
    }

    @Override
    GenerationResult work() throws MojoExecutionException, MojoFailureException {
        GenerationResult result = generation().ask();
        if (liveRun().isPresent()) {
            try {
                review(liveRun().get());
            } catch (IOException e) {
                throw new MojoExecutionException("Cannot write the lock file: " + e, e);
            }
        }
        return result;
    }

    private void review(LiveRun run) throws IOException {
        run.tell(getLog()::info, getLog()::warn);
        LockBook book = prune ? pruned(run) : run.assistant().store().book();
        List<Proposal> proposals = Proposal.of(book, run.assistant().journal());
        var reviewer = new ProposalReview(
                new AnswerPatterns(accept == null ? List.of() : accept),
                new AnswerPatterns(reject == null ? List.of() : reject),
                new ProposalReview.Person(by == null || by.isBlank() ? "somebody" : by.strip(), Clock.systemUTC()),
                questions(),
                getLog()::info);
        LockBook decided = reviewer.decide(book, proposals);
        if (prune || reviewer.decisions() > 0) {
            LockBook asked = run.assistant().store().book();
            run.file().update(now -> now.changedLike(asked, decided));
        }
        getLog().info("vault: %d %s, %d accepted, %d rejected, %d left in %s"
                .formatted(
                        proposals.size(),
                        proposals.size() == 1 ? "proposal" : "proposals",
                        reviewer.accepted(),
                        reviewer.rejected(),
                        proposals.size() - reviewer.decisions(),
                        run.file().name()));
    }

    private Questions questions() {
        boolean attended = Questions.attended(
                session().getRequest().isInteractiveMode(),
                session().getSystemProperties().containsKey("env.CI"),
                Colours.isTerminal());
        return new Questions(attended, prompt -> System.console().readLine("%s", prompt));
    }

    private LockBook pruned(LiveRun run) {
        LockBook book = run.assistant().store().book();
        List<LockEntry> gone = Pruning.of(book, run.assistant().journal());
        LockBook left = book;
        for (LockEntry entry : gone) {
            getLog().info("vault: dropped the answer to " + entry.key());
            left = left.without(entry.key());
        }
        return left;
    }
}
