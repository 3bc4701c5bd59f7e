// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.Objects;

/**
 * A spec file among those of a build.
 *
 * @param path where it stands below the folder of the specs, {@code /} as separator; a file of a jar has a path, too, as
 *     if the jar's folder were that one
 * @param shared true where it comes from a jar
 * @param source its content
 */
public record SpecFile(String path, boolean shared, YamlSource source) {

    public SpecFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(source, "source");
    }
}
