// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.vaultmaven.assist.AnswerCheck;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Requests;
import io.github.vaultmaven.assist.Verdict;
import io.github.vaultmaven.assist.lock.AnswerKey;
import java.util.List;

/** A question with what identifies it. */
record Case<Q, A>(AssistTask<Q, A> task, Q question, AnswerKey key, String digest) {

    Case(AssistTask<Q, A> task, Q question) {
        this(task, question, new AnswerKey(task.id(), task.object(question)), Requests.digest(task, question));
    }

    Audit.Asked asked() {
        return new Audit.Asked(key.task(), key.object(), digest);
    }

    JsonNode fallback() {
        return task.write(task.fallback(question));
    }

    /** What is wrong with an answer. */
    List<String> wrong(JsonNode answer) {
        return AnswerCheck.of(task, question, answer) instanceof Verdict.Refused<A> refused
                ? refused.reasons()
                : List.of();
    }

    /** What a person should know of an answer. */
    List<String> notes(JsonNode answer) {
        return AnswerCheck.of(task, question, answer) instanceof Verdict.Accepted<A> accepted
                ? task.notes(question, accepted.value())
                : List.of();
    }
}
