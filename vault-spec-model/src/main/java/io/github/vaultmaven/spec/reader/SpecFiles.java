package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Finds the spec files below a folder. */
public final class SpecFiles {

    static final String UNREADABLE_FILE = "unreadable-file";

    private static final List<String> ENDINGS = List.of(".yml", ".yaml", ".json");

    private SpecFiles() {}

    /**
     * All files below a folder that end in {@code .yml}, {@code .yaml} or {@code .json}, by path. Hidden files and folders
     * (whose name begins with a point) are skipped; symbolic links are followed, those that lead back are not.
     *
     * @param folder the folder; if there is none, there are no files
     * @param diagnostics takes a finding for each file that cannot be read
     * @return the files, each named by its path below the folder, with {@code /} as separator
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static List<YamlSource> below(Path folder, Diagnostics diagnostics) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var walk = new Walk(folder, diagnostics);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        walk.found.sort(Comparator.comparing(YamlSource::file));
        return List.copyOf(walk.found);
    }

    /** Reads what it meets. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Diagnostics diagnostics;
        private final List<YamlSource> found = new ArrayList<>();

        Walk(Path root, Diagnostics diagnostics) {
            this.root = root;
            this.diagnostics = diagnostics;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (attributes.isRegularFile()
                    && !isHidden(file)
                    && ENDINGS.stream().anyMatch(name::endsWith)) {
                read(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link that leads back to a folder above it is met here, as is what may not be read. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!(failure instanceof FileSystemLoopException)) {
                report(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private void read(Path file) {
            try {
                found.add(YamlSource.of(name(file), Files.readAllBytes(file)));
            } catch (IOException e) {
                report(file);
            }
        }

        private void report(Path file) {
            diagnostics.error(
                    UNREADABLE_FILE,
                    SourceRange.ofFile(name(file)),
                    "the file cannot be read",
                    "check its permissions");
        }

        private String name(Path file) {
            return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
