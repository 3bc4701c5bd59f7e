// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Judges an answer of any origin: its form first, then what the task says. Never throws. */
public final class AnswerCheck {

    private AnswerCheck() {}

    /** What is to be made of an answer. */
    public static <Q, A> Verdict<A> of(AssistTask<Q, A> task, Q question, JsonNode answer) {
        try {
            List<String> wrong = SchemaCheck.of(task.schema(question), answer);
            return wrong.isEmpty() ? task.check(question, answer) : new Verdict.Refused<>(wrong);
        } catch (RuntimeException e) {
            return Verdict.refused("its check failed: " + e.getClass().getSimpleName());
        }
    }
}
