// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.instruction;

import io.github.vaultmaven.expression.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An instruction in pieces, and how far it has been read. */
final class Words {

    /** Id of the finding about an instruction that the grammar does not cover. */
    static final String ID = "instruction-form";

    private static final Pattern PIECE = Pattern.compile("(?<day>\\d{4}-\\d{2}-\\d{2}(?![\\w.%-]))"
            + "|(?<number>[-+]?\\d+(?:\\.\\d+)?(?![\\w%]|[.,:/-]\\d))"
            + "|'(?<single>[^'\\n]*)'|\"(?<double>[^\"\\n]*)\""
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*(?:-[\\p{L}\\p{N}_]+)*)"
            + "|(?<sign>>=|<=|->|[<>=:,;.])"
            + "|(?<other>\\S)");

    private final List<Word> words = new ArrayList<>();
    private int at;

    Words(String text) {
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            words.add(word(piece));
        }
        words.add(new Word(Word.Kind.END, "", text.length(), text.length()));
    }

    private static Word word(Matcher piece) {
        Word.Kind kind = Word.Kind.OTHER;
        String text = piece.group();
        if (piece.group("day") != null) {
            kind = Word.Kind.DAY;
        } else if (piece.group("number") != null) {
            kind = Word.Kind.NUMBER;
        } else if (piece.group("word") != null) {
            kind = Word.Kind.WORD;
        } else if (piece.group("sign") != null) {
            kind = Word.Kind.SIGN;
        } else if (piece.group("other") == null) {
            kind = Word.Kind.QUOTED;
            text = text.substring(1, text.length() - 1);
        }
        return new Word(kind, text, piece.start(), piece.end());
    }

    Word peek() {
        return peek(0);
    }

    Word peek(int ahead) {
        return words.get(Math.min(at + ahead, words.size() - 1));
    }

    Word take() {
        Word word = peek();
        at = Math.min(at + 1, words.size() - 1);
        return word;
    }

    /** Where the last piece that was read ended. */
    int end() {
        return at == 0 ? 0 : words.get(at - 1).end();
    }

    /** True if a phrase such as {@code at least} comes next. */
    boolean isNext(String phrase) {
        return isAt(0, phrase);
    }

    /** True if a phrase comes next but {@code ahead} pieces. */
    boolean isAt(int ahead, String phrase) {
        List<String> parts = Arrays.asList(phrase.split(" "));
        for (int i = 0; i < parts.size(); i++) {
            if (!peek(ahead + i).is(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Reads a phrase if it comes next. */
    boolean accept(String phrase) {
        boolean next = isNext(phrase);
        if (next) {
            at += phrase.split(" ").length;
        }
        return next;
    }

    /** Reads one of several words if it comes next. */
    boolean acceptAny(List<String> phrases) {
        return phrases.stream().anyMatch(this::accept);
    }

    /** What is wrong at the next piece. */
    NotCovered expected(String what) {
        return new NotCovered(
                problem(peek(), "expected " + what + ", found " + peek().shown(), ThresholdGrammar.EXAMPLE));
    }

    static Problem problem(Word at, String message, String help) {
        return new Problem(ID, message, at.offset(), at.end() - at.offset(), help);
    }

    /** Ends the reading of an instruction that the grammar does not cover. */
    static final class NotCovered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        NotCovered(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
