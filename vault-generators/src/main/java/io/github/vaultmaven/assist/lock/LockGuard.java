// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Lets one at a time change a lock file: threads, modules of one build, and builds of one user on one machine. What is locked
 * is an empty file among the temporary ones, so that nothing is left beside the specs; the system frees it when its holder
 * ends, however that may be.
 */
final class LockGuard {

    private LockGuard() {}

    /** Something done with files. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does something to a file while nobody else does.
     *
     * <p>A process opens the guard once at a time: POSIX systems free all that a process has locked of a file when it closes
     * any channel of it. The monitor is an interned string, since these are shared by all class loaders, and each Maven plugin
     * has one of its own.
     *
     * @throws IOException if the work or the file system fails
     */
    static <T> T alone(Path file, Work<T> work) throws IOException {
        Path guard = guard(file);
        synchronized (guard.toString().intern()) {
            try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new IOException("the file is not locked");
                }
                return work.run();
            }
        }
    }

    private static Path guard(Path file) {
        String whose = System.getProperty("user.name", "") + "\n"
                + file.toAbsolutePath().normalize();
        UUID name = UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8));
        return Path.of(System.getProperty("java.io.tmpdir"), "vault-assist-" + name + ".guard");
    }
}
