// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a script of any dialect into statements: at semicolons, at the lines {@code GO} and {@code /}, at what
 * {@code DELIMITER} names, and where another definition begins though nothing ended the one before. Rows of
 * {@code COPY … FROM stdin} and commands of {@code psql} are passed over; bodies of routines stay in one piece.
 */
final class StatementSplitter {

    private static final Set<String> DEFINING = Set.of("create", "alter", "comment", "exec", "execute");
    private static final Set<String> ROUTINES = Set.of("trigger", "procedure", "proc", "function", "package", "event");
    private static final int LOOKED_AT = 8;
    private static final int KEPT = 12;

    private final Lexer lexer;
    private final List<Statement> statements = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private int depth;
    private int blocks;
    private boolean inRoutine;
    private String delimiter = ";";

    private StatementSplitter(String script) {
        this.lexer = new Lexer(script);
    }

    /** The statements of a script, in their order. */
    static List<Statement> split(String script) {
        var splitter = new StatementSplitter(script);
        for (Token token = splitter.lexer.next(); token != null; token = splitter.lexer.next()) {
            splitter.take(token);
        }
        splitter.end();
        return splitter.statements;
    }

    private void take(Token token) {
        boolean startsLine = (token.is("go") || token.is("/") || token.is("\\") || token.is("delimiter"))
                && lexer.startsLine(token.start());
        if (startsLine && token.is("\\")) {
            lexer.skipLine();
        } else if (startsLine && token.is("delimiter")) {
            delimiter = lexer.skipLine();
        } else if (startsLine && endsBatch(token)) {
            end();
        } else if (isDelimiter(token)) {
            endOfStatement();
        } else {
            if (beginsTable(token)) {
                end();
            }
            keep(token);
        }
    }

    private boolean endsBatch(Token token) {
        String line = lexer.restOfLine(token.start());
        return line.equalsIgnoreCase("go")
                || line.equals("/")
                || line.matches("(?i)go\\s+\\d+")
                || line.matches("(?i)go;");
    }

    private boolean isDelimiter(Token token) {
        if (delimiter.equals(";") || delimiter.isEmpty()) {
            return token.is(";") && blocks == 0;
        }
        return token.kind() == Token.Kind.SIGN
                && token.text().charAt(0) == delimiter.charAt(0)
                && (delimiter.length() == 1 || closesLongDelimiter(token));
    }

    /** Takes the further characters of a delimiter of several, such as {@code ;;} or {@code //}. */
    private boolean closesLongDelimiter(Token token) {
        return lexer.skips(delimiter.substring(1), token.end());
    }

    private void endOfStatement() {
        boolean copies =
                !tokens.isEmpty() && tokens.get(0).is("copy") && tokens.stream().anyMatch(t -> t.is("stdin"));
        end();
        if (copies) {
            lexer.skipLine();
            while (!lexer.atEnd() && !lexer.skipLine().equals("\\.")) {
                // rows
            }
        }
    }

    /** A definition of a table begins at the start of a line within another statement. */
    private boolean beginsTable(Token token) {
        return !tokens.isEmpty()
                && !inRoutine
                && (token.is("create") || token.is("alter"))
                && lexer.startsLine(token.start())
                && lexer.restOfLine(token.end()).matches("(?is)(or\\s+replace\\s+)?([a-z]+\\s+){0,2}table\\b.*");
    }

    private void keep(Token token) {
        if (token.is("(")) {
            depth++;
        } else if (token.is(")")) {
            depth--;
        }
        boolean defining = tokens.isEmpty() || DEFINING.contains(tokens.get(0).lower()) || tokens.size() < KEPT;
        if (defining && !(inRoutine && tokens.size() > KEPT)) {
            tokens.add(token);
        }
        if (tokens.size() <= LOOKED_AT && ROUTINES.contains(token.lower()) && startsRoutine()) {
            inRoutine = true;
        }
        if (inRoutine && delimiter.equals(";")) {
            countBlocks(token);
        }
    }

    private boolean startsRoutine() {
        return (tokens.get(0).is("create") || tokens.get(0).is("alter"))
                && tokens.stream().noneMatch(t -> t.is("table") || t.is("("));
    }

    private void countBlocks(Token token) {
        if (token.is("begin") || token.is("case")) {
            blocks++;
        } else if (token.is("end") && blocks > 0) {
            blocks--;
        }
    }

    private void end() {
        if (!tokens.isEmpty()) {
            statements.add(new Statement(tokens, depth == 0));
        }
        tokens = new ArrayList<>();
        depth = 0;
        blocks = 0;
        inRoutine = false;
    }
}
