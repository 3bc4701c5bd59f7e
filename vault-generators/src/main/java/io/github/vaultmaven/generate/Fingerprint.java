package io.github.vaultmaven.generate;

import io.github.vaultmaven.spec.PathNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A digest of everything that a result depends on, told piece by piece. Each piece goes in with its length, so that no
 * two different sequences of pieces are the same bytes.
 */
public final class Fingerprint {

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
     * Adds every file below a folder: its path below it and its content. A folder that is missing counts as empty.
     *
     * @throws IOException if a file cannot be read
     */
    public Fingerprint contents(Path folder) throws IOException {
        var files = new TreeMap<String, Path>();
        for (Path file : filesBelow(folder)) {
            files.put(PathNames.of(folder.relativize(file)), file);
        }
        text("files", Integer.toString(files.size()));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            piece(file.getKey().getBytes(StandardCharsets.UTF_8));
            piece(Files.readAllBytes(file.getValue()));
        }
        return this;
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
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private void piece(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
