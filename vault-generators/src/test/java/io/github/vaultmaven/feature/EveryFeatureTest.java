// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.run.RunFailed;
import io.github.vaultmaven.run.ScriptFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The project {@code it/every-feature} shows each clause of the language in a cell of a table that was written by hand, and that
 * cell is another where the clause is taken away.
 */
class EveryFeatureTest {

    @TempDir
    Path work;

    /** All models, or those that the property {@code feature.models} names, for whoever changes one. */
    static List<String> models() {
        String some = System.getProperty("feature.models", "");
        return FeatureProject.models().stream()
                .filter(model -> some.isEmpty() || List.of(some.split(",")).contains(model))
                .toList();
    }

    static List<Clause> clauses() {
        List<String> models = models();
        return Clauses.read().stream()
                .filter(clause -> models.contains(clause.model()))
                .toList();
    }

    @Test
    void everyClauseOfTheLanguageIsInTheList() {
        assertThat(Stream.concat(
                        Clauses.read().stream().map(Clause::id), Clauses.words("elsewhere.txt").keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Clauses.words("language.txt").keySet());
    }

    @Test
    void whatIsShownElsewhereIsThere() {
        Clauses.words("elsewhere.txt").forEach((clause, place) -> {
            String[] check = place.split(" # ", 2);
            assertThat(FeatureProject.text(Path.of("..").resolve(check[0])))
                    .as(clause)
                    .contains(check[1]);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clauses")
    void aClauseNamesADeliveredRowAndAnExpectedCell(Clause clause) {
        Path file = FeatureProject.deliveries().resolve(clause.delivered());
        assertThat(FeatureProject.delivered(file)).contains(clause.row());
        ExpectedTable table = table(clause);
        assertThat(table.cell(clause.key(), clause.column())).isEqualTo(clause.value());
        assertThat(clause.without()).isNotEqualTo(clause.value());
        assertThat(clause.ablation()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> holdsWhatWasWrittenByHandOnDuckDb() throws Exception {
        return holdsWhatWasWrittenByHand("duckdb");
    }

    @TestFactory
    Stream<DynamicTest> holdsWhatWasWrittenByHandOnPostgres() throws Exception {
        return holdsWhatWasWrittenByHand("postgresql");
    }

    private Stream<DynamicTest> holdsWhatWasWrittenByHand(String engine) {
        return models().stream()
                .map(model -> DynamicTest.dynamicTest(model, () -> {
                    Path folder = Files.createDirectories(work.resolve(model));
                    Path specs = ModelSpecs.write(model, List.of(), folder.resolve("specs"));
                    var scripts = FeatureVault.scripts(engine, specs, model, folder.resolve("out"));
                    try (var vault = FeatureVault.load(engine, scripts, Runs.ofPom(List.of()))) {
                        for (ExpectedTable table : FeatureProject.expected(model, engine)) {
                            assertThat(vault.stored(table, last(scripts)).lines())
                                    .as(table.name())
                                    .isEqualTo(table.lines());
                        }
                    }
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clauses")
    void withoutTheClauseTheCellIsAnother(Clause clause) throws Exception {
        assertThat(without(clause)).isEqualTo(clause.without());
    }

    /** What stands in the cell, {@code refused} where specs or deliveries are. */
    private String without(Clause clause) throws Exception {
        try {
            Path specs = ModelSpecs.write(clause.model(), clause.ablation(), work.resolve("specs"));
            var scripts = FeatureVault.scripts("duckdb", specs, clause.model(), work.resolve("out"));
            return clause.without().equals("gone") ? gone(clause, scripts) : cell(clause, scripts);
        } catch (IllegalArgumentException | RunFailed e) {
            return clause.without().equals("refused") ? "refused" : e.toString();
        }
    }

    private static String cell(Clause clause, List<ScriptFolder> scripts) throws Exception {
        ExpectedTable table = table(clause);
        var needed = table.isOfReports() || scripts.size() > 1
                ? scripts
                : List.of(NarrowScripts.of(last(scripts), table.query()));
        try (var vault = FeatureVault.load("duckdb", needed, Runs.ofPom(clause.ablation()))) {
            return vault.stored(table, last(scripts)).cell(clause.key(), clause.column());
        }
    }

    /** {@code gone} where a relation or column of the clause's table is not made at all. */
    private static String gone(Clause clause, List<ScriptFolder> scripts) throws Exception {
        try (var vault = FeatureVault.create("duckdb", scripts)) {
            vault.stored(table(clause), last(scripts));
            return "still there";
        } catch (SQLException e) {
            return "gone";
        }
    }

    private static ScriptFolder last(List<ScriptFolder> scripts) {
        return scripts.get(scripts.size() - 1);
    }

    private static ExpectedTable table(Clause clause) {
        return FeatureProject.expected(clause.model(), "duckdb").stream()
                .filter(table -> table.name().equals(clause.table()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no expected table " + clause.table()));
    }
}
