// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.draft;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.Outcome;

/**
 * Who answers while drafting.
 *
 * @param assistant gives the answers
 * @param model provider and model, as a draft names who guessed, such as {@code ollama, qwen3:8b}; empty where no model is asked
 */
public record Answerer(Assistant assistant, String model) {

    /** Who an answer is from, for the reason of a guess. */
    String of(Outcome<?> outcome) {
        return outcome.source() == Outcome.Source.LOCKED
                ? "an answer that a person accepted"
                : "a language model (" + model + ")";
    }
}
