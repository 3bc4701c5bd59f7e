// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.spec.PathNames;
import io.github.vaultmaven.spec.SpecJar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A digest of everything that a result depends on, told piece by piece. Each piece goes in with its length, so that no
 * two different sequences of pieces are the same bytes.
 */
public final class Fingerprint {

    /** Bytes that are read at once. */
    private static final int PIECE = 1 << 20;

    private final MessageDigest digest;

    /** An empty fingerprint. */
    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds a named text. */
    public Fingerprint text(String name, String value) {
        piece(name.getBytes(StandardCharsets.UTF_8));
        piece(value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Adds every file below a folder: its path below it and its content. A folder that is missing counts as empty; what cannot
     * be read counts as that, and whoever reads it next says so.
     *
     * @throws IOException if the folder cannot be walked
     */
    public Fingerprint contents(Path folder) throws IOException {
        var files = new TreeMap<String, Path>();
        for (Path file : filesBelow(folder)) {
            files.put(PathNames.of(folder.relativize(file)), file);
        }
        text("files", Integer.toString(files.size()));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            piece(file.getKey().getBytes(StandardCharsets.UTF_8));
            readable(file.getValue());
        }
        return this;
    }

    /**
     * Adds a file by its content; one that is missing counts as other than an empty one.
     *
     * @throws IOException if it cannot be read
     */
    public Fingerprint content(Path file) throws IOException {
        if (!Files.exists(file)) {
            return text("file", "missing");
        }
        text("file", "there");
        piece(Files.readAllBytes(file));
        return this;
    }

    /**
     * Adds the specs of a jar, or of a folder of classes, by their names and content; what else it holds does not count.
     *
     * @throws IOException if it cannot be read
     */
    public Fingerprint specs(Path jarOrFolder) throws IOException {
        if (Files.isDirectory(jarOrFolder)) {
            return contents(jarOrFolder.resolve(SpecJar.FOLDER));
        }
        try (var jar = new ZipFile(jarOrFolder.toFile())) {
            List<? extends ZipEntry> specs = jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(SpecJar.FOLDER))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            text("files", Integer.toString(specs.size()));
            for (ZipEntry spec : specs) {
                piece(spec.getName().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = jar.getInputStream(spec)) {
                    piece(in.readAllBytes());
                }
            }
            return this;
        } catch (ZipException e) {
            return built(jarOrFolder);
        }
    }

    /**
     * Adds a jar, or a folder of classes, by its files' names, sizes and times: enough to see that it was built anew.
     *
     * @throws IOException if it cannot be looked at
     */
    public Fingerprint built(Path jarOrFolder) throws IOException {
        List<Path> files = Files.isDirectory(jarOrFolder) ? filesBelow(jarOrFolder) : List.of(jarOrFolder);
        for (Path file : files.stream().sorted().toList()) {
            if (Files.exists(file)) {
                text(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return this;
    }

    /** The digest as lower-case hexadecimal digits. Nothing may be added after. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var files = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean counts = Files.isRegularFile(file) || !Files.exists(file);
                return counts ? found(file) : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return found(file);
            }

            private FileVisitResult found(Path file) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** A file in pieces: it may be larger than any array. */
    private void readable(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] some = in.readNBytes(PIECE);
            while (some.length == PIECE) {
                piece(some);
                some = in.readNBytes(PIECE);
            }
            piece(some);
        } catch (IOException e) {
            text("file", "cannot be read");
        }
    }

    private void piece(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
