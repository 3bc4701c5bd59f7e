// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import java.util.List;

/** Assistance switched off: every answer is the task's own. Reads no lock file and opens no socket. */
public final class OffAssistant implements Assistant {

    @Override
    public <Q, A> List<Outcome<A>> askAll(AssistTask<Q, A> task, List<Q> questions) {
        return questions.stream()
                .map(question -> new Outcome<>(task.fallback(question), Outcome.Source.FALLBACK, List.of()))
                .toList();
    }

    @Override
    public boolean isOn() {
        return false;
    }
}
