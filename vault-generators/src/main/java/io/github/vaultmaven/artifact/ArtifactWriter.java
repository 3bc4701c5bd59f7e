// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes artifacts below one folder.
 *
 * <p>Unchanged files keep their time stamps. Files that no longer belong are removed, but only files that the list of
 * owned files says are ours; a file of somebody else in the place of an artifact stops the writing. No file is touched
 * before all are rendered, and each appears whole or not at all. A run that dies leaves files that the next run knows as
 * its own, and the folder of those that waited, by which the next run knows of it.
 */
public final class ArtifactWriter {

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
        return write(artifacts, Map.of()).result();
    }

    /**
     * The same, but what is known to be as it would be rendered is not.
     *
     * @param artifacts in any order; it goes faster if those that are made from the same stand near each other
     * @param known how an earlier run, with the same templates and code, left files, by path
     */
    public Written write(Collection<Artifact> artifacts, Map<String, FileMark> known) throws IOException {
        var wanted = new TreeSet<String>();
        artifacts.forEach(a -> wanted.add(a.path()));
        wanted.forEach(this::resolve);
        Set<String> before = owned.read();
        var staged = new StagedFiles(root);
        staged.discard();
        var rendering = new Rendering(root, before, known, staged);
        rendering.render(List.copyOf(artifacts));
        int changed = staged.count();
        Set<String> stale = new TreeSet<>(before);
        stale.removeAll(wanted);
        if (changed > 0 || !stale.isEmpty() || !before.equals(wanted)) {
            replace(staged, stale, before, wanted);
        }
        var result = new WriteResult(changed, artifacts.size() - changed, stale.size());
        return new Written(result, rendering.madeFrom());
    }

    /** From here on a run that dies is taken up by the next one. */
    private void replace(StagedFiles staged, Set<String> stale, Set<String> before, Set<String> wanted)
            throws IOException {
        staged.open();
        if (!before.equals(wanted)) {
            var both = new TreeSet<>(before);
            both.addAll(wanted);
            owned.write(both);
        }
        staged.moveInto(root);
        for (String path : stale) {
            remove(resolve(path));
        }
        if (!stale.isEmpty()) {
            owned.write(wanted);
        }
        staged.discard();
    }

    /** True if a run died while it rendered or wrote. */
    public boolean isUnfinished() {
        return Files.exists(root.resolve(StagedFiles.NAME));
    }

    /** The files that earlier runs wrote, the list of them included. */
    public List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        owned.read().forEach(path -> files.add(resolve(path)));
        files.add(root.resolve(OwnedFiles.NAME));
        return files;
    }

    /** The same by their paths below the folder. */
    public Set<String> paths() throws IOException {
        var paths = new TreeSet<>(owned.read());
        paths.add(OwnedFiles.NAME);
        return paths;
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
