// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.draft.decide.Relation;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The report of a draft: questions for a person, best first; what was decided; what was skipped. */
public final class DraftReport {

    private static final double SURE = 0.8;
    private static final int OF_KIND = 3;
    private static final int OF_KEY = 3;
    private static final int OF_RELATION = 2;
    private static final int OF_PII = 1;

    private DraftReport() {}

    /** A question, and how much hangs on it. */
    private record Question(double weight, String text) {}

    /** The report as Markdown. */
    public static String of(String source, List<TableDecision> decisions, List<Unread> unread) {
        return of(source, decisions, unread, List.of());
    }

    /**
     * The same with questions besides those of unsure decisions.
     *
     * @param others one line each, behind the others
     */
    public static String of(String source, List<TableDecision> decisions, List<Unread> unread, List<String> others) {
        var text = new StringBuilder("# Draft of " + source + "\n\n");
        text.append(decisions.size())
                .append(" tables were read, ")
                .append(unread.size())
                .append(" parts were skipped.\n");
        questions(text, decisions, others);
        decided(text, decisions);
        text.append(ProfileText.of(decisions));
        if (!unread.isEmpty()) {
            text.append("\n## Skipped\n\n");
            unread.forEach(u -> text.append("- ").append(u).append('\n'));
        }
        return text.toString();
    }

    private static void questions(StringBuilder text, List<TableDecision> decisions, List<String> others) {
        var questions = new ArrayList<Question>();
        decisions.forEach(d -> questions.addAll(of(d)));
        questions.sort(Comparator.comparingDouble(Question::weight).reversed());
        text.append("\n## Questions\n\n");
        if (questions.isEmpty() && others.isEmpty()) {
            text.append("None: every decision is declared by the input, or nearly sure.\n");
        }
        questions.forEach(q -> text.append("1. ").append(q.text()).append('\n'));
        others.forEach(q -> text.append("1. ").append(q).append('\n'));
    }

    private static List<Question> of(TableDecision d) {
        var questions = new ArrayList<Question>();
        int shared = 1 + d.relations().size();
        ask(
                questions,
                OF_KIND * shared,
                d.kind(),
                "Is `%s` a %s?".formatted(d.name(), words(d.kind().value().toString())));
        ask(
                questions,
                OF_KEY * shared,
                d.key(),
                "Is `%s` identified by `%s`?"
                        .formatted(d.name(), String.join(", ", d.key().value())));
        for (Relation r : d.relations()) {
            ask(
                    questions,
                    OF_RELATION,
                    r.guess(),
                    "Does `%s.%s` refer to `%s`?".formatted(d.name(), String.join(", ", r.columns()), r.target()));
        }
        d.pii()
                .forEach((column, g) -> ask(
                        questions, OF_PII, g, "Is `%s.%s` personal data (%s)?".formatted(d.name(), column, g.value())));
        return questions;
    }

    private static void ask(List<Question> questions, int impact, Guess<?> guess, String question) {
        if (guess.confidence() < SURE) {
            questions.add(new Question(impact * (1 - guess.confidence()), question + " Drafted so by " + guess + "."));
        }
    }

    private static String words(String kind) {
        return kind.replace('_', '-');
    }

    private static void decided(StringBuilder text, List<TableDecision> decisions) {
        text.append("\n## Decisions\n\n| table | at | kind | | key | |\n|---|---|---|---|---|---|\n");
        for (TableDecision d : decisions) {
            text.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            cell(d.name()),
                            cell(d.table().place().toString()),
                            words(d.kind().value().toString()),
                            confidence(d.kind()),
                            cell(String.join(", ", d.key().value())),
                            confidence(d.key())));
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String confidence(Guess<?> guess) {
        return guess.inHundredths();
    }
}
