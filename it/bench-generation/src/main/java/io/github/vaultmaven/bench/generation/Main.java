// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Generates projects of several sizes under a Maven of its own, and prints one table. */
public final class Main {

    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final int LARGE = 10_000;

    private final Path folder;
    private final List<String> maven;
    private final Processes processes;
    private final Project project;
    private final int entities;
    private final int repetitions;

    private Main(Path work, String[] args, int entities) {
        this.folder = work.resolve(Integer.toString(entities));
        this.maven = List.of(args[1], "-s", args[7], "-B", "-Dmaven.repo.local=" + args[2], "generate-sources");
        this.processes = new Processes(args[6]);
        this.project = new Project(folder.resolve("project"), entities);
        this.entities = entities;
        this.repetitions = Integer.parseInt(args[5]);
    }

    /**
     * @param args work folder, Maven, local repository, version of the plugin, numbers of entities joined by commas,
     *     repetitions, most memory of a build, file of settings
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        Path work = Path.of(args[0]).toAbsolutePath();
        var table = new Table();
        for (String entities : args[4].split(",")) {
            new Main(work, args, Integer.parseInt(entities)).measure(args[3], table);
        }
        System.out.println(table);
        Files.writeString(work.resolve("generation.md"), table.toString());
    }

    private void measure(String version, Table table) throws IOException, InterruptedException {
        delete(folder);
        project.write(version);
        build("warm-up", "-Dvault.skip"); // resolves what the others find
        var cold = new ArrayList<Cost>();
        var empty = new ArrayList<Cost>();
        var nothing = new ArrayList<Cost>();
        var changed = new ArrayList<Cost>();
        var plain = new ArrayList<Cost>();
        Path packed = folder.resolve("packed");
        long[] size = {0, 0};
        for (int i = 1; i <= repetitions; i++) {
            empty.add(build("empty-" + i, "-o", "-Dvault.skip"));
            delete(folder.resolve("project/target"));
            cold.add(build("cold-" + i, "-o"));
            nothing.add(build("nothing-" + i, "-o"));
            project.change(i);
            changed.add(build("changed-" + i, "-o"));
            size = PlainWriter.pack(project.output(), packed);
            delete(folder.resolve("plain"));
            plain.add(processes.run(
                    folder,
                    folder.resolve("plain-" + i + ".log"),
                    List.of(java(), "-cp", CLASS_PATH, PlainWriter.class.getName(), packed.toString(), "plain")));
        }
        table.begin(entities, size[0], size[1], repetitions);
        rows(table, Cost.median(empty), Cost.median(cold), Cost.median(nothing), Cost.median(changed), plain);
    }

    private void rows(Table table, Cost empty, Cost cold, Cost nothing, Cost changed, List<Cost> plain) {
        boolean large = entities >= LARGE;
        Cost writing = Cost.median(plain);
        table.ratio("empty goal ÷ a JVM that writes the files", 0, empty, writing);
        table.beyond("nothing to do, beyond the empty goal", large ? 0 : 0.3, nothing, empty);
        table.ratio("cold ÷ a JVM that writes the files", large ? 2.5 : 4, cold, writing);
        table.beyond("cold, beyond the empty goal", large ? 0 : 3, cold, empty);
        table.beyond("one entity changed, beyond the empty goal", 1.5, changed, empty);
        table.ratio("one entity changed ÷ cold", 0, changed, cold);
    }

    private Cost build(String name, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(maven);
        command.addAll(List.of(more));
        return processes.run(folder.resolve("project"), folder.resolve(name + ".log"), command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
