// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.type.DataType;
import java.util.Optional;

/**
 * Plain words that stand where an expression is expected: {@code {instructions: …, type: …}}. Its {@link #text} is empty,
 * since it is no expression yet.
 *
 * @param instruction the words
 * @param type type of the value, where it is declared
 */
public record InstructedText(WrittenText instruction, Optional<DataType> type) implements WrittenText {

    @Override
    public String text() {
        return "";
    }

    @Override
    public SourceRange range() {
        return instruction.range();
    }

    @Override
    public SourceRange rangeOf(int offset, int length) {
        return instruction.rangeOf(offset, length);
    }

    /** An expression in the place of the words, of the type that is declared. */
    public WrittenText meaning(String expression) {
        return new Meaning(
                type.map(t -> "cast((" + expression + ") as " + t + ")").orElse(expression), instruction.range());
    }

    /**
     * Null in the place of the words.
     *
     * @param otherwise its type where none is declared
     */
    public WrittenText nothing(DataType otherwise) {
        return new Meaning("cast(null as " + type.orElse(otherwise) + ")", instruction.range());
    }

    /**
     * What was made of words; all of it stands where they do.
     *
     * @param text the expression
     * @param range place of the words
     */
    private record Meaning(String text, SourceRange range) implements WrittenText {

        @Override
        public SourceRange rangeOf(int offset, int length) {
            return range;
        }
    }
}
