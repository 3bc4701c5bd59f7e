// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One thing that a language model may help with. A task is stateless and pure: the same question gives the same prompt,
 * schema, fallback and verdict, on every machine. It opens no connection and reads no file.
 *
 * @param <Q> the typed question, an immutable value built from the vault model
 * @param <A> the typed answer, an immutable value
 */
public interface AssistTask<Q, A> {

    /** What the task is called in the lock file, reports and settings: one lower-case word, such as {@code describe}. */
    String id();

    /**
     * The address of what is asked about, stable over builds and unique among the questions of this task, such as
     * {@code hub customer} or {@code satellite customer_details column credit_score}. With the task's id it is the key
     * in the lock file.
     */
    String object(Q question);

    /** What a model is told. All that comes from specs and sources stands in its facts, never in its instructions. */
    Prompt prompt(Q question);

    /**
     * The JSON Schema of the answer, an object, bounded: every property required, no additional ones, enums of real
     * names wherever the answer names something, {@code maxLength} on texts and {@code maxItems} on arrays.
     */
    JsonNode schema(Q question);

    /** The answer without a model: deterministic, complete, useful in its own right. */
    A fallback(Q question);

    /**
     * Judges an answer of whatever origin: a model, the lock file, a person's edit. The answer is data that may be
     * hostile or of any shape; a check never throws.
     */
    Verdict<A> check(Q question, JsonNode answer);

    /** Whether an answer that passes the check is nevertheless not to be used before a person has accepted it. */
    boolean needsPerson(Q question, A answer);

    /**
     * Whether nothing is missing where nobody has answered, since the task proposes what nobody asked for or its own answer
     * does: then no finding says so.
     */
    default boolean isOptional(Q question) {
        return false;
    }

    /**
     * What a person should know who decides on an answer that passed its check, one line each.
     *
     * @param question what was asked
     * @param answer the answer
     */
    default List<String> notes(Q question, A answer) {
        return List.of();
    }

    /** The answer as it stands in the lock file; {@link #check} accepts it and gives back an equal value. */
    JsonNode write(A answer);
}
