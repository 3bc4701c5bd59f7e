// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.task.translate.InstructedExpressions;
import io.github.vaultmaven.assist.task.translate.InstructedSpecs;
import io.github.vaultmaven.assist.task.translate.TranslateTask;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Models;
import io.github.vaultmaven.model.resolve.OpenInstruction;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.Computation;
import io.github.vaultmaven.spec.InstructedText;
import io.github.vaultmaven.spec.ModelSpecs;
import io.github.vaultmaven.spec.PlainTexts;
import io.github.vaultmaven.spec.SpecSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts answers in the place of instructions. Answers with which specs would have errors are not used. */
final class Translations {

    private final Beside beside;
    private final TranslateTask task;
    private final Assistant assistant;

    Translations(Beside beside, TranslateTask task, Assistant assistant) {
        this.beside = beside;
        this.task = task;
        this.assistant = assistant;
    }

    /** Whether specs hold an instruction that may want a translation. */
    static boolean isWanted(SpecSet specs) {
        var plain = new AtomicBoolean();
        new PlainTexts(text -> {
                    plain.compareAndSet(false, text instanceof InstructedText);
                    return text;
                })
                .in(specs);
        return plain.get()
                || specs.business().satellites().stream()
                        .anyMatch(s -> s.computation() instanceof Computation.Instruction);
    }

    List<ModelSpecs> in(List<ModelSpecs> specs, Diagnostics diagnostics) {
        var before = new Diagnostics();
        var open = new ArrayList<OpenInstruction>();
        List<VaultModel> models = Models.resolve(specs, beside, before, open::add);
        List<ModelSpecs> answered = new InstructedExpressions(task, assistant).answered(computed(specs, models), open);
        if (before.hasErrors() || answered.equals(specs)) {
            return answered;
        }
        var after = new Diagnostics();
        Models.resolve(answered, beside, after);
        Optional<Diagnostic> error =
                after.all().stream().filter(d -> d.severity() == Severity.ERROR).findFirst();
        error.ifPresent(e -> diagnostics.warning(
                "refused-answer",
                e.range(),
                "no answer to an instruction is used, since with them there is an error: " + e.message(),
                "edit the answer in the lock file, or set its status to `rejected`"));
        return error.isPresent() ? specs : answered;
    }

    private List<ModelSpecs> computed(List<ModelSpecs> specs, List<VaultModel> models) {
        Map<String, VaultModel> byName = new HashMap<>();
        models.forEach(model -> byName.put(model.name(), model));
        return specs.stream()
                .map(one -> Optional.ofNullable(byName.get(one.name()))
                        .map(model -> new ModelSpecs(
                                one.name(), new InstructedSpecs(model, task).answered(one.specs(), assistant)))
                        .orElse(one))
                .toList();
    }
}
