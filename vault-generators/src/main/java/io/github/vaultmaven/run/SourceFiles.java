// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.FileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The files that are there for a source when a run begins.
 *
 * @param source the source
 * @param files by name below the data root, in the order of names
 */
record SourceFiles(FileSource source, Map<String, Path> files) {

    static SourceFiles find(FileSource source, RunOptions options) {
        Map<String, Path> found = new PathPattern(source.pattern()).find(options.dataRoot());
        List<PathPattern> arrived =
                options.arrived().stream().map(PathPattern::new).toList();
        if (!arrived.isEmpty()) {
            found.keySet().removeIf(name -> arrived.stream().noneMatch(pattern -> pattern.matches(name)));
        }
        return new SourceFiles(source, found);
    }

    /** Adds names, sizes and times of change. */
    void addTo(Fingerprint print) {
        print.add(source.relation());
        files.forEach((name, path) -> {
            try {
                print.add(name)
                        .add(Long.toString(Files.size(path)))
                        .add(Files.getLastModifiedTime(path).toString());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot look at " + path, e);
            }
        });
    }
}
