// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.vaultmaven.assist.AnswerCheck;
import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accepted answers, as a lock file would hold them: checked on use, and with the tasks' own answers for all else. */
final class Answers implements Assistant {

    private final Map<String, String> json;
    final List<String> asked = new ArrayList<>();
    final List<String> refused = new ArrayList<>();

    /** Why answers were refused. */
    final List<String> reasons = new ArrayList<>();

    /** The tasks' own answers. */
    final Map<String, JsonNode> own = new HashMap<>();

    /** @param json answers by task and object */
    Answers(Map<String, String> json) {
        this.json = json;
    }

    @Override
    public <Q, A> List<Outcome<A>> askAll(AssistTask<Q, A> task, List<Q> questions) {
        return questions.stream().map(q -> one(task, q)).toList();
    }

    private <Q, A> Outcome<A> one(AssistTask<Q, A> task, Q question) {
        String key = task.id() + " " + task.object(question);
        asked.add(key);
        own.put(key, task.write(task.fallback(question)));
        String answer = json.get(key);
        if (answer != null) {
            Verdict<A> verdict = AnswerCheck.of(task, question, tree(answer));
            if (verdict instanceof Verdict.Accepted<A> accepted) {
                return new Outcome<>(accepted.value(), Outcome.Source.LOCKED, List.of());
            }
            refused.add(key);
            reasons.addAll(((Verdict.Refused<A>) verdict).reasons());
        }
        return new Outcome<>(task.fallback(question), Outcome.Source.FALLBACK, List.of());
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
