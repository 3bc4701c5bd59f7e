// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import java.util.List;

/**
 * What a model is told, in parts, so that one place decides what leaves the house and how data is fenced.
 *
 * @param instructions what to do, the same for every question of the task; nothing from specs or sources
 * @param examples questions with their right answers, fixed, may be empty
 * @param facts what is known, in the order in which it is to be told; the only place for text from specs and sources
 * @param maxTokens the most tokens an answer may take, at least 1
 */
public record Prompt(String instructions, List<Example> examples, List<Fact> facts, int maxTokens) {

    public Prompt {
        examples = List.copyOf(examples);
        facts = List.copyOf(facts);
        if (maxTokens < 1) {
            throw new IllegalArgumentException("An answer of " + maxTokens + " tokens says nothing.");
        }
    }

    /**
     * A question with its right answer.
     *
     * @param facts as a question's facts
     * @param answer JSON of the task's schema
     */
    public record Example(List<Fact> facts, String answer) {
        public Example {
            facts = List.copyOf(facts);
        }
    }
}
