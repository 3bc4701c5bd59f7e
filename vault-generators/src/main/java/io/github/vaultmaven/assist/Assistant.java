// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import java.util.List;

/** Answers questions; never fails for want of a model. */
public interface Assistant {

    /**
     * The answers, in the order of the questions. An assistant that asks a model asks in parallel; equal requests are
     * asked once.
     */
    <Q, A> List<Outcome<A>> askAll(AssistTask<Q, A> task, List<Q> questions);

    /** False where every answer is the task's own, so that a task whose own answers change nothing need not be asked. */
    default boolean isOn() {
        return true;
    }

    /** The answer to one question. */
    default <Q, A> Outcome<A> ask(AssistTask<Q, A> task, Q question) {
        return askAll(task, List.of(question)).get(0);
    }
}
