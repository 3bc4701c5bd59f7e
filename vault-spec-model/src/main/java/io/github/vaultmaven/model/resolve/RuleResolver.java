// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.TypedRows;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves one rule on one relation; names, types and values are checked against it. */
final class RuleResolver {

    static final String RULE_FORM = "rule-form";
    static final String RULE_VALUE = "rule-value";
    static final String RULE_TYPE = "rule-type";
    static final String RULE_PLACE = "rule-place";

    private static final Pattern AGE = Pattern.compile("([1-9][0-9]{0,5}) (hour|day|week)s?");
    private static final List<String> REASONS = List.of(
            "null_key",
            "null_seq",
            "null_child",
            "null_ldts",
            "zero_key",
            "bad_type",
            "bad_operation",
            "unmatched",
            "collision",
            "conflict",
            "taken");

    private final RulePlace place;
    private final RuleObjects objects;
    private final Context context;
    private final Diagnostics diagnostics;

    RuleResolver(RulePlace place, RuleObjects objects, Context context) {
        this.place = place;
        this.objects = objects;
        this.context = context;
        this.diagnostics = context.diagnostics();
    }

    /** The rule, or nothing after findings. */
    Optional<Rule> resolve(RuleSpec spec) {
        return switch (spec.kind()) {
            case NOT_NULL -> one(spec).map(c -> new Rule.NotNull(c.name()));
            case IN -> one(spec).flatMap(c -> inSet(spec, c));
            case PATTERN -> one(spec).flatMap(c -> pattern(spec, c));
            case RANGE -> one(spec).flatMap(c -> range(spec, c));
            case UNIQUE -> unique(spec);
            case EXISTS_IN -> new ExistsInRule(place, objects, diagnostics).resolve(spec);
            case CHECK -> spec.text().flatMap(t -> place.condition(spec)).map(Rule.Check::new);
            case SQL -> query(spec).map(Rule.Sql::new);
            case FRESH_WITHIN -> freshWithin(spec);
            case ROWS -> rows(spec);
            case REJECTS -> rejects(spec);
            case GOLDEN -> golden(spec);
            case RECONSTRUCTION -> misplaced(spec, "`reconstruction` stands in a source table");
        };
    }

    private <T> Optional<T> misplaced(RuleSpec spec, String message) {
        return report(RULE_PLACE, spec.range(), message, "");
    }

    private <T> Optional<T> report(String id, SourceRange range, String message, String help) {
        diagnostics.error(id, range, message, help);
        return Optional.empty();
    }

    /** The one column that the rule is about. */
    private Optional<RuleColumn> one(RuleSpec spec) {
        String key = Wording.quote(spec.kind().name().toLowerCase(java.util.Locale.ROOT));
        return spec.on().size() == 1
                ? place.column(spec.on().get(0))
                : report(RULE_FORM, spec.range(), "the rule " + key + " is about one column", "name it with `on`");
    }

    /** False, after a finding, for a digest: its values mean nothing. */
    private boolean means(RuleSpec spec, RuleColumn column) {
        if (column.digest()) {
            report(
                    RULE_TYPE,
                    spec.on().get(0).range(),
                    Wording.quote(column.name()) + " is a hash key, whose values mean nothing",
                    "");
        }
        return !column.digest();
    }

    private Optional<String> value(Located<String> text, RuleColumn column) {
        Optional<String> value = Literal.canonical(column.type(), text.value());
        return value.isPresent()
                ? value
                : report(
                        RULE_VALUE,
                        text.range(),
                        Wording.quote(text.value()) + " is no " + column.type() + ", as " + Wording.quote(column.name())
                                + " is",
                        "");
    }

    private Optional<Rule> inSet(RuleSpec spec, RuleColumn column) {
        if (spec.values().isEmpty()) {
            return report(RULE_FORM, spec.range(), "`in` allows no value", "list the values");
        }
        List<String> values =
                spec.values().stream().flatMap(v -> value(v, column).stream()).toList();
        return means(spec, column) && values.size() == spec.values().size()
                ? Optional.of(new Rule.InSet(column.name(), values))
                : Optional.empty();
    }

    private Optional<Rule> range(RuleSpec spec, RuleColumn column) {
        boolean ordered = !(column.type() instanceof DataType.Text
                || column.type() instanceof DataType.Json
                || column.type() instanceof DataType.Bool);
        if (!ordered) {
            return report(
                    RULE_TYPE,
                    spec.on().get(0).range(),
                    Wording.quote(column.name()) + " is " + (column.digest() ? "a hash key" : column.type())
                            + ", which has no order here",
                    "`min` and `max` are for numbers, dates and timestamps");
        }
        Optional<String> min = spec.setting("min").flatMap(v -> value(v, column));
        Optional<String> max = spec.setting("max").flatMap(v -> value(v, column));
        boolean read = min.isPresent() == spec.setting("min").isPresent()
                && max.isPresent() == spec.setting("max").isPresent()
                && (min.isPresent() || max.isPresent());
        if (read && min.isPresent() && max.isPresent() && Literal.compare(column.type(), min.get(), max.get()) > 0) {
            return report(
                    RULE_VALUE, spec.setting("min").orElseThrow().range(), "`min` is greater than `max`", "turn them");
        }
        return read ? Optional.of(new Rule.Range(column.name(), min, max)) : Optional.empty();
    }

    private Optional<Rule> pattern(RuleSpec spec, RuleColumn column) {
        if (!(column.type() instanceof DataType.Text) && !column.digest()) {
            return report(
                    RULE_TYPE,
                    spec.on().get(0).range(),
                    Wording.quote(column.name()) + " is " + column.type() + ", a pattern is for text",
                    "");
        }
        if (spec.values().size() != 1) {
            return report(RULE_FORM, spec.range(), "`pattern` is one regular expression", "");
        }
        Optional<String> regex = new RulePattern(diagnostics).read(spec.values().get(0));
        return means(spec, column) ? regex.map(r -> new Rule.Pattern(column.name(), r)) : Optional.empty();
    }

    private Optional<Rule> unique(RuleSpec spec) {
        List<Located<String>> names = spec.values().isEmpty() ? spec.on() : spec.values();
        if (names.isEmpty()) {
            return report(RULE_FORM, spec.range(), "`unique` names no column", "write `unique: [column]`");
        }
        List<String> columns = names.stream()
                .flatMap(n -> place.column(n).stream())
                .map(RuleColumn::name)
                .toList();
        return columns.size() == names.size() ? Optional.of(new Rule.Unique(columns)) : Optional.empty();
    }

    private Optional<VaultQuery> query(RuleSpec spec) {
        if (spec.byEngine().isEmpty()) {
            return spec.text().flatMap(text -> compiler().untimed(text)).map(QueryResult::query);
        }
        var texts = new TreeMap<String, String>();
        spec.byEngine()
                .forEach(text -> texts.put(text.name().value(), text.text().text()));
        List<String> words =
                spec.byEngine().stream().flatMap(BusinessOrder::words).toList();
        List<String> reads =
                objects.queried().keySet().stream().filter(words::contains).toList();
        return Optional.of(new VaultQuery.Written(texts, reads));
    }

    private QueryCompiler compiler() {
        return new QueryCompiler(
                objects.queried(), context.conventions().columns().loadTimestamp(), diagnostics);
    }

    private Optional<Rule> freshWithin(RuleSpec spec) {
        if (!place.timed()) {
            return misplaced(spec, Wording.quote(place.relation()) + " has no load timestamp");
        }
        Matcher age = AGE.matcher(
                spec.values().stream().findFirst().map(Located::value).orElse(""));
        if (!age.matches()) {
            SourceRange range =
                    spec.values().stream().findFirst().map(Located::range).orElse(spec.range());
            return report(RULE_VALUE, range, "this is no age", "write for example `2 days` or `12 hours`");
        }
        long count = Long.parseLong(age.group(1));
        long hours = switch (age.group(2)) {
            case "hour" -> 1;
            case "day" -> 24;
            default -> 24 * 7;
        };
        return Optional.of(new Rule.FreshWithin(Duration.ofHours(count * hours)));
    }

    private Optional<Rule> rows(RuleSpec spec) {
        if (spec.settings().isEmpty()) {
            return report(RULE_FORM, spec.range(), "`rows` has neither `min` nor `max`", "");
        }
        Optional<Long> min = count(spec, "min");
        Optional<Long> max = count(spec, "max");
        if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
            return report(
                    RULE_VALUE, spec.setting("min").orElseThrow().range(), "`min` is greater than `max`", "turn them");
        }
        boolean read = min.isPresent() == spec.setting("min").isPresent()
                && max.isPresent() == spec.setting("max").isPresent();
        return read ? Optional.of(new Rule.RowCount(min, max)) : Optional.empty();
    }

    private Optional<Long> count(RuleSpec spec, String key) {
        return spec.setting(key)
                .flatMap(v -> value(v, RuleColumn.of(key, DataType.BIGINT)).flatMap(text -> {
                    long number = Long.parseLong(text);
                    return number < 0
                            ? report(RULE_VALUE, v.range(), Wording.quote(key) + " is less than zero", "")
                            : Optional.of(number);
                }));
    }

    private Optional<Rule> rejects(RuleSpec spec) {
        if (!place.rejects()) {
            return misplaced(spec, "nothing is rejected into " + Wording.quote(place.relation()));
        }
        Optional<Located<String>> reason = spec.setting("reason");
        if (reason.isPresent() && !REASONS.contains(reason.get().value())) {
            return report(
                    RULE_VALUE,
                    reason.get().range(),
                    Wording.quote(reason.get().value()) + " is no reason to reject a row",
                    "reasons are " + String.join(", ", REASONS));
        }
        Optional<Long> max = spec.setting("max").isEmpty() ? Optional.of(0L) : count(spec, "max");
        return max.map(most -> new Rule.RejectThreshold(reason.map(Located::value), most));
    }

    private Optional<Rule> golden(RuleSpec spec) {
        if (spec.text().isEmpty() || spec.setting("file").isEmpty()) {
            return report(RULE_FORM, spec.range(), "`golden` needs a `file` and a `query`", "");
        }
        Optional<QueryResult> query = compiler().untimed(spec.text().get());
        if (query.isEmpty()) {
            return Optional.empty();
        }
        var unknown = new ArrayList<String>();
        query.get().columns().forEach((name, type) -> {
            if (type == null) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            return report(
                    RULE_TYPE,
                    spec.text().get().range(),
                    Wording.quote(unknown.get(0)) + " has no type",
                    "write for example `cast(null as varchar)`");
        }
        Optional<TypedRows> rows = new CsvRows(spec.setting("file").get(), context)
                .read(query.get().columns(), List.of(), List.of());
        return rows.map(r -> new Rule.Golden(query.get().query(), r));
    }
}
