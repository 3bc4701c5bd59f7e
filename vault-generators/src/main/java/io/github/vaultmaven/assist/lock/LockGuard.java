// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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

    private static final long PAUSE = 5;

    private LockGuard() {}

    /** Something done with files. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does something to a file while nobody else does.
     *
     * @throws IOException if the work or the file system fails
     */
    static <T> T alone(Path file, Work<T> work) throws IOException {
        try (FileChannel channel = FileChannel.open(guard(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = held(channel)) {
            if (!held.isValid()) {
                throw new IOException("the file is not locked");
            }
            return work.run();
        }
    }

    /** One of this process, of whatever thread or class loader, is waited for as one of another process is. */
    private static FileLock held(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                pause();
            }
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static Path guard(Path file) {
        String whose = System.getProperty("user.name", "") + "\n"
                + file.toAbsolutePath().normalize();
        UUID name = UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8));
        return Path.of(System.getProperty("java.io.tmpdir"), "vault-assist-" + name + ".guard");
    }
}
