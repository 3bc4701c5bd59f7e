// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;

/** Renders artifacts, by several threads, and stages those whose files are not as they are to be. */
final class Rendering {

    /** Artifacts that one thread renders together, and whose common parts are digested once. */
    private static final int SLICE = 64;

    private final Path root;
    private final Set<String> owned;
    private final Map<String, FileMark> known;
    private final StagedFiles staged;
    private final Map<String, FileMark> there;
    private final RecordKinds kinds = new RecordKinds();
    private final Map<String, String> madeFrom = new ConcurrentHashMap<>();
    private final NavigableMap<String, Exception> failures = new ConcurrentSkipListMap<>();
    private final Set<String> foreign = new ConcurrentSkipListSet<>();

    Rendering(Path root, Set<String> owned, Map<String, FileMark> known, StagedFiles staged) throws IOException {
        this.root = root;
        this.owned = owned;
        this.known = known;
        this.staged = staged;
        this.there = FolderFiles.of(root);
    }

    /**
     * Renders and stages all, or leaves the folder as it was.
     *
     * @param artifacts those that are made from the same stand near each other
     */
    void render(List<Artifact> artifacts) throws IOException {
        boolean wasThere = Files.isDirectory(root);
        IntStream.range(0, (artifacts.size() + SLICE - 1) / SLICE)
                .mapToObj(i -> artifacts.subList(i * SLICE, Math.min((i + 1) * SLICE, artifacts.size())))
                .parallel()
                .forEach(this::stageAll);
        if (!failures.isEmpty() || !foreign.isEmpty()) {
            staged.discard();
            if (!wasThere) {
                Files.deleteIfExists(root);
            }
        }
        if (!failures.isEmpty()) {
            throwFirst();
        }
        if (!foreign.isEmpty()) {
            throw new ForeignFileException(root, List.copyOf(foreign));
        }
    }

    private void throwFirst() throws IOException {
        Exception first = failures.firstEntry().getValue();
        if (first instanceof IOException refusal) {
            throw refusal;
        }
        throw (RuntimeException) first;
    }

    private void stageAll(List<Artifact> slice) {
        var digest = new ContentDigest(kinds);
        slice.forEach(artifact -> tryToStage(artifact, digest));
    }

    /** No thread may stop while others go on, since what they stage would stay. */
    private void tryToStage(Artifact artifact, ContentDigest digest) {
        try {
            if (failures.isEmpty()) {
                stage(artifact, digest);
            }
        } catch (IOException | RuntimeException e) {
            failures.put(artifact.path(), e);
        }
    }

    Map<String, String> madeFrom() {
        return madeFrom;
    }

    private void stage(Artifact artifact, ContentDigest digest) throws IOException {
        Optional<String> made = artifact.madeFrom().flatMap(digest::of);
        made.ifPresent(text -> madeFrom.put(artifact.path(), text));
        if (made.isPresent() && isAsKnown(artifact.path(), made.get())) {
            return;
        }
        byte[] content = artifact.text().getBytes(StandardCharsets.UTF_8);
        if (!isThere(artifact.path(), content)) {
            staged.add(artifact.path(), content);
        }
    }

    private boolean isAsKnown(String path, String made) {
        FileMark last = known.get(path);
        return last != null && last.madeFrom().equals(made) && last.isLike(there.get(path)) && owned.contains(path);
    }

    /** True if the file has the content already, or is not ours to change. */
    private boolean isThere(String path, byte[] content) throws IOException {
        FileMark file = there.get(path);
        if (file == null) {
            return false;
        }
        boolean same = file.size() == content.length && Arrays.equals(Files.readAllBytes(root.resolve(path)), content);
        if (!same && !owned.contains(path)) {
            foreign.add(path);
        }
        return same || !owned.contains(path);
    }
}
