// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.assist.live.Journal;
import io.github.vaultmaven.assist.lock.AnswerKey;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockEntry;
import io.github.vaultmaven.assist.lock.Status;
import io.github.vaultmaven.assist.review.AnswerPatterns;
import io.github.vaultmaven.assist.review.Proposal;
import io.github.vaultmaven.diagnostics.SourceRange;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People decide: by a pattern, at a terminal, or not at all. */
class ProposalReviewTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05.9Z"), ZoneOffset.UTC);

    private final List<String> out = new ArrayList<>();
    private final Deque<String> typed = new ArrayDeque<>();

    private static JsonNode answer(String text) {
        return JsonNodeFactory.instance.objectNode().put("text", text);
    }

    private static Proposal proposal(String object) {
        var entry = new LockEntry(
                new AnswerKey("describe", object),
                "digest",
                "ollama",
                "tiny",
                Status.PROPOSED,
                "",
                "2025-01-01T00:00:00Z",
                answer("of " + object),
                SourceRange.NONE);
        var line = new Journal.Line(
                entry.key(),
                "digest",
                answer(""),
                a -> a.path("text").asText().equals("bad") ? List.of("a bad text") : List.of(),
                a -> object.equals("b") ? List.of("2 of 9 sample rows break it") : List.of());
        return new Proposal(entry, line);
    }

    private LockBook decide(String accept, String reject, String... answers) {
        typed.addAll(List.of(answers));
        var questions = new Questions(answers.length > 0, prompt -> typed.poll());
        var review = new ProposalReview(
                new AnswerPatterns(List.of(accept)),
                new AnswerPatterns(List.of(reject)),
                new ProposalReview.Person("reviewer", CLOCK),
                questions,
                out::add);
        List<Proposal> proposals =
                Stream.of("a", "b", "c").map(ProposalReviewTest::proposal).toList();
        LockBook book = LockBook.of(proposals.stream().map(Proposal::entry).toList());
        return review.decide(book, proposals);
    }

    @Test
    void whatAPersonShouldKnowIsShownWithItsProposal() {
        decide("", "");
        assertThat(out).filteredOn(line -> line.startsWith("  ! ")).containsExactly("  ! 2 of 9 sample rows break it");
        assertThat(out.indexOf("  ! 2 of 9 sample rows break it")).isEqualTo(out.indexOf("  + text: \"of b\"") + 1);
    }

    private static List<String> statuses(LockBook book) {
        return book.entries().stream().map(e -> e.status().word()).toList();
    }

    @Test
    void whereNobodyIsThereProposalsAreListed() {
        assertThat(statuses(decide("", ""))).containsExactly("proposed", "proposed", "proposed");
        assertThat(out)
                .startsWith("describe a (ollama, tiny)", "  - text: \"\"", "  + text: \"of a\"")
                .hasSize(10);
    }

    @Test
    void patternsDecideAndARejectionWins() {
        assertThat(statuses(decide("all", "describe b"))).containsExactly("accepted", "rejected", "accepted");
        assertThat(statuses(decide("describe *", ""))).containsExactly("accepted", "accepted", "accepted");
        assertThat(statuses(decide("name", "desc"))).containsExactly("proposed", "proposed", "proposed");
    }

    @Test
    void aPersonAcceptsEditsAndRejects() {
        LockBook book = decide("", "", "a", "e", "{\"text\": \"mine\"}", "r");
        assertThat(statuses(book)).containsExactly("accepted", "edited", "rejected");
        LockEntry edited = book.find(new AnswerKey("describe", "b")).orElseThrow();
        assertThat(edited.answer()).isEqualTo(answer("mine"));
        assertThat(edited.by()).isEqualTo("reviewer");
        assertThat(edited.at()).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void anEditIsCheckedAndAskedForAgain() {
        LockBook book = decide("", "", "e", "{\"text\": \"bad\"}", "e", "no json", "e", "[]", "a", "q");
        assertThat(statuses(book)).containsExactly("accepted", "proposed", "proposed");
        assertThat(out)
                .contains(
                        "not taken: a bad text", "not taken: that is no JSON", "not taken: that is no object of JSON");
    }
}
