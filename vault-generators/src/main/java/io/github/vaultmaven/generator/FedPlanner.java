// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.Fed.FedColumn;
import io.github.vaultmaven.plan.RejectColumn;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * Plans what the stagings hand to one structure: the same columns from each, a companion column for every value that may
 * not fit its type.
 */
final class FedPlanner {

    /** Column of the rejects that keeps what a change row says happened. */
    private static final String OPERATION = "row_operation";

    private final List<Feed> feeds;
    private final List<String> digests = new ArrayList<>();
    private final List<Wanted> values = new ArrayList<>();
    private final List<String> operations;

    private boolean withOperation;
    private String status = "";

    private record Wanted(String name, DataType type) {}

    /**
     * @param feeds what feeds the structure
     * @param operations operations that count; empty where all do
     */
    FedPlanner(List<Feed> feeds, List<String> operations) {
        this.feeds = List.copyOf(feeds);
        this.operations = List.copyOf(operations);
    }

    /** Asks for a hash key or hash diff. */
    FedPlanner digest(String name) {
        digests.add(name);
        return this;
    }

    /** Asks for a value. */
    FedPlanner value(String name, DataType type) {
        values.add(new Wanted(name, type));
        return this;
    }

    /** Asks for what a change row says happened, as a value of the row. */
    FedPlanner operation() {
        withOperation = true;
        return this;
    }

    /** Asks for a column that says {@code I} where the row shows its key and {@code D} where it deletes it. */
    FedPlanner status(String name) {
        status = name;
        return this;
    }

    /** The feeds with all that was asked for. */
    List<Fed> feds() {
        var fed = new ArrayList<Fed>(feeds.size());
        for (Feed feed : feeds) {
            fed.add(fed(feed));
        }
        return List.copyOf(fed);
    }

    /** Names of the stagings that feed it, each once. */
    List<String> stages() {
        return feeds.size() == 1
                ? List.of(feeds.get(0).stage().name())
                : feeds.stream().map(feed -> feed.stage().name()).distinct().toList();
    }

    /** Names of {@link #rejectColumns}. */
    List<String> rejectNames() {
        var names = new ArrayList<String>(values.size() + 1);
        for (Wanted value : values) {
            names.add(value.name());
        }
        if (withOperation) {
            names.add(OPERATION);
        }
        names.addAll(unmatched());
        return names;
    }

    /** The values that were asked for, as the rejects keep them. */
    List<RejectColumn> rejectColumns() {
        var columns = new ArrayList<RejectColumn>();
        for (Wanted value : values) {
            String raw = fallible(value.name()) ? value.name() + Staging.RAW_SUFFIX : "";
            columns.add(new RejectColumn(value.name(), ColumnType.of(value.type()), raw, unmatched(value.name())));
        }
        if (withOperation) {
            columns.add(new RejectColumn(OPERATION, ColumnType.TEXT, ""));
        }
        unmatched().forEach(name -> columns.add(new RejectColumn(name, ColumnType.TEXT, "")));
        return List.copyOf(columns);
    }

    /** True where rows of at least one feed carry an operation. */
    boolean hasOperation() {
        for (Feed feed : feeds) {
            if (feed.stage().hasOperation()) {
                return true;
            }
        }
        return false;
    }

    private Fed fed(Feed feed) {
        var columns = new ArrayList<FedColumn>();
        for (String digest : digests) {
            columns.add(new FedColumn(digest, feed.column(digest), ColumnType.DIGEST));
        }
        for (Wanted value : values) {
            String from = feed.column(value.name());
            columns.add(new FedColumn(value.name(), from, ColumnType.of(value.type())));
            if (fallible(value.name())) {
                boolean here = feed.stage().column(from).fallible();
                columns.add(new FedColumn(
                        value.name() + Staging.RAW_SUFFIX, here ? from + Staging.RAW_SUFFIX : "", ColumnType.TEXT));
            }
        }
        for (String name : unmatched()) {
            boolean here =
                    values.stream().anyMatch(v -> unmatchedOf(feed, v.name()).contains(name));
            columns.add(new FedColumn(name, here ? name : "", ColumnType.TEXT));
        }
        boolean changes = feed.stage().hasOperation();
        if (withOperation) {
            columns.add(new FedColumn(OPERATION, changes ? Staging.OPERATION : "", ColumnType.TEXT));
        }
        if (!status.isEmpty()) {
            columns.add(FedColumn.status(status, changes));
        }
        return new Fed(
                feed.place(),
                feed.stage().table().fullName(),
                feed.stage().name(),
                columns,
                given(feed),
                changes,
                changes ? operations : List.of());
    }

    private static List<Fed.Given> given(Feed feed) {
        return feed.skipWhenNull().isEmpty()
                ? List.of()
                : feed.skipWhenNull().stream()
                        .map(name -> given(feed.stage().column(name)))
                        .toList();
    }

    private static Fed.Given given(StageColumn column) {
        return new Fed.Given(
                Column.optional(column.name(), ColumnType.of(column.type()), ""),
                column.fallible() ? column.name() + Staging.RAW_SUFFIX : "");
    }

    /** Columns that say which joins found no partner, of the joins that fetch something which was asked for. */
    private List<String> unmatched() {
        if (!joins()) {
            return List.of();
        }
        var columns = new TreeSet<String>();
        values.forEach(v -> columns.addAll(unmatched(v.name())));
        return List.copyOf(columns);
    }

    /** True where rows of at least one feed may find no partner in a join. */
    private boolean joins() {
        for (Feed feed : feeds) {
            if (!feed.stage().table().joins().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<String> unmatched(String name) {
        if (!joins()) {
            return List.of();
        }
        var columns = new LinkedHashSet<String>();
        feeds.forEach(f -> columns.addAll(unmatchedOf(f, name)));
        return List.copyOf(columns);
    }

    private static List<String> unmatchedOf(Feed feed, String name) {
        return feed.stage().unmatchedOf(feed.column(name));
    }

    private boolean fallible(String name) {
        for (Feed feed : feeds) {
            if (feed.stage().column(feed.column(name)).fallible()) {
                return true;
            }
        }
        return false;
    }
}
