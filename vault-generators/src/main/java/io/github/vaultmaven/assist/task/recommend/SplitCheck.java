// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.recommend;

import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.Guess;
import io.github.vaultmaven.draft.write.DraftedSpecs;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether attributes can be split so: names that say something, personal data apart, and the draft with it has no errors. */
final class SplitCheck {

    static final int LONGEST = 30;

    private static final int MOST_SATELLITES = 8;
    private static final Pattern FORM = Pattern.compile("[a-z]+(_[a-z]+){0,2}");

    /** What every satellite is, and what could be said of any. */
    private static final Set<String> SAYS_NOTHING = Set.of(
            "satellite",
            "satellites",
            "sat",
            "hub",
            "link",
            "table",
            "group",
            "part",
            "split",
            "column",
            "columns",
            "data",
            "misc",
            "other",
            "others",
            "rest",
            "new",
            "one",
            "two",
            "three",
            "first",
            "second",
            "third",
            "null",
            "none");

    private final SourceTableQuestion question;

    SplitCheck(SourceTableQuestion question) {
        this.question = question;
    }

    List<String> faults(Map<String, String> split) {
        Set<String> names = new TreeSet<>(split.values());
        return names.stream()
                .map(this::named)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> number(split, names))
                .or(() -> apart(split, names))
                .or(() -> drafted(split))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<String> named(String name) {
        if (!FORM.matcher(name).matches()) {
            return Optional.of("a satellite is called by one to three words of small letters, with _ between them");
        }
        return Arrays.stream(name.split("_", -1)).anyMatch(SAYS_NOTHING::contains)
                ? Optional.of("a satellite's name says what is in it")
                : Optional.empty();
    }

    private static Optional<String> number(Map<String, String> split, Set<String> names) {
        boolean each = names.size() == split.size() && split.size() > 3;
        return names.size() > MOST_SATELLITES || each
                ? Optional.of("there are more satellites than anybody would join")
                : Optional.empty();
    }

    /** Personal data can only be treated apart where it stands apart. */
    private Optional<String> apart(Map<String, String> split, Set<String> names) {
        Set<String> personal = new HashSet<>(split.keySet());
        personal.retainAll(question.decision().pii().keySet());
        boolean mixed = names.stream().anyMatch(name -> {
            List<String> its = split.keySet().stream()
                    .filter(column -> split.get(column).equals(name))
                    .toList();
            return its.stream().anyMatch(personal::contains) && !personal.containsAll(its);
        });
        return mixed ? Optional.of("personal data does not stand apart") : Optional.empty();
    }

    private Optional<String> drafted(Map<String, String> split) {
        var guess = new Guess<>(split, 0, "recommended");
        return DraftedSpecs.areSound(
                        question.schema(), Decisions.withSplit(question.decisions(), question.table(), guess))
                ? Optional.empty()
                : Optional.of("the draft with it has errors");
    }
}
