// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.live;

import io.github.vaultmaven.assist.model.ModelException;
import java.util.Optional;

/** Stops asking where it is no use: at once where a person must change something, else after failures in a row. */
final class Breaker {

    private final int failures;
    private int inARow;
    private String open = "";

    /** @param failures how many requests may fail in a row, retries of each included */
    Breaker(int failures) {
        this.failures = failures;
    }

    synchronized void succeeded() {
        inARow = 0;
    }

    synchronized void failed(ModelException e) {
        inARow += e.kind().isTransient() ? 1 : 0;
        if (open.isEmpty() && (e.kind().isFinal() || inARow >= failures)) {
            open = e.getMessage();
        }
    }

    /** Stops for good. */
    synchronized void stop(String why) {
        open = open.isEmpty() ? why : open;
    }

    /** Why nothing is asked any more. */
    synchronized Optional<String> open() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open);
    }
}
