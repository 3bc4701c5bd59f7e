// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.translate;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.model.resolve.OpenInstruction;
import io.github.vaultmaven.spec.InstructedText;
import io.github.vaultmaven.spec.ModelSpecs;
import io.github.vaultmaven.spec.PlainTexts;
import io.github.vaultmaven.spec.WrittenText;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Puts answers in the place of plain words that stand for expressions, and that the grammar does not cover. */
public final class InstructedExpressions {

    private final TranslateTask task;
    private final Assistant assistant;

    /**
     * @param task translates
     * @param assistant answers
     */
    public InstructedExpressions(TranslateTask task, Assistant assistant) {
        this.task = task;
        this.assistant = assistant;
    }

    /**
     * The specs with what was answered; what nobody answered stays as it is.
     *
     * @param open the plain words of these very specs that have no meaning yet
     */
    public List<ModelSpecs> answered(List<ModelSpecs> specs, List<OpenInstruction> open) {
        IdentityHashMap<WrittenText, OpenInstruction> once = new IdentityHashMap<>();
        List<OpenInstruction> asked =
                open.stream().filter(o -> once.putIfAbsent(o.text(), o) == null).toList();
        IdentityHashMap<WrittenText, WrittenText> answers = answers(asked);
        if (answers.isEmpty()) {
            return specs;
        }
        var places = new PlainTexts(text -> answers.getOrDefault(text, text));
        return specs.stream()
                .map(one -> new ModelSpecs(one.defaultName(), places.in(one.specs())))
                .toList();
    }

    private IdentityHashMap<WrittenText, WrittenText> answers(List<OpenInstruction> open) {
        List<Outcome<Translation>> outcomes =
                assistant.askAll(task, open.stream().map(Instructed::of).toList());
        IdentityHashMap<WrittenText, WrittenText> answers = new IdentityHashMap<>();
        IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).source() != Outcome.Source.FALLBACK)
                .filter(i -> !outcomes.get(i).value().isNone())
                .forEach(i -> {
                    InstructedText words = open.get(i).text();
                    answers.put(words, words.meaning(outcomes.get(i).value().expression()));
                });
        return answers;
    }
}
