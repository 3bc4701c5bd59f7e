// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.assist.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counts how a check judges answers that are known to be right or wrong. */
final class CheckerQuality {

    private static final double MOST_FALSE_REJECTS = 0.05;
    private static final int FEWEST_OF_EACH = 25;

    private final String task;
    private final List<String> falseAccepts = new ArrayList<>();
    private final List<String> falseRejects = new ArrayList<>();
    private int right;
    private int wrong;

    CheckerQuality(String task) {
        this.task = task;
    }

    void note(String answer, boolean isRight, Verdict<?> verdict) {
        right += isRight ? 1 : 0;
        wrong += isRight ? 0 : 1;
        if (verdict instanceof Verdict.Refused<?> refused && isRight) {
            falseRejects.add(answer + " because " + refused.reasons());
        } else if (verdict instanceof Verdict.Accepted<?> && !isRight) {
            falseAccepts.add(answer);
        }
    }

    void printAndJudge(int least) {
        System.out.printf(
                java.util.Locale.ROOT,
                "check of %s: %d right answers, %d refused; %d wrong answers, %d taken%n",
                task,
                right,
                falseRejects.size(),
                wrong,
                falseAccepts.size());
        falseRejects.forEach(answer -> System.out.println("refused although right: " + answer));
        assertThat(falseAccepts).isEmpty();
        assertThat(page())
                .contains("| `%s` | %d | %d | %d | %d |"
                        .formatted(task, right, falseRejects.size(), wrong, falseAccepts.size()));
        assertThat(right + wrong).isGreaterThanOrEqualTo(least);
        assertThat(Math.min(right, wrong)).isGreaterThanOrEqualTo(FEWEST_OF_EACH);
        assertThat(falseRejects).hasSizeLessThanOrEqualTo((int) (right * MOST_FALSE_REJECTS));
    }

    /** The manual, which has these figures. */
    private static String page() {
        try {
            return Files.readString(Path.of("../src/site/markdown/assistance-tasks.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
