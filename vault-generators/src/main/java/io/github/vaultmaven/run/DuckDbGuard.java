// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second run of this process off a DuckDB file. DuckDB keeps off other processes only: within one, its drivers
 * share the file, or, where two class loaders brought one driver each, write to it without knowing of each other.
 *
 * <p>Java's file locks are the one thing that all class loaders of a process know of. The lock is on a file of its own, since
 * closing DuckDB's file would end DuckDB's lock.
 */
final class DuckDbGuard implements AutoCloseable {

    private static final String PREFIX = "jdbc:duckdb:";

    private final Path file;
    private final FileChannel channel;

    private DuckDbGuard(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the guard.
     *
     * @param url a JDBC address
     * @return null where there is nothing to guard: another engine, a database in memory, a folder that cannot be written
     * @throws VaultLocked if this process has the file open
     */
    static DuckDbGuard take(String url, String shown) {
        String path = url.startsWith(PREFIX) ? url.substring(PREFIX.length()).split("[;?]", 2)[0] : "";
        return path.isEmpty() || path.startsWith(":") || path.contains("://")
                ? null
                : take(Path.of(path + ".lock"), shown);
    }

    private static DuckDbGuard take(Path file, String shown) {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            return null;
        }
        var guard = new DuckDbGuard(file, channel);
        try {
            // Null where another process has it: DuckDB will say so, and which.
            channel.tryLock();
            return guard;
        } catch (OverlappingFileLockException e) {
            guard.letGo();
            throw new VaultLocked(shown + " is open elsewhere in this build; DuckDB lets one run write at a time:"
                    + " let it end, then run again");
        } catch (IOException e) {
            guard.letGo();
            return null;
        }
    }

    private void letGo() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot close " + file + ": " + e.getMessage());
        }
    }

    /** Deletes the file first: whoever opens it in between finds it locked, not gone. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A file that stays behind locks nothing.
        }
        letGo();
    }
}
