// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.vaultmaven.diagnostics.SourceRange;

/**
 * One answer of the lock file.
 *
 * @param key what was asked about what
 * @param request digest of what was asked, see {@link io.github.vaultmaven.assist.Requests}
 * @param provider who answered, such as {@code ollama}
 * @param model the model that answered
 * @param status what people have made of it
 * @param by who gave it this status; empty for a proposal
 * @param at when, as an instant of ISO 8601 in UTC
 * @param answer the answer, an object without nulls
 * @param range where the entry stands in the file
 */
public record LockEntry(
        AnswerKey key,
        String request,
        String provider,
        String model,
        Status status,
        String by,
        String at,
        JsonNode answer,
        SourceRange range) {

    /** The same under another status. */
    public LockEntry with(Status other, String who, String when) {
        return new LockEntry(key, request, provider, model, other, who, when, answer, range);
    }

    /** The same with another answer. */
    public LockEntry withAnswer(JsonNode other) {
        return new LockEntry(key, request, provider, model, status, by, at, other, range);
    }
}
