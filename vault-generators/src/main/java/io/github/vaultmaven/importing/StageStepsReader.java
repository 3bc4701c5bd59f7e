// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads numbered and prejoined columns of stagings. */
final class StageStepsReader {

    private final Relations relations;
    private final Losses losses;

    StageStepsReader(Relations relations, Losses losses) {
        this.relations = relations;
        this.losses = losses;
    }

    /**
     * The steps of a staging.
     *
     * @param derived its derived columns, which steps of a spec may not read under other names
     */
    StageSteps read(Call call, Map<String, String> derived) {
        var reads = new ArrayList<String>();
        Map<String, Object> number = new LinkedHashMap<>();
        call.argument("ranked_columns")
                .ifPresent(ranked -> ranked.entries()
                        .forEach((name, value) -> number.put(Folded.name(name), number(call, value, derived, reads))));
        List<StageSteps.Join> joins = call.argument("prejoined_columns")
                .map(value -> joins(call, value, derived, reads))
                .orElse(List.of());
        return new StageSteps(number, joins, reads);
    }

    private Map<String, Object> number(Call call, Value value, Map<String, String> derived, List<String> reads) {
        if (value.find("dense_rank").filter(Value::isTrue).isPresent()) {
            losses.add(call.file(), value.line(), "rows of equal order get numbers of their own, not one");
        }
        var order = new ArrayList<String>();
        for (Value by : value.find("order_by").map(Value::items).orElse(List.of())) {
            order.addAll(by.asText()
                    .map(List::of)
                    .orElseGet(() -> List.copyOf(by.entries().keySet())));
            if (by.entries().values().stream()
                    .flatMap(direction -> direction.asText().stream())
                    .anyMatch("desc"::equalsIgnoreCase)) {
                losses.add(call.file(), by.line(), "rows are numbered upwards; descending order is not carried over");
            }
        }
        var number = new LinkedHashMap<String, Object>();
        number.put("per", columns(value.find("partition_by").map(Value::texts).orElse(List.of()), derived, reads));
        number.put("order", columns(order, derived, reads));
        return number;
    }

    private static List<String> columns(List<String> written, Map<String, String> derived, List<String> reads) {
        List<String> columns = written.stream()
                .map(Folded::name)
                .map(column -> plain(column, derived))
                .toList();
        reads.addAll(columns);
        return columns;
    }

    /** What a derived column is another name of, else its own name. */
    private static String plain(String column, Map<String, String> derived) {
        return Optional.ofNullable(derived.get(column))
                .filter(Folded::isPlain)
                .map(Folded::name)
                .orElse(column);
    }

    private List<StageSteps.Join> joins(Call call, Value written, Map<String, String> derived, List<String> reads) {
        var joins = new ArrayList<StageSteps.Join>();
        if (written.entries().isEmpty()) {
            for (Value join : written.items()) {
                List<String> take = texts(join, "extract_columns");
                join(call, join, take, join.find("aliases").isPresent() ? texts(join, "aliases") : take, derived, reads)
                        .ifPresent(joins::add);
            }
        } else {
            written.entries()
                    .forEach((alias, join) -> join(
                                    call, join, texts(join, "bk"), List.of(Folded.name(alias)), derived, reads)
                            .ifPresent(joins::add));
        }
        return joins;
    }

    private Optional<StageSteps.Join> join(
            Call call,
            Value join,
            List<String> take,
            List<String> aliases,
            Map<String, String> derived,
            List<String> reads) {
        Optional<SourceRelation> relation = joined(call, join);
        List<String> here = texts(join, "this_column_name");
        List<String> there = join.find("ref_column_name").isPresent() ? texts(join, "ref_column_name") : here;
        if (relation.isEmpty() || here.size() != there.size() || take.size() != aliases.size()) {
            losses.add(call.file(), join.line(), "a prejoin of this form is not carried over; write a `join`");
            return Optional.empty();
        }
        if (join.text("operator").filter(word -> !word.equalsIgnoreCase("and")).isPresent()) {
            losses.add(call.file(), join.line(), "the columns of a join must all be equal, not one of them");
        }
        losses.add(
                call.file(),
                join.line(),
                "the join finds rows of the same delivery of " + relation.get().table()
                        + "; the package reads all that the table holds");
        var on = new LinkedHashMap<String, String>();
        List<String> own = columns(here, derived, reads);
        for (int i = 0; i < own.size(); i++) {
            on.put(own.get(i), there.get(i));
        }
        var taken = new LinkedHashMap<String, String>();
        for (int i = 0; i < take.size(); i++) {
            taken.put(aliases.get(i), take.get(i));
        }
        return Optional.of(new StageSteps.Join(relation.get(), on, taken));
    }

    private Optional<SourceRelation> joined(Call call, Value join) {
        Optional<String> source = join.text("src_name");
        if (source.isPresent()) {
            return Optional.of(relations.declared(
                    call, join.line(), source.get(), join.text("src_table").orElse("")));
        }
        return join.text("ref_model").flatMap(model -> relations.joined(call, join.line(), Folded.name(model)));
    }

    private static List<String> texts(Value of, String key) {
        return of.find(key).map(Value::texts).orElse(List.of()).stream()
                .map(Folded::name)
                .toList();
    }
}
