// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds and reads the spec files below a folder: {@code .yml}, {@code .yaml}, {@code .json}; hidden files and folders are
 * left out, and so are {@code templates}, {@code vault.state.json} and {@code assist.lock.yaml}; links to folders are not
 * followed.
 */
public final class SpecFolder {

    /** A file or folder cannot be read. */
    static final String UNREADABLE = "unreadable-file";

    /** The released state and accepted answers, which stand beside the specs and are none. */
    private static final Set<String> BESIDE = Set.of("vault.state.json", "assist.lock.yaml");

    private final Path folder;
    private final Path displayRoot;

    /**
     * @param folder where specs are
     * @param displayRoot files are named relative to it
     */
    public SpecFolder(Path folder, Path displayRoot) {
        this.folder = folder;
        this.displayRoot = displayRoot;
    }

    /**
     * Reads all spec files.
     *
     * @return by path below the folder with {@code /} as separator, in the order of paths
     */
    public Map<String, YamlSource> read(Diagnostics diagnostics) {
        Map<String, YamlSource> sources = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new Visitor(sources, diagnostics));
        } catch (IOException e) {
            unreadable(folder, e, diagnostics);
        }
        return sources;
    }

    /** Reads all spec files, as those of a build. */
    public List<SpecFile> files(Diagnostics diagnostics) {
        return read(diagnostics).entrySet().stream()
                .map(e -> new SpecFile(e.getKey(), false, e.getValue()))
                .toList();
    }

    private void unreadable(Path path, IOException e, Diagnostics diagnostics) {
        diagnostics.error(
                UNREADABLE,
                SourceRange.ofFile(display(path)),
                "this cannot be read: " + ReadFault.words(e),
                "Check that it exists and that its permissions let you read it.");
    }

    private String display(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path root = displayRoot.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return PathNames.of(shown);
    }

    static boolean isSpec(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json");
    }

    /** Collects what it can read and goes on behind what it cannot. */
    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Map<String, YamlSource> sources;
        private final Diagnostics diagnostics;

        Visitor(Map<String, YamlSource> sources, Diagnostics diagnostics) {
            this.sources = sources;
            this.diagnostics = diagnostics;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(folder) && isHidden(dir);
            return hidden
                            || dir.getFileName().toString().equals("templates")
                                    && dir.getParent().equals(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isSpec(file.getFileName().toString())
                    && !isHidden(file)
                    && !isBeside(file)
                    && (attributes.isRegularFile() || Files.isRegularFile(file) || !Files.exists(file))) {
                // A link to nothing is not there, and reading it says so.
                try {
                    String path = PathNames.of(folder.relativize(file));
                    sources.put(path, YamlSource.read(display(file), file));
                } catch (IOException e) {
                    unreadable(file, e, diagnostics);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable(file, e, diagnostics);
            return FileVisitResult.CONTINUE;
        }

        private boolean isBeside(Path file) {
            return file.getParent().equals(folder)
                    && BESIDE.contains(file.getFileName().toString());
        }

        private boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
