// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The processor time of a process and all its descendants, those that have ended included where the system tells. */
interface ProcessTimes {

    /** Processor time so far, in nanoseconds. */
    long nanos();

    /** Of a process: from {@code /proc} where there is one, else what Java knows of the processes that live. */
    static ProcessTimes of(long pid) {
        return Files.exists(Path.of("/proc", Long.toString(pid), "stat")) ? new Proc(pid) : new Living(pid);
    }

    /** Of the children of this process that have ended, by {@code /proc}. */
    static ProcessTimes ofEndedChildren() {
        return new Proc(ProcessHandle.current().pid())::ended;
    }

    /** A process and its living descendants. */
    static Stream<ProcessHandle> tree(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(p -> Stream.concat(Stream.of(p), p.descendants()));
    }

    /** By {@code /proc/<pid>/schedstat}, in nanoseconds, and for those that ended the ticks that their parent counted. */
    record Proc(long pid) implements ProcessTimes {

        private static final long TICK_NANOS = 10_000_000;
        private static final int CHILDREN_USER = 13;

        @Override
        public long nanos() {
            return tree(pid).mapToLong(p -> running(p.pid())).sum() + ended();
        }

        private static long running(long pid) {
            try {
                String text = Files.readString(Path.of("/proc", Long.toString(pid), "schedstat"));
                return Long.parseLong(text.split(" ")[0]);
            } catch (IOException e) {
                return 0; // it has just ended
            }
        }

        private long ended() {
            try {
                String text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
                String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
                return TICK_NANOS * (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]));
            } catch (IOException e) {
                return 0;
            }
        }
    }

    /** What Java knows: nothing of processes that have ended. */
    record Living(long pid) implements ProcessTimes {

        @Override
        public long nanos() {
            return tree(pid)
                    .mapToLong(p ->
                            p.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                    .sum();
        }
    }
}
