// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import io.github.vaultmaven.manifest.Manifest;
import io.github.vaultmaven.manifest.ManifestException;
import io.github.vaultmaven.manifest.ManifestJson;
import io.github.vaultmaven.manifest.Phase;
import io.github.vaultmaven.manifest.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The generated scripts of one model and dialect.
 *
 * @param folder where they are
 * @param manifest what they are
 */
public record ScriptFolder(Path folder, Manifest manifest) {

    /**
     * Reads the manifest and checks that its steps can be put in order.
     *
     * @throws ManifestException if there is none, or it contradicts itself
     */
    public static ScriptFolder read(Path folder) {
        Manifest manifest = new ManifestJson().readFolder(folder);
        for (Phase phase : Phase.values()) {
            StepGraph.check(manifest.steps(phase));
        }
        return new ScriptFolder(folder, manifest);
    }

    /** The statements of a step. */
    List<ScriptStatement> statements(Step step) {
        return new ScriptSplitter().split(text(step));
    }

    private String text(Step step) {
        try {
            return Files.readString(folder.resolve(step.file()));
        } catch (IOException e) {
            throw new ManifestException(
                    "cannot read " + folder.resolve(step.file())
                            + ", which the manifest lists; generate the scripts again",
                    e);
        }
    }

    /** Changes when a script of the phase, or the manifest, does. */
    String fingerprint(Phase phase) {
        Fingerprint print = new Fingerprint().add(new ManifestJson().write(manifest));
        manifest.steps(phase).forEach(step -> print.add(step.file()).add(text(step)));
        return print.hex();
    }

    /** The path of a step's script as messages show it, {@code /} as separator. */
    String display(Step step, Path root) {
        Path file = folder.resolve(step.file()).toAbsolutePath().normalize();
        Path base = root == null ? null : root.toAbsolutePath().normalize();
        Path shown = base != null && file.startsWith(base) ? base.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
