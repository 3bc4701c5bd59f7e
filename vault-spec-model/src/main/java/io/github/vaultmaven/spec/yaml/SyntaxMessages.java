// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Wording;
import java.util.List;

/** The parser's problems in plain words. */
final class SyntaxMessages {

    /**
     * What to say about a problem.
     *
     * @param id rule id
     * @param message what was found
     * @param help what to do
     * @param atContext true if the place of interest is where the parser began rather than where it gave up
     */
    record Words(String id, String message, String help, boolean atContext) {}

    private static final String SYNTAX = "yaml-syntax";
    private static final String CHECK_INDENT = "check the indentation; entries of one map or list start in one column";
    private static final String QUOTE_VALUE = "put the text in quotes";

    /** First match counts. */
    private static final List<Rule> RULES = List.of(
            new Rule("", "(TAB)", at("yaml-tab", "a tab stands where only spaces can indent", "indent with spaces")),
            new Rule(
                    "",
                    "mapping values are not allowed",
                    at(
                            "a `: ` stands where no value can start",
                            "put a text that contains `: ` in quotes, or check the indentation")),
            new Rule(
                    "simple key",
                    "could not find expected ':'",
                    from(
                            "this line is no `key: value` and does not belong to the text above it",
                            "write `:` and a space behind the key, or check the indentation")),
            new Rule("", "sequence entries are not allowed", at("a list item cannot start here", CHECK_INDENT)),
            new Rule("", "mapping keys are not allowed", at("a key cannot start here", CHECK_INDENT)),
            new Rule("quoted scalar", "end of stream", from("the quote that opens here is never closed", "close it")),
            new Rule(
                    "quoted scalar",
                    "document separator",
                    from("the quote that opens here is not closed before the document ends", "close it")),
            new Rule(
                    "",
                    "<stream end>",
                    at("the file ends before this is complete", "close what is open, or write the missing value")),
            new Rule("", "found ':'", at("a key is missing before this", "")),
            new Rule("flow sequence", "expected ',' or ']'", at("`,` or `]` is missing before this", "")),
            new Rule("flow mapping", "expected ',' or '}'", at("`,` or `}` is missing before this", "")),
            new Rule(
                    "block",
                    "found '<scalar>'",
                    at(
                            "a text cannot stand here",
                            "put the whole value in quotes, or write `key: value`, or check the indentation")),
            new Rule("block", "expected <block end>", at("this does not line up with what stands above", CHECK_INDENT)),
            new Rule(
                    "",
                    "expected the node content",
                    at("a value is missing before this", "write the value, or put the text in quotes")),
            new Rule(
                    "",
                    "found unknown escape character",
                    at(
                            "this is no escape of a text in double quotes",
                            "write `\\\\` for a backslash, or use single quotes")),
            new Rule(
                    "",
                    "expected escape sequence",
                    at("the escape needs more hexadecimal digits", "`\\x` takes 2, `\\u` 4 and `\\U` 8 of them")),
            new Rule(
                    "",
                    "leading empty lines",
                    at("an empty line above has more spaces than this one", "remove the spaces of empty lines")),
            new Rule(
                    "block scalar",
                    "",
                    at(
                            "this cannot stand in the first line of a block of text",
                            "behind `|` or `>` come `+`, `-`, a digit from 1 to 9 or a comment; the text starts below")),
            new Rule(
                    "alias",
                    "",
                    from("`*` starts an alias, and this is no name of one", "put a text with `*` in quotes")),
            new Rule(
                    "anchor",
                    "",
                    from("`&` starts an anchor, and this is no name of one", "put a text with `&` in quotes")),
            new Rule("", "undefined tag handle", at("yaml-tag", "tags (`!...`) are not supported", "remove the tag")),
            new Rule("tag", "", from("`!` starts a tag, and this is none", "put a text with `!` in quotes")),
            new Rule("directive", "", from("this is no directive that YAML knows", "put a text with `%` in quotes")),
            new Rule("", "directive", at("a directive cannot stand here", "remove the line that starts with `%`")),
            new Rule(
                    "",
                    "expected '<document start>'",
                    at("nothing can follow here in the same document", "start a further document with `---`")));

    private SyntaxMessages() {}

    /**
     * Finds words for a problem.
     *
     * @param context what the parser was doing, or an empty string
     * @param problem what it did not expect
     * @param found the character at the place of the problem, or an empty string at the end of the file
     */
    static Words describe(String context, String problem, String found) {
        if (problem.contains("cannot start any token") && !found.equals("\t")) {
            return at(
                    (found.equals("`") ? "a backquote" : Wording.quote(found)) + " cannot start a value", QUOTE_VALUE);
        }
        return RULES.stream()
                .filter(rule -> context.contains(rule.context) && problem.contains(rule.problem))
                .map(Rule::wording)
                .findFirst()
                .orElseGet(() -> at("this is not valid YAML: " + problem, ""));
    }

    private static Words at(String message, String help) {
        return at(SYNTAX, message, help);
    }

    private static Words at(String id, String message, String help) {
        return new Words(id, message, help, false);
    }

    private static Words from(String message, String help) {
        return new Words(SYNTAX, message, help, true);
    }

    private record Rule(String context, String problem, Words wording) {}
}
