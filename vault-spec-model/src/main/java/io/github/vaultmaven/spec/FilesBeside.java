// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Files below the folder of the specs; others are never read, whatever a spec names. */
public final class FilesBeside implements Beside {

    private final Path folder;
    private final Path displayRoot;

    /**
     * @param folder where specs are
     * @param displayRoot spec files are named relative to it
     */
    public FilesBeside(Path folder, Path displayRoot) {
        this.folder = folder.toAbsolutePath().normalize();
        this.displayRoot = displayRoot.toAbsolutePath().normalize();
    }

    @Override
    public Optional<FoundFile> find(SourceRange at, String path) throws IOException {
        Optional<Path> file = resolved(at, path);
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return Optional.empty();
        }
        Path real = file.get().toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            return Optional.empty();
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(real)))
                .toString();
        return Optional.of(new FoundFile(display(file.get()), text));
    }

    private Optional<Path> resolved(SourceRange at, String path) {
        try {
            Path spec = displayRoot.resolve(at.file()).normalize();
            return Optional.of(spec.resolveSibling(path).normalize()).filter(p -> p.startsWith(folder));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String display(Path file) {
        Path shown = file.startsWith(displayRoot) ? displayRoot.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
