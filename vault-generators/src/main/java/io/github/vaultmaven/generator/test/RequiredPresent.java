// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.stream.Stream;

/** What every row must have, hash key and load timestamp above all, is there; an engine may not enforce it. */
final class RequiredPresent implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        Stream<Relation> stored = Stream.of(
                        Relation.Kind.VAULT, Relation.Kind.REJECTS, Relation.Kind.TRACKING, Relation.Kind.LOG)
                .flatMap(kind -> subject.relations(kind).stream());
        return Stream.concat(
                        stored.map(r -> test(subject, r, required(r, List.of()))),
                        subject.derived().stream().map(r -> test(subject, r, required(r, r.key()))))
                .toList();
    }

    private static List<String> required(Relation relation, List<String> key) {
        return relation.columns().stream()
                .filter(c -> !c.nullable() || key.contains(c.name()))
                .map(Column::name)
                .toList();
    }

    private static Step test(Subject subject, Relation relation, List<String> required) {
        return subject.error(
                relation.name(),
                "required_present",
                "no null in " + String.join(", ", required),
                new RequiredShape(relation.name(), required));
    }

    /** Rows that have a null in one of the columns. */
    public record RequiredShape(String relation, List<String> columns) implements Shape {

        @Override
        public String template() {
            return "test/required";
        }
    }
}
