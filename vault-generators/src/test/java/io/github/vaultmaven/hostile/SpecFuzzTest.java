package io.github.vaultmaven.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes the specs of this build's projects at random: whatever comes out is refused with located findings, or generates scripts
 * that DuckDB creates and loads.
 *
 * <p>{@code -Dvault.fuzz.minutes=60} goes on for an hour; {@code -Dvault.fuzz.seed=…} repeats the case that a failure names.
 */
class SpecFuzzTest {

    private static final double MINUTES = Double.parseDouble(System.getProperty("vault.fuzz.minutes", "1"));
    private static final Optional<Long> ONE_SEED =
            Optional.ofNullable(System.getProperty("vault.fuzz.seed")).map(Long::valueOf);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 4, unit = TimeUnit.HOURS)
    void whateverIsWrittenIsRefusedOrRuns() throws IOException {
        List<List<Object>> projects = FuzzedProject.all();
        if (ONE_SEED.isPresent()) {
            check(projects, ONE_SEED.get());
            return;
        }
        long end = System.nanoTime() + (long) (MINUTES * 60e9);
        long seed = new Random().nextLong();
        int ran = 0;
        int cases = 0;
        while (cases == 0 || System.nanoTime() < end) {
            ran += check(projects, seed + cases) ? 1 : 0;
            cases++;
        }
        System.out.println("Fuzzed specs: " + cases + ", of which " + ran + " were valid and ran");
    }

    /** True if the case was valid. */
    private boolean check(List<List<Object>> projects, long seed) throws IOException {
        var random = new Random(seed);
        List<Object> project = projects.get(random.nextInt(projects.size()));
        var mutations = new Mutations(random, projects.get(random.nextInt(projects.size())));
        var documents = new ArrayList<Object>(project);
        int at = random.nextInt(documents.size());
        documents.set(at, mutations.mutate(documents.get(at)));
        String text = FuzzedProject.text(documents);
        try {
            return check(text);
        } catch (Exception | StackOverflowError | AssertionError e) {
            Files.writeString(Path.of("target", "fuzz-" + seed + ".json"), text);
            throw new AssertionError("-Dvault.fuzz.seed=" + seed + " document " + at + ": "
                    + FuzzedProject.text(List.of(documents.get(at))), e);
        }
    }

    private boolean check(String text) throws IOException, SQLException {
        Path specs = Files.createDirectories(folder.resolve("specs"));
        Files.writeString(specs.resolve("f.json"), text);
        GenerationResult result = new Generation(settings(specs), getClass().getClassLoader()).run();
        assertThat(result.findings()).allMatch(finding -> finding.range().isKnown() || !isError(finding));
        if (result.failed()) {
            return false;
        }
        // What is written for an engine as it stands is the engine's business.
        if (!text.contains("\"sql\":") && !text.contains("\"seed\":")) {
            var diagnostics = new Diagnostics();
            Optional<VaultModel> model =
                    Resolver.resolve(SpecReader.read(List.of(YamlSource.of("f.json", text)), diagnostics), diagnostics);
            try (var vault = new LoadedVault(model.orElseThrow(), "duckdb")) {
                vault.run();
            }
        }
        return true;
    }

    private static boolean isError(Diagnostic finding) {
        return finding.severity() == io.github.vaultmaven.diagnostics.Severity.ERROR;
    }

    private GenerationSettings settings(Path specs) {
        return new GenerationSettings(
                specs,
                specs,
                folder.resolve("out"),
                Optional.empty(),
                "vault",
                "sql",
                List.of("duckdb", "postgresql"),
                Set.of(),
                Set.of(),
                "test");
    }
}
