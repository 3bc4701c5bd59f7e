// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

/** Carries the first problem of a text out of the parser; never leaves this package. */
final class SyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    SyntaxException(String id, String message, Span span, String help) {
        super(message, null, false, false);
        this.problem = new Problem(id, message, span, help);
    }

    Problem problem() {
        return problem;
    }
}
