package io.github.vaultmaven.conformance;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Satellite.History;
import io.github.vaultmaven.template.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The comparison catches faults: each template of hub and satellite, changed in one place, leaves something else than the
 * reference. Those that do not are listed with the reason. The system property {@code vault.tries} asks for all of them.
 */
class MutantsOfTemplatesTest {

    private static final List<String> TEMPLATES = List.of(
            "key/new-keys",
            "key/rejects",
            "satellite/judged",
            "satellite/additions",
            "satellite/rejects",
            "satellite/rows",
            "satellite/tracking");
    /** A row re-asserted behind two others; a row that was taken, again without the one that took its slot. */
    private static final List<String> WRITTEN = List.of("A@1 B@2 B@5 ; C@3", "A@1 A@2 1B@2 ; 1B@2");

    private static final int ONE_IN = 12;
    private static final String NOT_PRINTED = "(of other structures)";

    @TempDir
    Path folder;

    @Test
    void everyFaultIsCaught() throws IOException, SQLException {
        Set<String> equivalent = equivalent();
        boolean all = Integer.getInteger("vault.tries") != null;
        var survivors = new ArrayList<String>();
        List<Mutant> mutants = mutants();
        Map<Choice, Map<String, String>> scripts = scripts();
        Path report = Files.createDirectories(Path.of("target")).resolve("mutants.txt");
        Files.deleteIfExists(report);
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            boolean known = equivalent.contains(mutant.toString());
            if (all || !known && i % ONE_IN == 0) {
                String by = catches(mutant, folder.resolve("m" + i), scripts);
                if (by.isEmpty()) {
                    survivors.add(mutant.toString());
                }
                Files.writeString(report, by + "\t" + mutant + "\n", CREATE, APPEND);
            }
        }
        assertThat(survivors).as("faults that nothing catches").allMatch(equivalent::contains);
        assertThat(mutants.stream().map(Mutant::toString))
                .as("listed faults exist")
                .containsAll(equivalent);
    }

    /** Faults that change nothing, from the list in the resources; its lines without a tab are reasons. */
    private static Set<String> equivalent() throws IOException {
        try (var in = MutantsOfTemplatesTest.class.getResourceAsStream("equivalent-mutants.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("\t"))
                    .map(String::strip)
                    .collect(Collectors.toSet());
        }
    }

    private static List<Mutant> mutants() throws IOException {
        var mutants = new ArrayList<Mutant>();
        for (String template : TEMPLATES) {
            String path = "io/github/vaultmaven/templates/" + template + ".peb";
            try (var in = LoadedVault.class.getClassLoader().getResourceAsStream(path)) {
                mutants.addAll(Mutant.of(template, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return mutants;
    }

    private static List<Choice> choices() {
        Choice.Col word = column("k1", "varchar", true, false);
        Choice.Col number = column("k2", "bigint", false, true);
        Choice.Col text = column("p1", "varchar", false, false);
        Choice.Col amount = column("p2", "decimal(10,2)", false, true);
        Optional<Choice.Col> sequence = Optional.of(column("seq", "bigint", true, true));
        List<Delivery> both = List.of(Delivery.DELTA, Delivery.CDC);
        List<Delivery> one = List.of(Delivery.DELTA);
        return List.of(
                new Choice(List.of(word), List.of(text), Optional.empty(), History.CHANGES, true, both, false, false),
                new Choice(List.of(word), List.of(text, amount), sequence, History.CHANGES, true, one, false, false),
                new Choice(List.of(number), List.of(amount), sequence, History.FIRST_ROW, false, both, false, false),
                new Choice(List.of(number), List.of(text), Optional.empty(), History.CHANGES, false, one, false, false),
                new Choice(List.of(word), List.of(text), sequence, History.CHANGES, false, both, false, false));
    }

    private static Choice.Col column(String name, String type, boolean required, boolean text) {
        return new Choice.Col(name, ModelText.type(type), required, List.of(text, text));
    }

    /** What catches a mutant: the first relation that differs, or an error; empty where nothing does. */
    private static String catches(Mutant mutant, Path folder, Map<Choice, Map<String, String>> scripts)
            throws IOException {
        Path overrides = mutant.writtenTo(folder);
        boolean printed = false;
        for (Choice choice : scripts.keySet()) {
            var model = new ChosenModel(choice);
            try (var vault = new LoadedVault(model.model(), "duckdb", Optional.of(overrides))) {
                if (vault.scripts().equals(scripts.get(choice))) {
                    continue;
                }
                printed = true;
                for (List<List<Row>> runs : cases(choice, model)) {
                    String by = difference(vault, model, runs);
                    if (!by.isEmpty()) {
                        return by;
                    }
                }
            } catch (SQLException | TemplateException e) {
                return "error";
            } catch (AssertionError e) {
                return "row twice";
            }
        }
        return printed ? "" : NOT_PRINTED;
    }

    private static List<List<List<Row>>> cases(Choice choice, ChosenModel model) {
        var cases = new ArrayList<List<List<Row>>>();
        WRITTEN.forEach(text -> new WrittenRuns(choice, model.tables()).of(text).ifPresent(cases::add));
        for (int seed = 1; seed <= 8; seed++) {
            cases.add(LateRuns.of(new RandomRuns(new Random(seed), choice, model.tables()).runs(), seed));
        }
        return cases;
    }

    /** The scripts without faults. */
    private static Map<Choice, Map<String, String>> scripts() throws SQLException {
        var scripts = new LinkedHashMap<Choice, Map<String, String>>();
        for (Choice choice : choices()) {
            try (var vault = new LoadedVault(new ChosenModel(choice).model(), "duckdb")) {
                scripts.put(choice, vault.scripts());
            }
        }
        return scripts;
    }

    private static String difference(LoadedVault vault, ChosenModel model, List<List<Row>> runs) throws SQLException {
        vault.clear();
        var comparison = new Comparison(vault, model.subjects());
        for (List<Row> run : runs) {
            comparison.deliver(run, Map.of());
            vault.run();
            comparison.step(run, Map.of());
            Map<String, String> differences = comparison.differences();
            if (!differences.isEmpty()) {
                return differences.keySet().iterator().next();
            }
        }
        return "";
    }
}
