// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

/** What a scalar means by the core schema of YAML 1.2 (section 10.3.2); what is quoted is always a text. */
public enum ScalarKind {
    STRING("a text"),
    INTEGER("a whole number"),
    FLOAT("a number"),
    BOOLEAN("true or false"),
    NULL("nothing");

    private final String inWords;

    ScalarKind(String inWords) {
        this.inWords = inWords;
    }

    /** The kind with article, for messages. */
    public String inWords() {
        return inWords;
    }
}
