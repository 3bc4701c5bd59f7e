// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.AssistTask;
import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.Outcome;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Notes of each answer whose it is: the task's own, one that a person accepted, or one of a model in this build. */
final class AnswerRecord implements Assistant {

    private final Assistant assistant;
    private final SortedMap<String, Map<Outcome.Source, TreeSet<String>>> noted = new TreeMap<>();

    /** @param assistant answers */
    AnswerRecord(Assistant assistant) {
        this.assistant = assistant;
    }

    @Override
    public <Q, A> List<Outcome<A>> askAll(AssistTask<Q, A> task, List<Q> questions) {
        List<Outcome<A>> outcomes = assistant.askAll(task, questions);
        for (int i = 0; i < outcomes.size(); i++) {
            noted.computeIfAbsent(task.id(), id -> new TreeMap<>())
                    .computeIfAbsent(outcomes.get(i).source(), source -> new TreeSet<>())
                    .add(task.object(questions.get(i)));
        }
        return outcomes;
    }

    @Override
    public boolean isOn() {
        return assistant.isOn();
    }

    /** By task, what was asked about. */
    List<GenerationReport.Answers> answers() {
        return noted.entrySet().stream()
                .map(task -> new GenerationReport.Answers(
                        task.getKey(),
                        List.copyOf(task.getValue().getOrDefault(Outcome.Source.LOCKED, new TreeSet<>())),
                        List.copyOf(task.getValue().getOrDefault(Outcome.Source.PROPOSED, new TreeSet<>())),
                        task.getValue()
                                .getOrDefault(Outcome.Source.FALLBACK, new TreeSet<>())
                                .size()))
                .toList();
    }
}
