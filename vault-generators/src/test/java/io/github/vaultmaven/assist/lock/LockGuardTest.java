// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads and processes count in one file; whoever is not alone with it loses counts of another. */
class LockGuardTest {

    private static final int THREADS = 4;
    private static final int COUNTS = 200;

    @TempDir
    Path folder;

    private static Void count(Path file) throws IOException {
        for (int i = 0; i < COUNTS; i++) {
            LockGuard.alone(file, () -> {
                int now = Integer.parseInt(Files.readString(file));
                return Files.writeString(file, Integer.toString(now + 1));
            });
        }
        return null;
    }

    private static void countInThreads(Path file) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Void> counting = () -> count(file);
            for (var counted : threads.invokeAll(Collections.nCopies(THREADS, counting))) {
                counted.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** A process of its own. */
    public static void main(String[] args) throws Exception {
        countInThreads(Path.of(args[0]));
    }

    /** On POSIX systems, closing a file frees what other threads of the process have locked of it. */
    @Test
    void threadsOfSeveralProcessesAreAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("count"), "0");
        var others = new ArrayList<Process>();
        for (int i = 0; i < 3; i++) {
            others.add(other(file));
        }
        for (Process other : others) {
            assertThat(other.waitFor()).isZero();
        }
        assertThat(file).hasContent(Integer.toString(3 * THREADS * COUNTS));
    }

    private static Process other(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockGuardTest.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
    }
}
