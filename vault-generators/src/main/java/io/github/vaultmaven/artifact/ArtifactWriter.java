// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes artifacts below one folder.
 *
 * <p>Unchanged files keep their time stamps. Files that no longer belong are removed, but only files that the list of
 * owned files says are ours; a file of somebody else in the place of an artifact stops the writing before anything is
 * touched. Each file appears whole or not at all. A run that dies leaves files that the next run knows as its own, and a
 * mark by which the next run looks for what was half-written.
 */
public final class ArtifactWriter {

    /** Stands in the folder while files are written. */
    private static final String MARK = ".vault-unfinished";

    private final Path root;
    private final OwnedFiles owned;

    /** @param root the output folder; made if need be */
    public ArtifactWriter(Path root) {
        this.root = root;
        this.owned = new OwnedFiles(root);
    }

    /**
     * Writes artifacts and removes what no longer belongs.
     *
     * @throws ForeignFileException if files stand in the way that were not written by a run before
     * @throws IOException if the file system refuses
     */
    public WriteResult write(Collection<Artifact> artifacts) throws IOException {
        Set<String> before = owned.read();
        tidy(before);
        var wanted = new TreeSet<String>();
        artifacts.forEach(a -> wanted.add(a.path()));
        List<Artifact> changed = changed(artifacts, before);
        Set<String> stale = new TreeSet<>(before);
        stale.removeAll(wanted);
        boolean idle = changed.isEmpty() && stale.isEmpty();
        if (!idle) {
            Files.createDirectories(root);
            Files.write(mark(), new byte[0]);
        }
        if (!before.equals(wanted)) {
            var both = new TreeSet<>(before);
            both.addAll(wanted);
            owned.write(both);
        }
        for (Artifact artifact : changed) {
            AtomicFile.write(resolve(artifact.path()), artifact.text());
        }
        for (String path : stale) {
            remove(resolve(path));
        }
        if (!stale.isEmpty()) {
            owned.write(wanted);
        }
        if (!idle) {
            Files.delete(mark());
        }
        return new WriteResult(changed.size(), artifacts.size() - changed.size(), stale.size());
    }

    /** True if a run died while it wrote. */
    public boolean isUnfinished() {
        return Files.exists(mark());
    }

    private Path mark() {
        return root.resolve(MARK);
    }

    /** Removes what a run that died had half-written. */
    private void tidy(Set<String> before) throws IOException {
        if (isUnfinished()) {
            for (String path : before) {
                Files.deleteIfExists(AtomicFile.part(resolve(path)));
            }
        }
    }

    /** The files that earlier runs wrote, the list of them included. */
    public List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        owned.read().forEach(path -> files.add(resolve(path)));
        files.add(root.resolve(OwnedFiles.NAME));
        return files;
    }

    private List<Artifact> changed(Collection<Artifact> artifacts, Set<String> before) throws IOException {
        var changed = new ArrayList<Artifact>();
        var foreign = new ArrayList<String>();
        for (Artifact artifact : artifacts) {
            Path file = resolve(artifact.path());
            if (!Files.exists(file)) {
                changed.add(artifact);
            } else if (!Arrays.equals(Files.readAllBytes(file), artifact.text().getBytes(StandardCharsets.UTF_8))) {
                if (before.contains(artifact.path())) {
                    changed.add(artifact);
                } else {
                    foreign.add(artifact.path());
                }
            }
        }
        if (!foreign.isEmpty()) {
            throw new ForeignFileException(root, foreign);
        }
        return changed;
    }

    private Path resolve(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root.normalize()) || path.isEmpty()) {
            throw new IllegalArgumentException("An artifact must stay below the output folder: `" + path + "`");
        }
        return file;
    }

    private void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Path folder = file.getParent();
        while (!folder.equals(root) && isEmpty(folder)) {
            Files.delete(folder);
            folder = folder.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
