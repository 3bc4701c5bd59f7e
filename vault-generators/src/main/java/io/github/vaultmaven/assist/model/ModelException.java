// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.model;

import java.time.Duration;
import java.util.Optional;

/** A model could not be asked, or said nothing usable. Its message is one line, safe to be shown. */
public final class ModelException extends Exception {

    private static final long serialVersionUID = 1;

    /** What went wrong, as far as it matters for what to do next. */
    public enum Kind {
        /** Nobody listens there, or the connection broke. */
        UNREACHABLE,
        /** The key is missing or not accepted. */
        AUTH,
        /** The server does not have the model, or no longer. */
        MODEL_MISSING,
        /** Too many requests. */
        RATE_LIMIT,
        /** No answer in time. */
        TIMEOUT,
        /** An answer that is none: no JSON, cut off, too large, of another form. */
        BAD_ANSWER,
        /** The server failed. */
        SERVER,
        /** The server will not take the request as it is. */
        REFUSED;

        /** Whether the same request may succeed a little later. */
        public boolean isTransient() {
            return this == UNREACHABLE || this == RATE_LIMIT || this == TIMEOUT || this == SERVER;
        }

        /** Whether no request can succeed before a person changes something. */
        public boolean isFinal() {
            return this == AUTH || this == MODEL_MISSING;
        }
    }

    private final Kind kind;
    private final transient Duration retryAfter;

    /**
     * @param kind what went wrong
     * @param message one line: what, and what to do; nothing of an answer's or a request's text, and no key
     */
    public ModelException(Kind kind, String message) {
        this(kind, message, null);
    }

    /**
     * @param retryAfter how long the server asks to wait; null if it does not say
     */
    public ModelException(Kind kind, String message, Duration retryAfter) {
        super(message, null, false, false);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the server asks to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
