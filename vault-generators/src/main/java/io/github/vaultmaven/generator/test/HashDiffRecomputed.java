// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.plan.Step;
import java.util.List;
import java.util.Optional;

/** Where a hash diff is stored, it is that of the attributes beside it: nobody changed a stored row. */
final class HashDiffRecomputed implements Law {

    private record Diff(String column, List<Feed> feeds) {}

    @Override
    public List<Step> tests(Subject subject) {
        Optional<Relation> relation = subject.relation();
        Optional<Diff> diff = diff(subject.structure());
        return relation.isEmpty() || diff.isEmpty()
                ? List.of()
                : shape(relation.get(), diff.get())
                        .map(shape -> subject.error(
                                relation.get().name(),
                                "hash_diff_recomputed",
                                "every hash diff is that of the attributes beside it",
                                shape))
                        .stream()
                        .toList();
    }

    private static Optional<Diff> diff(Structure structure) {
        if (structure instanceof Satellite s) {
            return Optional.of(new Diff(s.hashDiff(), s.feeds()));
        }
        if (structure instanceof MultiActiveSatellite s) {
            return Optional.of(new Diff(s.hashDiff(), s.feeds()));
        }
        return structure instanceof NonHistorizedSatellite s
                ? Optional.of(new Diff(s.hashDiff(), s.feeds()))
                : Optional.empty();
    }

    /** Nothing where the feeds name or order their columns differently, or hash what is not stored. */
    private static Optional<HashDiffShape> shape(Relation relation, Diff diff) {
        List<List<String>> hashed = diff.feeds().stream()
                .map(feed -> hashedColumns(feed, diff.column()))
                .distinct()
                .toList();
        if (hashed.size() != 1 || !relation.columnNames().contains(diff.column())) {
            return Optional.empty();
        }
        List<Column> columns = hashed.get(0).stream()
                .flatMap(name -> relation.columns().stream()
                        .filter(c -> diff.feeds().get(0).column(c.name()).equals(name)))
                .toList();
        return columns.size() == hashed.get(0).size()
                ? Optional.of(new HashDiffShape(
                        relation.name(), relation.columnNames().get(0), diff.column(), columns, hashed.get(0)))
                : Optional.empty();
    }

    private static List<String> hashedColumns(Feed feed, String hashDiff) {
        return feed.stage().diffs().stream()
                .filter(d -> d.name().equals(feed.column(hashDiff)))
                .map(StageDiff::columns)
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Rows whose hash diff is not that of their attributes.
     *
     * @param relation what is tested
     * @param hashKey its key; the ghost record is left out
     * @param hashDiff what is recomputed
     * @param columns what it covers, in the order of the hash
     * @param names under which names they were hashed, for profiles that sort by name
     */
    public record HashDiffShape(
            String relation, String hashKey, String hashDiff, List<Column> columns, List<String> names)
            implements Shape {

        @Override
        public String template() {
            return "test/hash-diff";
        }
    }
}
