// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The consuming project {@code it/every-feature}, as files. */
final class FeatureProject {

    private static final Path ROOT = Path.of("..", "it", "every-feature");

    private static final Pattern USES = Pattern.compile("uses: \\[(\\w+)]");

    private FeatureProject() {}

    static Path pom() {
        return ROOT.resolve("pom.xml");
    }

    static Path specs() {
        return ROOT.resolve("src/main/vault");
    }

    static Path deliveries() {
        return ROOT.resolve("src/main/deliveries");
    }

    static Path resources() {
        return ROOT.resolve("src/test/resources");
    }

    /** Names of the models, which are those of their folders. */
    static List<String> models() {
        return list(specs()).stream()
                .filter(folder -> Files.exists(folder.resolve("vault.yaml")))
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    /** A model behind those that it uses. */
    static List<String> withUsed(String model) {
        Matcher uses = USES.matcher(text(specs().resolve(model).resolve("vault.yaml")));
        return uses.find() ? List.of(uses.group(1), model) : List.of(model);
    }

    /** Tables that were written by hand for a model. */
    static List<ExpectedTable> expected(String model, String engine) {
        return list(resources().resolve("expected").resolve(model)).stream()
                .filter(file -> file.toString().endsWith(".csv"))
                .map(file -> ExpectedTable.read(file, engine))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of a delivered file, which may be of an older encoding. */
    static List<String> delivered(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            boolean older = text.indexOf('\ufffd') >= 0;
            return (older ? new String(bytes, StandardCharsets.ISO_8859_1) : text)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of all files below a folder, relative to it. */
    static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
