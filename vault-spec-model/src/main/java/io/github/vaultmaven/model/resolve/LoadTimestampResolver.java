// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.spec.LoadTimestampSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.type.DataType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Resolves a written load timestamp. */
final class LoadTimestampResolver {

    static final String LOAD_TIMESTAMP_TYPE = "load-timestamp-type";
    static final String LOAD_TIMESTAMP_PATH = "load-timestamp-path";

    private final TableExpressions delivered;
    private final Diagnostics diagnostics;

    LoadTimestampResolver(TableExpressions delivered, Diagnostics diagnostics) {
        this.delivered = delivered;
        this.diagnostics = diagnostics;
    }

    /**
     * Resolves it; the start of the run after a finding.
     *
     * @param spec what is written
     * @param files true where the table is read from files
     * @param technical takes the columns that it is read from
     */
    LoadTimestamp resolve(LoadTimestampSpec spec, boolean files, Set<String> technical) {
        if (spec instanceof LoadTimestampSpec.Path path) {
            return path(path, files);
        }
        Optional<Typed> typed = Optional.empty();
        if (spec instanceof LoadTimestampSpec.Column column) {
            typed = delivered.column(column.name());
        } else if (spec instanceof LoadTimestampSpec.Formula formula) {
            typed = delivered.resolve(formula.text());
        }
        return typed.map(t -> ofExpression(t, technical)).orElseGet(LoadTimestamp.OfRun::new);
    }

    /** The load timestamp that a column holds. */
    static LoadTimestamp ofColumn(String column, Set<String> technical) {
        technical.add(column);
        return new LoadTimestamp.OfColumn(TableExpressions.reference(column));
    }

    private LoadTimestamp ofExpression(Typed typed, Set<String> technical) {
        boolean time = typed.type()
                .filter(type -> type instanceof DataType.Timestamp || type instanceof DataType.Date)
                .isPresent();
        if (!time) {
            String type = typed.type().map(DataType::toString).orElse("of no type");
            diagnostics.error(
                    LOAD_TIMESTAMP_TYPE,
                    typed.range(),
                    "the load timestamp must be a timestamp or a date, " + Wording.quote(typed.text()) + " is " + type,
                    "");
        }
        typed.column().ifPresent(c -> technical.add(c.name()));
        return new LoadTimestamp.OfColumn(typed.expression());
    }

    private LoadTimestamp path(LoadTimestampSpec.Path path, boolean files) {
        if (!files) {
            report(path.pattern(), "a load timestamp from a path needs `files`", "");
        }
        String zone = path.zone().map(Located::value).orElse("UTC");
        checkPattern(path.pattern());
        check(path.format(), "a format", LoadTimestampResolver::format);
        path.zone().ifPresent(z -> check(z, "a time zone", ZoneId::of));
        return new LoadTimestamp.OfPath(path.pattern().value(), path.format().value(), zone);
    }

    private static DateTimeFormatter format(String text) {
        return DateTimeFormatter.ofPattern(text, Locale.ROOT);
    }

    private void checkPattern(Located<String> pattern) {
        try {
            if (Pattern.compile(pattern.value()).matcher("").groupCount() == 0) {
                report(
                        pattern,
                        "the pattern has no group that says where the timestamp stands",
                        "put it in parentheses");
            }
        } catch (PatternSyntaxException e) {
            report(pattern, Wording.quote(pattern.value()) + " is not a regular expression", "");
        }
    }

    private void check(Located<String> text, String what, java.util.function.Consumer<String> parse) {
        try {
            parse.accept(text.value());
        } catch (DateTimeException | IllegalArgumentException e) {
            report(text, Wording.quote(text.value()) + " is not " + what, "");
        }
    }

    private void report(Located<String> where, String message, String help) {
        diagnostics.error(LOAD_TIMESTAMP_PATH, where.range(), message, help);
    }
}
