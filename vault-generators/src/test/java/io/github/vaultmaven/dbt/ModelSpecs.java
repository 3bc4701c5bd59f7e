// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Specs of a few models of a project. */
final class ModelSpecs {

    private ModelSpecs() {}

    /** Copies what concerns all models and the folders of some. */
    static Path only(Path specs, List<String> models, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(specs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path below = specs.relativize(file);
                if (below.getNameCount() == 1
                        || models.contains(below.getName(0).toString())) {
                    Path copy = to.resolve(below.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }
}
