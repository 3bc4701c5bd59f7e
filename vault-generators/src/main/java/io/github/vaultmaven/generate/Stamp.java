// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.artifact.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a generation depended on and left behind, so that the next one can see that there is nothing to do.
 *
 * @param inputs {@link Fingerprint} of everything that the outputs depend on
 * @param findings number of findings that did not stop the build
 * @param outputs a line per file: its size in bytes, its time, its path
 */
public record Stamp(String inputs, int findings, List<String> outputs) {

    /** Another layout gets another number: what an older version wrote is not read. */
    private static final String FORMAT = "vault-stamp 1";

    private static final int HEAD = 3;

    public Stamp {
        outputs = List.copyOf(outputs);
    }

    /**
     * The stamp of files as they are now.
     *
     * @param files the files that the generation is responsible for
     * @throws IOException if one is missing or cannot be looked at
     */
    public static Stamp of(String inputs, int findings, Collection<Path> files) throws IOException {
        var outputs = new ArrayList<String>();
        for (Path file : new TreeSet<>(files)) {
            outputs.add(line(file));
        }
        return new Stamp(inputs, findings, outputs);
    }

    /** The stamp in a file, if there is one that can be read. */
    public static Optional<Stamp> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < HEAD || !lines.get(0).equals(FORMAT)
                    ? Optional.empty()
                    : Optional.of(
                            new Stamp(lines.get(1), Integer.parseInt(lines.get(2)), lines.subList(HEAD, lines.size())));
        } catch (NoSuchFileException | CharacterCodingException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the stamp.
     *
     * @throws IOException if the file system refuses
     */
    public void write(Path file) throws IOException {
        var lines = new ArrayList<String>(List.of(FORMAT, inputs, Integer.toString(findings)));
        lines.addAll(outputs);
        AtomicFile.write(file, String.join("\n", lines) + "\n");
    }

    /** True if every output is there as it was left. */
    public boolean outputsAreUntouched() throws IOException {
        for (String output : outputs) {
            Path file = Path.of(output.split(" ", HEAD)[2]);
            if (!Files.isRegularFile(file) || !line(file).equals(output)) {
                return false;
            }
        }
        return true;
    }

    private static String line(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + " " + file;
    }
}
