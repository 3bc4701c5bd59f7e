// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.revise;

import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.assist.trial.TrialTable;
import io.github.vaultmaven.assist.trial.Tried;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether a revised query gives what the rendered one gives, but for the columns that the instruction names. */
final class RevisionCheck {

    /** Delimiters of templates; they would be read again where the query becomes a part of a file. */
    private static final Pattern TEMPLATE = Pattern.compile("<<|>>|<%|%>|<#|#>|\\{\\{|}}|\\{%|%}|\\{#|#}");

    /** What reads files, settings or the clock, is different each time, or waits. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(read_\\w+|\\w*_scan|glob|sniff_csv|copy|attach|install|pragma\\w*|duckdb_\\w+|information_schema|pg_\\w+"
                    + "|getenv|getvariable|current_setting|query|query_table|nextval|currval|random|setseed|uuid\\w*|gen_random_uuid"
                    + "|now|today|current_\\w+|localtime\\w*|get_current_\\w+|transaction_timestamp|txid_current|sleep\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    /** How many sets of rows a query is tried on. */
    private static final int VARIANTS = 6;

    private static final Pattern IN_QUOTES = Pattern.compile("'(?:[^']|'')*'");

    private final Revisable question;
    private final Trial trial;

    RevisionCheck(Revisable question, Trial trial) {
        this.question = question;
        this.trial = trial;
    }

    List<String> faults(String query) {
        if (TEMPLATE.matcher(query).find()) {
            return List.of("it holds a delimiter of templates");
        }
        String outside = IN_QUOTES.matcher(query).replaceAll("''");
        if (outside.contains("--") || outside.contains("/*")) {
            return List.of("it holds a comment");
        }
        if (FORBIDDEN.matcher(outside).find()) {
            return List.of("it reads files, settings or the clock, or is not the same each time");
        }
        if (FROM_FILE.matcher(query).find()) {
            return List.of("it reads a file");
        }
        return trial.isAvailable() && question.dialect().equals(Revisable.TRIED_ON) ? tried(query) : List.of();
    }

    private static final Pattern FROM_FILE = Pattern.compile(
            "\\b(from|join)\\s*\\(?\\s*'|,\\s*'[^']*\\.(csv|parquet|json|txt)'", Pattern.CASE_INSENSITIVE);

    private List<String> tried(String query) {
        var rows = new TestRows(
                question.query(), query, String.join("\n", question.prepared().values()));
        boolean compared = false;
        for (int variant = 0; variant < VARIANTS; variant++) {
            List<TrialTable> tables = own(rows.of(question.tables(), variant), variant);
            if (!(trial.run(tables, question.prepared(), question.query()) instanceof Tried.Rows own)) {
                return List.of("the rendered query itself cannot be tried");
            }
            if (!(trial.run(tables, question.prepared(), query) instanceof Tried.Rows given)) {
                return List.of("it is not one SELECT that runs on the relations of the rendered query");
            }
            List<String> faults = compared(own, given);
            if (!faults.isEmpty()) {
                return faults;
            }
            compared |= !own.rows().isEmpty();
        }
        return compared ? List.of() : List.of("the rendered query gives no rows to compare with");
    }

    /** What the query fills is empty in every other variant, as before a first build. */
    private List<TrialTable> own(List<TrialTable> tables, int variant) {
        return tables.stream()
                .map(t -> variant % 2 == 0 && t.name().equals(question.relation())
                        ? new TrialTable(t.name(), t.columns(), List.of())
                        : t)
                .toList();
    }

    private List<String> compared(Tried.Rows own, Tried.Rows given) {
        if (!own.columns().equals(given.columns())) {
            return List.of("its columns are not those of the rendered query");
        }
        if (!own.types().equals(given.types())) {
            return List.of("its columns have other types than those of the rendered query");
        }
        Set<String> named = question.named(own.columns());
        if (own.rows().size() != given.rows().size() || !counted(own, keys(own)).equals(counted(given, keys(own)))) {
            return List.of("its rows have other keys or another grain");
        }
        var kept = new TreeSet<Integer>();
        for (int i = 0; i < own.columns().size(); i++) {
            if (!named.contains(own.columns().get(i))) {
                kept.add(i);
            }
        }
        if (!counted(own, kept).equals(counted(given, kept))) {
            return List.of(
                    named.isEmpty()
                            ? "it changes values, and the instruction names no column that may change"
                            : "it changes columns that the instruction does not name");
        }
        return List.of();
    }

    private Set<Integer> keys(Tried.Rows rows) {
        var keys = new TreeSet<Integer>();
        for (int i = 0; i < rows.columns().size(); i++) {
            String column = rows.columns().get(i).toLowerCase(Locale.ROOT);
            if (question.keys().stream().anyMatch(column::equalsIgnoreCase)) {
                keys.add(i);
            }
        }
        return keys;
    }

    /** How often each combination of values comes. */
    private static Map<List<String>, Integer> counted(Tried.Rows rows, Set<Integer> columns) {
        var counted = new HashMap<List<String>, Integer>();
        for (List<String> row : rows.rows()) {
            var part = new ArrayList<String>();
            columns.forEach(c -> part.add(row.get(c)));
            counted.merge(part, 1, Integer::sum);
        }
        return counted;
    }
}
