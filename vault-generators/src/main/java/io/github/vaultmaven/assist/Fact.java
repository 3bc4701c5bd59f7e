// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist;

/**
 * One thing that a model is told about the vault or its sources.
 *
 * @param subject the table, column or structure it is about, such as {@code customer} or {@code customer.email}; the
 *     redact list is matched against it
 * @param kind what it is; decides whether it leaves the house
 * @param text the text itself, of whatever content: data
 * @param personal whether the subject holds personal data; its sample values are never told
 */
public record Fact(String subject, Kind kind, String text, boolean personal) {

    /** What a fact is. */
    public enum Kind {
        /** That the subject exists and is called so; the text adds what it is, such as {@code table}, or nothing. */
        NAME,
        TYPE,
        DESCRIPTION,
        /** What a person wrote for the model to turn into something. */
        INSTRUCTION,
        /** A text that was generated, such as a rendered artifact. */
        ARTIFACT,
        /** A value from a source; told only on request. */
        SAMPLE
    }

    /** A fact about something that holds no personal data. */
    public static Fact of(String subject, Kind kind, String text) {
        return new Fact(subject, kind, text, false);
    }
}
