// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

/**
 * What is wrong with a text, and where in it; the reader of the spec turns it into a diagnostic with a file position.
 *
 * @param id stable id of the rule
 * @param message one sentence
 * @param offset first UTF-16 code unit in the text, from 0
 * @param length number of code units, 0 where something is missing
 * @param help what to do about it, or an empty string
 */
public record Problem(String id, String message, int offset, int length, String help) {

    /** The text is not well formed. */
    public static final String SYNTAX = "expression-syntax";
    /** Well-formed SQL that the language leaves out. */
    public static final String NOT_IN_SUBSET = "not-in-subset";
    /** A function that is not in the catalogue. */
    public static final String UNKNOWN_FUNCTION = "unknown-function";
    /** A column that is not in scope, or in scope twice. */
    public static final String UNKNOWN_COLUMN = "unknown-column";
    /** A vault object that a query names and that does not exist. */
    public static final String UNKNOWN_OBJECT = "unknown-object";
    /** Types that do not go together. */
    public static final String TYPE_MISMATCH = "type-mismatch";
    /** A grouped query that selects what it does not group by. */
    public static final String NOT_GROUPED = "not-grouped";

    Problem(String id, String message, Span span, String help) {
        this(id, message, span.offset(), span.length(), help);
    }
}
