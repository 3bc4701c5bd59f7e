// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics;

/** Colours a piece of a report, or leaves it as it is. */
enum Paint {
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    FRAME("1;34"),
    STRONG("1");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** The colour of a severity. */
    static Paint of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case NOTE -> NOTE;
        };
    }

    /** The text, between ANSI codes if colours are wanted. */
    String on(String text, boolean ansi) {
        return ansi && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
