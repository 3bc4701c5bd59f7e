// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.rule;

import io.github.vaultmaven.assist.trial.EdgeRows;
import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.assist.trial.TrialTable;
import io.github.vaultmaven.assist.trial.Tried;
import io.github.vaultmaven.dialect.expression.DuckDbSpelling;
import io.github.vaultmaven.expression.ColumnReferences;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.LiteralValues;
import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.Types;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.expression.print.SqlPrinter;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a rule can be said of a column, tests anything, and holds on the sample. */
final class RuleCheck {

    private static final SqlPrinter PRINTER = new SqlPrinter(new DuckDbSpelling());
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N} _./+-]{1,60}");
    private static final int MOST_VALUES = 20;

    private final Sampled question;
    private final Trial trial;

    RuleCheck(Sampled question, Trial trial) {
        this.question = question;
        this.trial = trial;
    }

    /** What is wrong with a rule, whatever the sample says. */
    Optional<String> fault(ProposedRule rule) {
        Optional<String> form = form(rule);
        if (form.isPresent()) {
            return form;
        }
        String text = RuleConditions.of(rule, question.column(), question.type());
        Parsed<Expression> parsed = new ExpressionParser().parse(text);
        if (parsed.result().isEmpty()) {
            return Optional.of(
                    "the rule cannot be read: " + parsed.problems().get(0).id());
        }
        Typing typing = new TypeChecker()
                .checkCondition(parsed.orThrow(), Scope.of(question.sample().columns()));
        if (!typing.problems().isEmpty()) {
            return Optional.of(
                    "the rule is not sound: " + typing.problems().get(0).id());
        }
        boolean about = ColumnReferences.of(parsed.orThrow()).stream()
                .anyMatch(c ->
                        typing.columnOf(c).filter(question.column()::equals).isPresent());
        if (!about) {
            return Optional.of("the rule does not name the column");
        }
        return trial.isAvailable() ? tests(parsed.orThrow(), typing) : Optional.empty();
    }

    private Optional<String> form(ProposedRule rule) {
        boolean plain = rule.kind() == ProposedRule.Kind.NOT_NULL || rule.kind() == ProposedRule.Kind.UNIQUE;
        if (plain != rule.value().isEmpty()) {
            return Optional.of("`" + rule.kind() + "` has " + (plain ? "a value" : "no value"));
        }
        return switch (rule.kind()) {
            case NOT_NULL -> Optional.empty();
            case UNIQUE -> question.key() ? Optional.empty() : unique();
            case MIN, MAX ->
                Types.isNumber(question.type()) && NUMBER.matcher(rule.value()).matches()
                                || Types.isDay(question.type())
                        ? Optional.empty()
                        : Optional.of("`" + rule.kind() + "` is for numbers and days");
            case IN -> values(RuleConditions.values(rule));
            case CHECK ->
                question.personal() && holdsLiterals(rule.value())
                        ? Optional.of("it names values of personal data")
                        : Optional.empty();
        };
    }

    /** Of what identifies nothing it is not said where rows show otherwise. */
    private Optional<String> unique() {
        List<String> values = values();
        boolean seen = values.size() > 1 && repeated(values) == 0;
        return question.sample().rows().isEmpty() || seen
                ? Optional.empty()
                : Optional.of("values of the column repeat, or there are none to see");
    }

    private List<String> values() {
        int at = List.copyOf(question.sample().columns().keySet()).indexOf(question.column());
        return question.sample().rows().stream()
                .map(row -> row.get(at))
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many rows have a value that another one has. */
    private static int repeated(List<String> values) {
        Map<String, Long> counts = values.stream().collect(Collectors.groupingBy(v -> v, Collectors.counting()));
        return (int) values.stream().filter(v -> counts.get(v) > 1).count();
    }

    private Optional<String> values(List<String> values) {
        if (question.personal()) {
            return Optional.of("it names values of personal data");
        }
        if (values.size() > MOST_VALUES || new HashSet<>(values).size() < values.size()) {
            return Optional.of("`in` names more than " + MOST_VALUES + " values, or one twice");
        }
        Pattern form = Types.isNumber(question.type()) ? NUMBER : VALUE;
        boolean fit = (question.type() instanceof DataType.Text || Types.isNumber(question.type()))
                && values.stream().allMatch(v -> form.matcher(v).matches());
        return fit ? Optional.empty() : Optional.of("`in` names what is no value of the column");
    }

    private static boolean holdsLiterals(String condition) {
        return new ExpressionParser()
                .parse(condition).result().map(LiteralValues::of).stream()
                        .flatMap(List::stream)
                        .anyMatch(l -> l instanceof Expression.TextLiteral text
                                && text.value().replaceAll("[%_]", "").length() > 1);
    }

    /** A rule that every row keeps, or none, tests nothing. */
    private Optional<String> tests(Expression condition, Typing typing) {
        Map<String, DataType> columns = new LinkedHashMap<>();
        ColumnReferences.of(condition).forEach(c -> {
            String name = typing.columnOf(c).orElseThrow();
            columns.put(name, question.sample().columns().get(name));
        });
        TrialTable edges = new EdgeRows(LiteralValues.of(condition)).table("edges", columns);
        return counted(edges, condition, typing)
                .map(counts -> counts.broken() == 0 || counts.kept() == 0
                        ? Optional.of(counts.broken() == 0 ? "no row can break it" : "no row can keep it")
                        : Optional.<String>empty())
                .orElse(Optional.of("it does not run"));
    }

    /** How many rows keep and break a condition. */
    private record Counts(int kept, int broken) {}

    private Optional<Counts> counted(TrialTable table, Expression condition, Typing typing) {
        String sql = PRINTER.print(condition, typing, name -> '"' + name.replace("\"", "\"\"") + '"');
        String query = "select count(*) filter (where " + sql + "), count(*) filter (where not (" + sql + ")) from \""
                + table.name().replace("\"", "\"\"") + '"';
        return trial.run(List.of(table), query) instanceof Tried.Rows rows
                ? Optional.of(new Counts(
                        Integer.parseInt(rows.rows().get(0).get(0)),
                        Integer.parseInt(rows.rows().get(0).get(1))))
                : Optional.empty();
    }

    /** How many rows of the sample break a rule that has no fault. */
    int broken(ProposedRule rule) {
        if (rule.kind() == ProposedRule.Kind.UNIQUE) {
            return repeated(values());
        }
        if (question.sample().rows().isEmpty() || !trial.isAvailable()) {
            return 0;
        }
        Expression condition = new ExpressionParser()
                .parse(RuleConditions.of(rule, question.column(), question.type()))
                .orThrow();
        Typing typing = new TypeChecker()
                .checkCondition(condition, Scope.of(question.sample().columns()));
        return counted(named(condition, typing), condition, typing)
                .map(Counts::broken)
                .orElse(0);
    }

    /** The sample with the columns that a condition names, and no others. */
    private TrialTable named(Expression condition, Typing typing) {
        List<String> all = List.copyOf(question.sample().columns().keySet());
        Map<String, DataType> columns = new LinkedHashMap<>();
        ColumnReferences.of(condition).stream()
                .map(c -> typing.columnOf(c).orElseThrow())
                .forEach(name -> columns.put(name, question.sample().columns().get(name)));
        List<List<String>> rows = question.sample().rows().stream()
                .map(row -> columns.keySet().stream()
                        .map(name -> row.get(all.indexOf(name)))
                        .collect(Collectors.<String, List<String>>toCollection(ArrayList::new)))
                .toList();
        return new TrialTable(question.sample().name(), columns, rows);
    }
}
