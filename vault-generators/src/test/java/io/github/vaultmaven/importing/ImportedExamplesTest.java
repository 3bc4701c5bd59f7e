// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.dbt.HashedSpecs;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.JdbcDatabase;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.VaultRunner;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples become projects on packages, the projects become specs, and vaults of these have the rows of the examples'
 * vaults after each delivery: every hash key, hash diff and payload of what a macro of the package loads. The specs get the
 * typed rows that the project's stagings hash.
 */
class ImportedExamplesTest {

    private static final String AUTOMATE_DV = "{profile: automate_dv, algorithm: md5, storage: binary}";
    private static final String DATAVAULT4DBT = "{profile: datavault4dbt-2, algorithm: md5, storage: hex}";

    @TempDir
    private Path work;

    /**
     * What differs, as the manual's page on imports tells: models of the project's own between stagings and package (what
     * a null member means, what cannot be stored), late rows and first rows only.
     */
    private static final Map<String, Set<String>> DIFFERENT = Map.ofEntries(
            Map.entry("automate-dv health", Set.of("s_member_demographics_legacy_facets")),
            Map.entry(
                    "datavault4dbt health",
                    Set.of("l_claim_provider", "l_member_coverage", "s_member_demographics_legacy_facets")),
            Map.entry("automate-dv hub", Set.of("h_place", "l_order_customer")),
            Map.entry("datavault4dbt hub", Set.of("h_place")),
            // Computed structures have queries of the project's own as stagings, which is told at the hub.
            Map.entry("automate-dv business", Set.of("h_mailbox")),
            Map.entry("datavault4dbt business", Set.of("h_mailbox")),
            Map.entry("automate-dv access", Set.of("l_purchase", "s_purchase_details_mill")),
            Map.entry("datavault4dbt access", Set.of("l_group_above")),
            Map.entry("automate-dv rules", Set.of("s_animal_body_farm")),
            Map.entry("datavault4dbt rules", Set.of("s_animal_body_farm")),
            Map.entry("automate-dv link", Set.of("l_gift_store")),
            Map.entry("datavault4dbt link", Set.of("l_gift_giver", "l_gift_taker")),
            Map.entry("automate-dv satellite", Set.of("s_reader_called_lib", "s_reader_first_town_lib")),
            Map.entry("datavault4dbt satellite", Set.of("s_reader_called_lib", "s_reader_first_town_lib")),
            Map.entry("automate-dv staging", Set.of("l_credit_owner", "s_transfer_details_bank")),
            Map.entry("datavault4dbt staging", Set.of("l_account_owner", "s_transfer_details_bank")));

    /** All models of the project with every feature: {@code -Dvault.import.full=true}; some: {@code -Dvault.import.models=…}. */
    static Stream<Arguments> examples() {
        String full = "health,hub,link,satellite,reference,delivery,staging,time,governance,business,access,rules";
        String wanted = Boolean.getBoolean("vault.import.full") ? full : "health,hub";
        Stream<String> models =
                Stream.of(System.getProperty("vault.import.models", wanted).split(","));
        return models.flatMap(
                model -> Stream.of(Arguments.of("automate-dv", model), Arguments.of("datavault4dbt", model)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sameRows(String flavour, String name) throws Exception {
        List<String> models = List.of(name);
        String hash = flavour.equals("automate-dv") ? AUTOMATE_DV : DATAVAULT4DBT;
        Path specs = HashedSpecs.of(models, hash, work.resolve("specs"));
        generate("dbt-" + flavour, "postgresql", specs);
        generate("sql", "duckdb", specs);
        ScriptFolder scripts =
                ScriptFolder.read(work.resolve("sql").resolve(name).resolve("duckdb"));
        Path project = work.resolve("dbt-" + flavour).resolve(name).resolve("postgresql");
        ImportedSpecs imported = DbtImport.read(project);
        VaultModel model = model(imported);
        var differences = new TreeMap<String, List<String>>();
        try (var vault = new LoadedVault(model, "duckdb")) {
            for (String day : List.of("01", "03", "02")) {
                load(scripts, models, day);
                vault.execute("attach '" + database() + "' as example (read_only)");
                deliver(vault);
                vault.run();
                for (Structure structure : model.structures()) {
                    List<String> rows = differences(vault, structure.name());
                    if (!rows.isEmpty()) {
                        differences.put(structure.name(), rows);
                    }
                }
                vault.execute("detach example");
            }
        }
        Set<String> known = DIFFERENT.getOrDefault(flavour + " " + name, Set.of());
        assertThat(differences.keySet()).as(differences.toString()).isEqualTo(known);
        assertThat(model.structures().stream().map(Structure::name)).containsAll(called(project));
    }

    /** Relations that macros of a package load. */
    private static List<String> called(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("models/integration"))) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(ImportedExamplesTest::isCalled)
                    .map(file -> file.getFileName().toString().replace(".sql", ""))
                    .toList();
        }
    }

    private static boolean isCalled(Path file) {
        try {
            return Files.readString(file).contains("-- loaded by ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path database() {
        return work.resolve("example.duckdb");
    }

    private void generate(String target, String engine, Path specs) throws IOException {
        var settings = new GenerationSettings(
                specs,
                specs,
                work.resolve(target),
                Optional.empty(),
                "vault",
                target,
                List.of(engine),
                Set.of(),
                Set.of(),
                "test");
        GenerationResult result = new Generation(settings, getClass().getClassLoader()).run();
        assertThat(result.failed()).as(result.findings().toString()).isFalse();
    }

    private static VaultModel model(ImportedSpecs specs) {
        var diagnostics = new Diagnostics();
        List<YamlSource> sources = specs.files().entrySet().stream()
                .map(file -> YamlSource.of(file.getKey(), file.getValue()))
                .toList();
        return Resolver.resolve(SpecReader.read(sources, diagnostics), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all() + "\n" + specs.files()));
    }

    private void load(ScriptFolder scripts, List<String> models, String day) {
        try (Database database =
                new JdbcDatabase("duckdb", new DuckDBDriver(), "jdbc:duckdb:" + database(), null, null)) {
            RunOptions options = RunOptions.of(HashedSpecs.deliveries(models), scripts.folder())
                    .withThreads(1)
                    .withArrived(List.of(HashedSpecs.day(models, day)));
            new VaultRunner(database, database, options, RunListener.SILENT, Clock.systemUTC()).run(scripts);
        }
    }

    /** Puts into each table of the imported specs what the example's staging of that name holds. */
    private static void deliver(LoadedVault vault) throws SQLException {
        for (SourceTable table : vault.model().sources()) {
            String staging = table.table().replaceAll("__typed$", "");
            String columns = table.columns().stream()
                    .map(c -> c.name())
                    .map(c -> '"' + c + '"')
                    .collect(Collectors.joining(", "));
            vault.execute("delete from " + table.table());
            vault.execute("insert into " + table.table() + " (" + columns + ") select " + columns
                    + " from example.main." + staging);
        }
    }

    private static List<String> differences(LoadedVault vault, String relation) throws SQLException {
        String columns = vault
                .query("select column_name from duckdb_columns() where database_name = 'example' and table_name = '"
                        + relation + "' and column_name <> 'run_id' order by 1")
                .stream()
                .map(c -> '"' + c + '"')
                .collect(Collectors.joining(", "));
        String one = "select " + columns + " from example.main." + relation;
        String other = "select " + columns + " from " + relation;
        List<String> rows = vault.query("select 'example', * from (" + one + " except all " + other + ")");
        rows.addAll(vault.query("select 'imported', * from (" + other + " except all " + one + ")"));
        return rows;
    }
}
