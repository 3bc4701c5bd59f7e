// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.expression;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Reads expressions and queries.
 *
 * <p>A parser of general SQL does the parsing; what it accepts beyond the language is refused with its place. Texts
 * are limited to 20,000 characters, 50 levels of parentheses and CASE, and 500 levels of operators. The caller's
 * thread does the work; nothing is thrown, whatever the text.
 */
public final class ExpressionParser {

    /** Where a text stands, and so what it may contain. */
    enum Use {
        VALUE,
        MEASURE,
        QUERY
    }

    /** A step of the foreign parser. */
    @FunctionalInterface
    private interface Step<T> {
        T run(CCJSqlParser parser) throws ParseException;
    }

    /**
     * Reads an expression over the columns of one row: no aggregates, no window functions.
     *
     * @param text the text, of any content, not null
     */
    public Parsed<Expression> parse(String text) {
        return read(text, CCJSqlParser::Expression, (foreign, cursor) -> convert(foreign, cursor, Use.VALUE));
    }

    /**
     * Reads an expression over the rows of a group, in which aggregates are allowed.
     *
     * @param text the text, of any content, not null
     */
    public Parsed<Expression> parseMeasure(String text) {
        return read(text, CCJSqlParser::Expression, (foreign, cursor) -> convert(foreign, cursor, Use.MEASURE));
    }

    /**
     * Reads a query.
     *
     * @param text the text, of any content, not null
     */
    public Parsed<Query> parseQuery(String text) {
        return read(
                text,
                CCJSqlParser::Statement,
                (foreign, cursor) -> new QueryConverter(cursor).query(asSelect(foreign, cursor)));
    }

    private static Expression convert(net.sf.jsqlparser.expression.Expression foreign, Cursor cursor, Use use) {
        return new ExpressionConverter(cursor, use).convert(foreign);
    }

    private static Select asSelect(Object foreign, Cursor cursor) {
        if (foreign instanceof Select select) {
            return select;
        }
        throw cursor.notInSubset("A query starts with SELECT or WITH.");
    }

    private static <F, T> Parsed<T> read(String text, Step<F> step, BiFunction<F, Cursor, T> convert) {
        Objects.requireNonNull(text, "text");
        try {
            List<Token> tokens = Tokenizer.tokenize(text);
            if (tokens.size() == 1) {
                throw new SyntaxException(Problem.SYNTAX, "the text is empty", new Span(0, text.length()), "");
            }
            F foreign = parse(text, tokens, step);
            Cursor cursor = new Cursor(tokens);
            T tree = convert.apply(foreign, cursor);
            cursor.take(Token.Kind.END);
            return Parsed.of(tree);
        } catch (SyntaxException e) {
            return Parsed.failed(e.problem());
        }
    }

    private static <F> F parse(String text, List<Token> tokens, Step<F> step) {
        CCJSqlParser parser = CCJSqlParserUtil.newParser(masked(text, tokens));
        try {
            F foreign = step.run(parser);
            net.sf.jsqlparser.parser.Token rest = parser.getNextToken();
            if (rest.kind != 0) {
                throw unexpected(tokens, offset(rest), text.length());
            }
            return foreign;
        } catch (ParseException e) {
            throw unexpected(tokens, offset(e), text.length());
        } catch (TokenMgrException | StackOverflowError | IllegalArgumentException | NullPointerException e) {
            // The foreign parser's answers to text it was not made for.
            throw new SyntaxException(Problem.SYNTAX, "the text cannot be read as SQL", new Span(0, text.length()), "");
        }
    }

    /** The foreign parser reads backslashes in quotes in a way of its own; what stands in quotes comes from the tokens anyway. */
    private static String masked(String text, List<Token> tokens) {
        var masked = new StringBuilder(text);
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.TEXT || token.kind() == Token.Kind.QUOTED) {
                for (int i = token.span().offset() + 1; i < token.span().end() - 1; i++) {
                    masked.setCharAt(i, masked.charAt(i) == '\\' ? '_' : masked.charAt(i));
                }
            }
        }
        return masked.toString();
    }

    private static int offset(ParseException e) {
        net.sf.jsqlparser.parser.Token last = e.currentToken;
        return last == null || last.next == null || last.next.kind == 0 ? Integer.MAX_VALUE : offset(last.next);
    }

    /** The foreign parser counts from 1. */
    private static int offset(net.sf.jsqlparser.parser.Token token) {
        return token.absoluteBegin - 1;
    }

    private static SyntaxException unexpected(List<Token> tokens, int offset, int end) {
        Token at =
                tokens.stream().filter(t -> offset < t.span().end()).findFirst().orElse(tokens.get(tokens.size() - 1));
        return at.kind() == Token.Kind.END
                ? new SyntaxException(Problem.SYNTAX, "the text ends too early", new Span(end, 0), "")
                : new SyntaxException(
                        Problem.SYNTAX, at + " is not expected here", at.span(), Keywords.help(at.text()));
    }
}
