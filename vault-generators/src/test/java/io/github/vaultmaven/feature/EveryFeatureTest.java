package io.github.vaultmaven.feature;

import static org.assertj.core.api.Assertions.assertThat;

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

    static List<String> models() {
        return FeatureProject.models().stream()
                .filter(m -> System.getProperty("m", m).equals(m))
                .toList();
    }

    static List<Clause> clauses() {
        return Clauses.read().stream()
                .filter(c -> System.getProperty("m", c.model()).equals(c.model()))
                .toList();
    }

    @Test
    void everyClauseOfTheLanguageIsInTheList() {
        assertThat(clauses())
                .extracting(Clause::id)
                .containsExactlyInAnyOrderElementsOf(Clauses.language().keySet());
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void aClauseNamesADeliveredRowAndAnExpectedCell(Clause clause) {
        Path file = FeatureProject.deliveries().resolve(clause.delivered());
        assertThat(FeatureProject.text(file).lines()).contains(clause.row());
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
                    try (var vault = FeatureVault.load(engine, scripts)) {
                        for (ExpectedTable table : FeatureProject.expected(model)) {
                            assertThat(vault.stored(table).lines())
                                    .as(table.name())
                                    .isEqualTo(table.lines());
                        }
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void withoutTheClauseTheCellIsAnother(Clause clause) throws Exception {
        Path specs = ModelSpecs.write(clause.model(), clause.ablation(), work.resolve("specs"));
        var scripts = FeatureVault.scripts("duckdb", specs, clause.model(), work.resolve("out"));
        assertThat(clause.without().equals("gone") ? gone(clause, scripts) : cell(clause, scripts))
                .isEqualTo(clause.without());
    }

    private static String cell(Clause clause, ScriptFolder scripts) throws SQLException {
        ExpectedTable table = table(clause);
        try (var vault = FeatureVault.load("duckdb", NarrowScripts.of(scripts, table.query()))) {
            return vault.stored(table).cell(clause.key(), clause.column());
        }
    }

    /** {@code gone} where a relation or column of the clause's table is not made at all. */
    private static String gone(Clause clause, ScriptFolder scripts) throws SQLException {
        try (var vault = FeatureVault.create("duckdb", scripts)) {
            vault.stored(table(clause));
            return "still there";
        } catch (SQLException e) {
            return "gone";
        }
    }

    private static ExpectedTable table(Clause clause) {
        return FeatureProject.expected(clause.model()).stream()
                .filter(table -> table.name().equals(clause.table()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no expected table " + clause.table()));
    }
}
