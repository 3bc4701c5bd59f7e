// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.artifact.FileMark;
import io.github.vaultmaven.artifact.FolderFiles;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a generation depended on and left behind, so that the next one can see what there is to do.
 *
 * @param inputs {@link Fingerprint} of everything that the outputs depend on
 * @param rendering that of what all texts depend on beside the specs: templates and code
 * @param findings number of findings that did not stop the build
 * @param outputs what each file was like, by its path below the output folder, in the order of paths; files elsewhere by
 *     their whole paths; not copied, so not to be changed
 */
public record Stamp(String inputs, String rendering, int findings, Map<String, FileMark> outputs) {

    /** Another layout gets another number: what an older version wrote is not read. */
    private static final String FORMAT = "vault-stamp 2";

    private static final String NOT_KNOWN = "-";

    public Stamp {
        outputs = Collections.unmodifiableMap(outputs);
    }

    /** The stamp in a file, if there is one that can be read. */
    public static Optional<Stamp> read(Path file) throws IOException {
        try {
            Iterator<String> lines = Files.readString(file).lines().iterator();
            return lines.hasNext() && lines.next().equals(FORMAT) ? Optional.of(read(lines)) : Optional.empty();
        } catch (NoSuchFileException
                | CharacterCodingException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Stamp read(Iterator<String> lines) {
        String inputs = next(lines);
        String rendering = next(lines);
        int findings = Integer.parseInt(next(lines));
        var outputs = new LinkedHashMap<String, FileMark>();
        while (lines.hasNext()) {
            String line = lines.next();
            int time = line.indexOf(' ') + 1;
            int from = line.indexOf(' ', time) + 1;
            int path = line.indexOf(' ', from) + 1;
            String made = line.substring(from, path - 1);
            outputs.put(
                    line.substring(path),
                    new FileMark(
                            Long.parseLong(line, 0, time - 1, 10),
                            Long.parseLong(line, time, from - 1, 10),
                            made.equals(NOT_KNOWN) ? "" : made));
        }
        return new Stamp(inputs, rendering, findings, outputs);
    }

    private static String next(Iterator<String> lines) {
        if (!lines.hasNext()) {
            throw new IllegalArgumentException("the stamp ends too early");
        }
        return lines.next();
    }

    /**
     * Writes the stamp.
     *
     * @throws IOException if the file system refuses
     */
    public void write(Path file) throws IOException {
        var text = new StringBuilder(FORMAT)
                .append('\n')
                .append(inputs)
                .append('\n')
                .append(rendering)
                .append('\n')
                .append(findings)
                .append('\n');
        outputs.forEach((path, mark) -> text.append(mark.size())
                .append(' ')
                .append(mark.time())
                .append(' ')
                .append(mark.madeFrom().isEmpty() ? NOT_KNOWN : mark.madeFrom())
                .append(' ')
                .append(path)
                .append('\n'));
        AtomicFile.write(file, text.toString());
    }

    /**
     * True if every output is there as it was left.
     *
     * @param root the output folder
     */
    public boolean outputsAreUntouched(Path root) throws IOException {
        Map<String, FileMark> there = FolderFiles.of(root);
        for (Map.Entry<String, FileMark> output : outputs.entrySet()) {
            FileMark found = there.get(output.getKey());
            if (!output.getValue().isLike(found == null ? mark(root.resolve(output.getKey())) : found)) {
                return false;
            }
        }
        return true;
    }

    /** What a file is like now; null where there is none. */
    static FileMark mark(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? new FileMark(Files.size(file), Files.getLastModifiedTime(file).toMillis(), "")
                : null;
    }
}
