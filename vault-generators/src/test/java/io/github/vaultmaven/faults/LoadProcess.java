// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.faults;

import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.RunListener;
import io.github.vaultmaven.run.ScriptFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A load in a process of its own, which tells each step that it starts. */
final class LoadProcess implements AutoCloseable {

    /** What the process prints when it is held. */
    private static final String HELD = "held";

    /** What the process prints before the name of a step. */
    private static final String STEP = "step ";

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private LoadProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Arguments: address, folder of scripts, folder of deliveries, pattern of files. */
    public static void main(String[] args) {
        var load = new Load(ScriptFolder.read(Path.of(args[1])), Path.of(args[2]), List.of(args[3]));
        var listener = new RunListener() {
            @Override
            public void stepStarted(Step step) {
                System.out.println(STEP + step.id());
                if (Boolean.getBoolean("hold") && step.phase() == Phase.LOAD) {
                    System.out.println(HELD);
                    untilTold();
                }
            }
        };
        limitFiles(Integer.getInteger("kib"));
        try (Database database = Store.at(args[0])) {
            load.run(database, 60, listener);
        } catch (RuntimeException e) {
            System.out.println(e);
            System.exit(1);
        }
    }

    /** From now on no file of this process grows beyond that; the driver, which unpacks itself to a file, is loaded. */
    private static void limitFiles(int kib) {
        if (kib > 0) {
            try (Database memory = Store.at("jdbc:duckdb:")) {
                memory.connect().close();
                String pid = String.valueOf(ProcessHandle.current().pid());
                String size = String.valueOf(1024L * kib);
                new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + size + ":" + size)
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (SQLException | IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void untilTold() {
        try {
            while (System.in.read() >= 0) {
                // Waits for the end of its input.
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Starts a load. */
    static LoadProcess start(Load load, String url) throws IOException {
        return start(load, url, false, OptionalInt.empty());
    }

    /** Starts a load that stops when its first step begins to load, until {@link #goOn}. */
    static LoadProcess startHeld(Load load, String url) throws IOException {
        return start(load, url, true, OptionalInt.empty());
    }

    /** Starts a load that can make no file larger than that, in KiB. */
    static LoadProcess startLimited(Load load, String url, int kib) throws IOException {
        return start(load, url, false, OptionalInt.of(kib));
    }

    private static LoadProcess start(Load load, String url, boolean held, OptionalInt kib) throws IOException {
        var command = new ArrayList<String>();
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dhold=" + held,
                "-Dkib=" + kib.orElse(0),
                "-cp",
                System.getProperty("java.class.path"),
                LoadProcess.class.getName(),
                url,
                load.scripts().folder().toString(),
                load.data().toString(),
                load.arrived().get(0)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        return new LoadProcess(builder.start());
    }

    /** Waits until that many steps have started; false if the load ended before. */
    boolean awaitSteps(int count) throws IOException {
        int started = 0;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            started += line.startsWith(STEP) ? 1 : 0;
            if (started == count) {
                return true;
            }
        }
        return false;
    }

    /** Waits until a load that is held has come there. */
    void awaitHold() throws IOException {
        String line = output.readLine();
        while (!HELD.equals(line)) {
            if (line == null) {
                throw new IOException("the process ended\n" + printed());
            }
            lines.add(line);
            line = output.readLine();
        }
    }

    /** Lets a held load go on. */
    void goOn() throws IOException {
        process.outputWriter().close();
    }

    /** Ends the process as the system would, without a word to it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for the end, and tells whether the load succeeded. */
    boolean succeeds() throws IOException, InterruptedException {
        awaitSteps(Integer.MAX_VALUE);
        return process.waitFor() == 0;
    }

    /** What it printed. */
    String printed() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
