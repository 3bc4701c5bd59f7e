// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;

/** An answer that is no success. langchain4j passes it on as a cause, and with it what its own would lose. */
final class HttpFailure extends HttpException {

    private static final long serialVersionUID = 1;

    private final String body;
    private final transient Duration retryAfter;

    /**
     * @param body what the server said; never shown
     * @param retryAfter null if the server does not say
     */
    HttpFailure(int status, String body, Duration retryAfter) {
        super(status, "HTTP " + status);
        this.body = body;
        this.retryAfter = retryAfter;
    }

    boolean says(String word) {
        return body.contains(word);
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
