// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static io.github.vaultmaven.dbt.UnitTestRows.FIRST;
import static io.github.vaultmaven.dbt.UnitTestRows.SECOND;
import static io.github.vaultmaven.dbt.UnitTestRows.THIRD;

import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.plan.Column;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Laws 4 and 7: a row that says what the row before it says is not stored, one that says something else is. Where a package
 * loads the satellite, both are tried on the same rows: the project's own model that finds the changes, and the package.
 */
final class SatelliteUnitTest {

    private static final String SAYS =
            "what says the same as the row before it is not stored, what says something else is";

    private final UnitTestRows rows;
    private final TechnicalColumns technical;
    private final Satellite satellite;
    private final DbtModel built;
    private final Feed feed;

    /** A column of texts that the satellite has as its staging has it: of its attributes, else the record source. */
    private final Optional<String> attribute;

    private SatelliteUnitTest(UnitTestRows rows, TechnicalColumns technical, Satellite satellite) {
        this.rows = rows;
        this.technical = technical;
        this.satellite = satellite;
        this.built = rows.built(satellite.name());
        this.feed = satellite.feeds().get(0);
        this.attribute = built.relation().columns().stream()
                .filter(UnitTestRows::isText)
                .map(Column::name)
                .filter(name -> rows.built(feed.stage().name()).relation().columns().stream()
                        .anyMatch(c -> c.name().equals(feed.column(name)) && UnitTestRows.isText(c)))
                .findFirst();
    }

    /** The tests of a satellite: none, the project's own query, or the query that feeds the package and the package's. */
    static List<UnitTest> of(UnitTestRows rows, TechnicalColumns technical, Satellite satellite) {
        DbtModel built = rows.built(satellite.name());
        boolean plain = satellite.history() == Satellite.History.CHANGES
                && satellite.sequence().isEmpty()
                && satellite.feeds().size() == 1
                && built.later().size() <= 1
                && rows.readsModels(built);
        if (!plain) {
            return List.of();
        }
        var test = new SatelliteUnitTest(rows, technical, satellite);
        return rows.has(PackageModels.prepared(satellite.name()))
                ? List.of(test.changes(), test.packaged())
                : List.of(test.own());
    }

    private UnitTest own() {
        Map<String, String> given = fedRows();
        given.put("this", rows.rows(satellite.name(), storedRows()));
        return new UnitTest(satellite.name(), SAYS, given, rows.macros(built), expected());
    }

    /** What the satellite has stored is what its tracking may know, too: both are read by one macro. */
    private UnitTest changes() {
        Map<String, Object> macros = rows.run();
        macros.put("vault_stored", "(" + rows.rows(satellite.name(), storedRows()) + ")");
        return new UnitTest(PackageModels.prepared(satellite.name()), SAYS, fedRows(), macros, expected());
    }

    private UnitTest packaged() {
        String prepared = PackageModels.prepared(satellite.name());
        var given = new LinkedHashMap<String, String>();
        given.put(
                rows.reference(prepared),
                rows.rows(
                        prepared,
                        List.of(stored("11", "aa", SECOND), stored("11", "bb", THIRD), stored("22", "aa", FIRST))));
        given.put("this", rows.rows(satellite.name(), storedRows()));
        return new UnitTest(satellite.name(), SAYS, given, rows.adding(), expected());
    }

    private Map<String, String> fedRows() {
        Map<String, String> given = rows.empty(built);
        given.put(
                rows.reference(feed.stage().name()),
                rows.rows(
                        feed.stage().name(),
                        List.of(fed("11", "aa", SECOND), fed("11", "bb", THIRD), fed("22", "aa", FIRST))));
        return given;
    }

    private Map<String, String> fed(String key, String diff, String at) {
        return stored(key, diff, at).entrySet().stream()
                .collect(Collectors.toMap(e -> feed.column(e.getKey()), Map.Entry::getValue));
    }

    private List<Map<String, String>> storedRows() {
        var ghost = Map.of(
                satellite.parent().hashKey(),
                rows.sql().getUnknownKey(),
                technical.loadTimestamp(),
                rows.sql().getGhostTimestamp());
        return List.of(ghost, stored("11", "aa", FIRST));
    }

    private Map<String, String> stored(String key, String diff, String at) {
        var row = new HashMap<String, String>();
        row.put(satellite.parent().hashKey(), rows.digest(key));
        row.put(satellite.hashDiff(), rows.digest(diff));
        row.put(technical.loadTimestamp(), rows.at(at));
        attribute.ifPresent(name -> row.put(name, rows.sql().text(text(diff))));
        return row;
    }

    private List<Map<String, Object>> expected() {
        return Stream.of(expected("11", "bb", THIRD), expected("22", "aa", FIRST))
                .map(ExpectedRow::values)
                .toList();
    }

    private ExpectedRow expected(String key, String diff, String at) {
        ExpectedRow row = rows.expected()
                .digest(satellite.parent().hashKey(), key)
                .digest(satellite.hashDiff(), diff)
                .value(technical.loadTimestamp(), at);
        return attribute.map(name -> row.value(name, text(diff))).orElse(row);
    }

    /** A text for a hash diff. */
    private static String text(String diff) {
        return diff.substring(0, 1);
    }
}
