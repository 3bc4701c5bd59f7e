// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.ReadFault;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Where a lock file is.
 *
 * @param path the file, which need not exist
 * @param name how findings call it
 */
public record LockFile(Path path, String name) {

    private static final String UNREADABLE = "unreadable-file";

    /** What it holds; nothing where there is no file. Findings as of {@link LockReader}. */
    public LockBook read(Diagnostics diagnostics) {
        try {
            return LockReader.read(YamlSource.read(name, path), diagnostics);
        } catch (NoSuchFileException e) {
            return LockBook.EMPTY;
        } catch (IOException e) {
            String message = "this cannot be read: " + ReadFault.words(e);
            String help = "Check that its permissions let you read it.";
            diagnostics.error(UNREADABLE, SourceRange.ofFile(name), message, help);
            return LockBook.EMPTY;
        }
    }

    /** The text of the file for excerpts; empty where there is none. */
    public String text() {
        try {
            return YamlSource.read(name, path).text();
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Changes the file in one step, while nobody else does; what others wrote in the meantime is there to be kept.
     *
     * @param change from what the file holds now to what it is to hold
     * @return what it holds then
     * @throws IOException if the file system refuses, or the file is none that can be read
     */
    public LockBook update(UnaryOperator<LockBook> change) throws IOException {
        return LockGuard.alone(path, () -> {
            var diagnostics = new Diagnostics();
            LockBook now = read(diagnostics);
            if (diagnostics.hasErrors()) {
                throw new IOException("the file has errors");
            }
            LockBook after = change.apply(now);
            AtomicFile.write(path, LockText.of(after));
            return after;
        });
    }
}
