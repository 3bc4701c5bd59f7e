// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.ddl;

import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands between the parentheses of a table: columns with their constraints, and constraints of the table. */
final class Definitions {

    private static final List<String> CONSTRAINTS = List.of(
            "constraint",
            "primary",
            "unique",
            "foreign",
            "check",
            "exclude",
            "index",
            "key",
            "fulltext",
            "spatial",
            "like",
            "period");

    private static final Set<String> NUMBERED = Set.of("serial", "bigserial", "smallserial", "serial4", "serial8");
    private static final Set<String> NO_TYPE = Set.of(
            "as",
            "not",
            "null",
            "primary",
            "unique",
            "references",
            "default",
            "check",
            "constraint",
            "generated",
            "collate",
            "comment");

    private final Tokens tokens;
    private final TableDraft table;
    private final String file;

    Definitions(Tokens tokens, TableDraft table, String file) {
        this.tokens = tokens;
        this.table = table;
        this.file = file;
    }

    /** Takes all entries, with both parentheses. */
    void entries() {
        tokens.expect("(");
        while (!tokens.sees(")")) {
            entry();
            tokens.skipTo(",", ")");
            if (!tokens.skip(",") && !tokens.sees(")")) {
                throw new UnreadableStatement(tokens.peek().line(), "a ')' is missing");
            }
        }
        tokens.expect(")");
    }

    private void entry() {
        if (isConstraint()) {
            constraint();
        } else {
            column();
        }
    }

    /** A column may be called {@code key} or {@code period}: what begins a constraint is followed by a parenthesis or its words. */
    private boolean isConstraint() {
        if (!tokens.seesAny(CONSTRAINTS)) {
            return false;
        }
        int mark = tokens.mark();
        String word = tokens.take().lower();
        Token next = tokens.peek();
        boolean constraint = switch (word) {
            case "primary", "foreign" -> next.is("key");
            case "constraint", "like" -> true;
            case "check", "exclude" -> next.is("(") || next.is("using") || next.is("not");
            case "unique" -> true;
            case "period" -> next.is("for");
            case "fulltext", "spatial" -> true;
            default -> next.is("(") || keyBehind();
        };
        tokens.back(mark);
        return constraint;
    }

    /** {@code KEY name (…)} or {@code INDEX name USING …}, not a column {@code key varchar(10)}. */
    private boolean keyBehind() {
        Token name = tokens.take();
        if (!tokens.more()) {
            return false;
        }
        boolean list = tokens.sees("(") && tokens.group().get(1).isName();
        return name.isName() && (list || tokens.sees("using"));
    }

    /** Takes a constraint of the table, with or without a name. */
    void constraint() {
        if (tokens.skip("constraint") && !tokens.seesAny(List.of("primary", "unique", "foreign", "check"))) {
            tokens.name();
        }
        if (tokens.skip("primary", "key", "using", "index")) {
            table.index(tokens.name()).ifPresent(table::primaryKey);
        } else if (tokens.skip("primary", "key")) {
            toList();
            table.primaryKey(tokens.nameList());
        } else if (tokens.skip("unique")) {
            toList();
            table.unique(tokens.nameList());
        } else if (tokens.skip("foreign", "key")) {
            Place place = place(tokens.peek());
            toList();
            List<String> columns = tokens.nameList();
            tokens.expect("references");
            reference(columns, place);
        }
    }

    /** Passes over what stands before the columns of a key, such as its name or its kind. */
    private void toList() {
        while (tokens.more() && !tokens.sees("(")) {
            tokens.take();
        }
    }

    private void reference(List<String> columns, Place place) {
        List<String> target = tokens.qualified();
        List<String> targets = tokens.more() && tokens.sees("(") ? tokens.nameList() : List.of();
        table.reference(new ForeignKey(
                columns,
                target.size() < 2 ? "" : target.get(target.size() - 2),
                target.get(target.size() - 1),
                targets,
                place));
    }

    /** Takes a column with all that stands behind it, up to the sign that ends it. */
    void column() {
        Token first = tokens.peek();
        String name = tokens.name();
        String type = untyped() ? "" : ColumnType.read(tokens);
        var flags = new ColumnFlags();
        flags.numbered = NUMBERED.contains(type);
        while (tokens.more() && !tokens.sees(",") && !tokens.sees(")")) {
            option(name, flags);
        }
        table.column(new InputColumn(
                name,
                type,
                flags.nullable && !flags.numbered,
                flags.numbered,
                flags.computed,
                flags.comment,
                place(first),
                Optional.empty()));
    }

    private boolean untyped() {
        return !tokens.more()
                || tokens.sees(",")
                || tokens.sees(")")
                || tokens.peek().kind() == Token.Kind.WORD
                        && NO_TYPE.contains(tokens.peek().lower());
    }

    /** What is said about a column while its options are read. */
    private static final class ColumnFlags {
        private boolean nullable = true;
        private boolean numbered;
        private boolean computed;
        private String comment = "";
    }

    private void option(String column, ColumnFlags flags) {
        Place place = place(tokens.peek());
        if (tokens.skip("not", "null")) {
            flags.nullable = false;
        } else if (tokens.skip("primary", "key")) {
            table.primaryKey(List.of(column));
        } else if (tokens.skip("unique")) {
            tokens.skip("key");
            table.unique(List.of(column));
        } else if (tokens.skip("references")) {
            reference(List.of(column), place);
        } else if (tokens.skip("comment")) {
            tokens.skip("=");
            flags.comment = tokens.take().text();
        } else if (tokens.skip("identity") || tokens.skip("auto_increment") || tokens.skip("autoincrement")) {
            flags.numbered = true;
        } else if (tokens.skip("generated")) {
            generated(flags);
        } else if (tokens.skip("as")) {
            flags.computed = true;
        } else if (tokens.skip("default")) {
            flags.numbered |= isOfSequence(tokens);
        } else if (tokens.skip("options")) {
            flags.comment = description(tokens.group()).orElse(flags.comment);
        } else {
            other();
        }
    }

    private void generated(ColumnFlags flags) {
        tokens.skip("always");
        tokens.skip("by", "default");
        tokens.skip("on", "null");
        tokens.skip("as");
        if (tokens.skip("identity")) {
            flags.numbered = true;
        } else {
            flags.computed = true;
        }
    }

    /** {@code nextval('s')}, {@code s.NEXTVAL}, {@code (NEXT VALUE FOR s)}; takes nothing that another option could be. */
    static boolean isOfSequence(Tokens tokens) {
        int mark = tokens.mark();
        while (tokens.skip("(")) {
            // SQL Server puts defaults in parentheses.
        }
        if (tokens.sees("next", "value", "for")) {
            tokens.back(mark);
            return true;
        }
        boolean found = tokens.more() && tokens.peek().isName() && last(tokens.qualified());
        tokens.back(mark);
        return found;
    }

    private static boolean last(List<String> name) {
        return name.get(name.size() - 1).equalsIgnoreCase("nextval");
    }

    private void other() {
        if (tokens.sees("(")) {
            tokens.group();
        } else {
            tokens.take();
        }
    }

    /** The description among the options of BigQuery. */
    static Optional<String> description(List<Token> options) {
        for (int i = 0; i + 2 < options.size(); i++) {
            if (options.get(i).lower().equals("description")
                    && options.get(i + 1).is("=")) {
                return Optional.of(options.get(i + 2).text());
            }
        }
        return Optional.empty();
    }

    private Place place(Token token) {
        return new Place(file, token.line());
    }
}
