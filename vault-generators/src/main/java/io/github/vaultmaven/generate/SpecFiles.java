// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.SpecFile;
import io.github.vaultmaven.spec.SpecFolder;
import io.github.vaultmaven.spec.SpecJar;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All spec files of a build: those of the folder, and those that jars bring. */
final class SpecFiles {

    private final List<SpecFile> files = new ArrayList<>();
    private final Map<String, String> state = new TreeMap<>();
    private Map<String, String> texts;

    SpecFiles(GenerationSettings settings, Diagnostics diagnostics) {
        if (Files.isDirectory(settings.specs()) || settings.specJars().isEmpty()) {
            files.addAll(new SpecFolder(settings.specs(), settings.displayRoot()).files(diagnostics));
        }
        new TreeMap<>(settings.specJars())
                .forEach((label, jar) -> files.addAll(new SpecJar(jar, label, diagnostics).read()));
        settings.state()
                .map(file -> ReleasedState.file(file, settings))
                .ifPresent(file -> file.text(diagnostics).ifPresent(text -> state.put(file.name(), text)));
    }

    /** Adds the text of a file that is none of the specs, for excerpts. */
    void add(String name, String text) {
        state.put(name, text);
        texts = null;
    }

    List<SpecFile> all() {
        return List.copyOf(files);
    }

    /** Texts, that of the released state too, by the name that findings use. */
    Map<String, String> texts() {
        if (texts == null) {
            var all = new TreeMap<>(state);
            files.forEach(f -> all.put(f.source().file(), f.source().text()));
            texts = Collections.unmodifiableMap(all);
        }
        return texts;
    }
}
