// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The spec files of one model, and of those that it uses, as they stand or less one clause. */
final class ModelSpecs {

    private ModelSpecs() {}

    /**
     * Writes the model's files, and those that all models share.
     *
     * @param edits what to change
     * @param to folder that takes the files
     * @return that folder
     * @throws IllegalArgumentException if what an edit replaces does not occur just once
     */
    static Path write(String model, List<Clause.Edit> edits, Path to) throws IOException {
        Files.createDirectories(to);
        Path root = FeatureProject.specs();
        List<Path> files = Stream.concat(
                        Stream.of(root), FeatureProject.withUsed(model).stream().map(root::resolve))
                .flatMap(folder -> FeatureProject.list(folder).stream())
                .filter(Files::isRegularFile)
                .toList();
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('\\', '/');
            Path target = to.resolve(name);
            Files.createDirectories(target.getParent());
            Files.writeString(target, edited(name, FeatureProject.text(file), edits));
        }
        return to;
    }

    /** A file's text after the edits that are for it. */
    static String edited(String file, String text, List<Clause.Edit> edits) {
        String result = text;
        for (Clause.Edit edit : edits) {
            result = edit.file().equals(file) ? replaced(result, edit) : result;
        }
        return result;
    }

    private static String replaced(String text, Clause.Edit edit) {
        int at = text.indexOf(edit.replace());
        if (at < 0 || text.indexOf(edit.replace(), at + 1) >= 0) {
            throw new IllegalArgumentException("`" + edit.replace() + "` does not occur once in " + edit.file());
        }
        return text.replace(edit.replace(), edit.by());
    }
}
