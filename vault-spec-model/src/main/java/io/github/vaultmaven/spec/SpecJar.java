// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the spec files that a dependency brings: those below {@code META-INF/vault} of a jar, or of a folder of classes
 * that is not packed yet. Findings name them {@code jar!/META-INF/vault/path}.
 *
 * <p>Nothing is unpacked. A jar is as foreign as the network it came from, so entries are bounded in number and size, and
 * one whose name leads elsewhere is refused.
 */
public final class SpecJar {

    /** Where specs are in a jar. */
    public static final String FOLDER = "META-INF/vault/";

    static final String UNREADABLE = SpecFolder.UNREADABLE;
    static final String HOSTILE_ENTRY = "hostile-entry";

    private static final int MOST_FILES = 10_000;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Path jar;
    private final String label;
    private final Diagnostics diagnostics;

    /**
     * A jar.
     *
     * @param jar the jar, or a folder of classes
     * @param label how findings name it
     * @param diagnostics takes what cannot be read
     */
    public SpecJar(Path jar, String label, Diagnostics diagnostics) {
        this.jar = jar;
        this.label = label;
        this.diagnostics = diagnostics;
    }

    /** Its spec files by path; none where it has none. */
    public List<SpecFile> read() {
        Path folder = jar.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            return new SpecFolder(folder, jar)
                    .files(diagnostics).stream()
                            .map(f -> new SpecFile(f.path(), true, f.source().named(place(f.path()))))
                            .toList();
        }
        return Files.isRegularFile(jar) ? packed() : List.of();
    }

    private List<SpecFile> packed() {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(e -> !e.isDirectory() && isSpec(e.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            if (entries.size() > MOST_FILES) {
                report(HOSTILE_ENTRY, "", "this has more than " + MOST_FILES + " spec files");
                return List.of();
            }
            return read(zip, entries);
        } catch (IOException e) {
            report(UNREADABLE, "", "this cannot be read as a jar");
            return List.of();
        }
    }

    private List<SpecFile> read(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
        var files = new TreeMap<String, SpecFile>();
        long left = MOST_BYTES;
        for (ZipEntry entry : entries) {
            String path = entry.getName().substring(FOLDER.length());
            if (isHostile(path) || files.containsKey(path)) {
                report(HOSTILE_ENTRY, path, "no file of a jar may be named so, or have its name twice");
                continue;
            }
            Optional<byte[]> content = content(zip, entry, left);
            if (content.isEmpty()) {
                report(HOSTILE_ENTRY, path, "the specs of this jar are larger than 16 MB");
                break;
            }
            left -= content.get().length;
            files.put(path, file(path, content.get()));
        }
        return List.copyOf(files.values());
    }

    /** At most so many bytes; what an entry says of its size is not believed. */
    private static Optional<byte[]> content(ZipFile zip, ZipEntry entry, long most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) most + 1);
            return content.length > most ? Optional.empty() : Optional.of(content);
        }
    }

    private static boolean isSpec(String name) {
        return name.startsWith(FOLDER) && SpecFolder.isSpec(name);
    }

    private static boolean isHostile(String path) {
        return path.indexOf('\\') >= 0
                || path.chars().anyMatch(Character::isISOControl)
                || Arrays.stream(path.split("/", -1)).anyMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."));
    }

    private SpecFile file(String path, byte[] content) {
        return new SpecFile(path, true, YamlSource.of(place(path), content));
    }

    private String place(String path) {
        return label + "!/" + FOLDER + path;
    }

    private void report(String id, String path, String message) {
        String place = path.isEmpty() ? label : place(path.replaceAll("\\p{Cntrl}", "?"));
        diagnostics.error(id, SourceRange.ofFile(place), message, "take it out of the dependencies, or mend it");
    }
}
