// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench.validation;

import com.sun.management.OperatingSystemMXBean;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.Node;

/** Both ways through the same files, in turns, after as many turns that do not count. */
final class Bench {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int WARM_UP = 3;
    private static final double GOAL = 1.5;

    private final Path specs;
    private final int entities;
    private final int repetitions;
    private final Generation generation;

    Bench(Path specs, int entities, int repetitions) {
        this.specs = specs;
        this.entities = entities;
        this.repetitions = repetitions;
        var settings = new GenerationSettings(
                specs,
                specs,
                specs.resolve("out"),
                Optional.empty(),
                "shop",
                "sql",
                List.of("duckdb", "postgresql"),
                Set.of(),
                Set.of(),
                "bench");
        this.generation = new Generation(settings, Bench.class.getClassLoader());
    }

    String table() {
        int warmUp = repetitions == 1 ? 1 : WARM_UP;
        var validating = new ArrayList<Double>();
        var composing = new ArrayList<Double>();
        for (int i = 0; i < warmUp + repetitions; i++) {
            double composed = cpu(this::compose);
            double validated = cpu(this::validate);
            if (i >= warmUp) {
                composing.add(composed);
                validating.add(validated);
            }
        }
        return row(median(validating), median(composing));
    }

    private String row(double validating, double composing) {
        double ratio = validating / composing;
        return """

                %,d entities, %d files, one JVM after %d turns, median of %d

                | measure | ratio | goal | CPU s | against |
                |---|--:|--:|--:|--:|
                | reading, resolving and validating ÷ composing the same files | %.2f | ≤ %.1f%s | %.2f | %.2f |
                """.formatted(
                        entities,
                        entities,
                        repetitions == 1 ? 1 : WARM_UP,
                        repetitions,
                        ratio,
                        GOAL,
                        ratio <= GOAL ? "" : " (missed)",
                        validating,
                        composing);
    }

    /** The parser's own trees, which know their places, too. */
    private void compose() {
        try (Stream<Path> files = Files.list(specs)) {
            for (Path file : files.sorted().toList()) {
                var compose = new Compose(LoadSettings.builder()
                        .setLabel(file.getFileName().toString())
                        .build());
                for (Node node : compose.composeAllFromString(Files.readString(file))) {
                    if (node.getStartMark().isEmpty()) {
                        throw new IllegalStateException("No place: " + node);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void validate() {
        GenerationResult result = generation.validate();
        if (result.failed()) {
            throw new IllegalStateException(result.findings().toString());
        }
    }

    /** Seconds of processor time, those of the garbage collector included; what was left behind before is gone. */
    private static double cpu(Runnable work) {
        System.gc();
        long start = SYSTEM.getProcessCpuTime();
        work.run();
        return (SYSTEM.getProcessCpuTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
