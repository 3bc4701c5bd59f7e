// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.GreatestColumn;
import io.github.vaultmaven.expression.Name;
import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Problem;
import io.github.vaultmaven.expression.Query;
import io.github.vaultmaven.expression.QueryChecker;
import io.github.vaultmaven.expression.QueryTyping;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.type.DataType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads queries on the vault, checks them, and gives each row of their result a load timestamp. */
final class QueryCompiler {

    private final Map<String, Map<String, DataType>> objects;
    private final String loadTimestamp;
    private final Diagnostics diagnostics;

    /**
     * @param objects the relations that a query may name: columns by relation
     * @param loadTimestamp name of the load timestamp column
     */
    QueryCompiler(Map<String, Map<String, DataType>> objects, String loadTimestamp, Diagnostics diagnostics) {
        this.objects = objects;
        this.loadTimestamp = loadTimestamp;
        this.diagnostics = diagnostics;
    }

    /** A query as it was written, or nothing after findings. */
    Optional<QueryResult> compile(WrittenText text) {
        Parsed<Query> parsed = new ExpressionParser().parseQuery(text.text());
        return sound(text, parsed.problems()) ? parsed.result().flatMap(tree -> compile(text, tree)) : Optional.empty();
    }

    /** A query as it was written, whose result needs no load timestamp; nothing after findings. */
    Optional<QueryResult> untimed(WrittenText text) {
        Parsed<Query> parsed = new ExpressionParser().parseQuery(text.text());
        if (!sound(text, parsed.problems())) {
            return Optional.empty();
        }
        Query tree = parsed.orThrow();
        QueryTyping typing = new QueryChecker(objects).check(tree);
        return sound(text, typing.problems())
                ? Optional.of(
                        new QueryResult(new VaultQuery.Checked(tree, read(tree)), typing.columns(), "", text.range()))
                : Optional.empty();
    }

    /** A query that was put together; what is wrong with it is found at one place. */
    Optional<QueryResult> compile(String text, SourceRange range) {
        return compile(new Assembled(text, range));
    }

    private Optional<QueryResult> compile(WrittenText text, Query tree) {
        QueryChecker checker = new QueryChecker(objects);
        if (!sound(text, checker.check(tree).problems())) {
            return Optional.empty();
        }
        Query timed = new GreatestColumn(loadTimestamp, this::hasLoadTimestamp).addTo(tree);
        QueryTyping typing = checker.check(timed);
        return sound(text, typing.problems())
                ? Optional.of(
                        new QueryResult(new VaultQuery.Checked(timed, read(tree)), typing.columns(), "", text.range()))
                : Optional.empty();
    }

    private boolean sound(WrittenText text, List<Problem> problems) {
        problems.forEach(p -> diagnostics.error(p.id(), text.rangeOf(p.offset(), p.length()), p.message(), p.help()));
        return problems.isEmpty();
    }

    private boolean hasLoadTimestamp(String object) {
        return objects.entrySet().stream()
                .anyMatch(
                        e -> e.getKey().equalsIgnoreCase(object) && e.getValue().containsKey(loadTimestamp));
    }

    private Map<String, Map<String, DataType>> read(Query tree) {
        var read = new TreeMap<String, Map<String, DataType>>();
        for (Name name : tables(tree)) {
            objects.forEach((object, columns) -> {
                if (name.matches(object)) {
                    read.put(object, columns);
                }
            });
        }
        return read;
    }

    /** Names of all that a query selects from, common tables included. */
    static List<Name> tables(Query tree) {
        return Stream.concat(
                        tree.commonTables().stream()
                                .map(t -> t.query().selects())
                                .flatMap(Collection::stream),
                        tree.selects().stream())
                .flatMap(s ->
                        Stream.concat(Stream.of(s.from()), s.joins().stream().map(Query.Join::table)))
                .map(Query.Table::object)
                .toList();
    }

    /** A text that nobody wrote. */
    private record Assembled(String text, SourceRange range) implements WrittenText {
        @Override
        public SourceRange rangeOf(int offset, int length) {
            return range;
        }
    }
}
