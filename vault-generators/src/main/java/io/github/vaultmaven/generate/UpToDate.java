// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.artifact.ArtifactWriter;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells whether a generation would change nothing: specs, templates, settings and the generator are what they were, by
 * content, and the outputs are as they were left.
 */
public final class UpToDate {

    private final Path stamp;
    private final String inputs;
    private final boolean unfinished;

    /**
     * @param settings what to generate
     * @param loader class loader of the generator; its jars count as inputs
     * @param folder where stamps are kept; one per output folder
     * @throws IOException if an input cannot be read
     */
    public UpToDate(GenerationSettings settings, ClassLoader loader, Path folder) throws IOException {
        String output = new Fingerprint()
                .text("output", settings.output().toAbsolutePath().toString())
                .hex();
        this.stamp = folder.resolve(output.substring(0, 16) + ".stamp");
        this.inputs = inputs(settings, loader);
        this.unfinished = new ArtifactWriter(settings.output()).isUnfinished();
    }

    /** The last generation, if it had the same inputs and nobody touched what it left. */
    public Optional<Stamp> last() throws IOException {
        Optional<Stamp> last = Stamp.read(stamp).filter(s -> s.inputs().equals(inputs));
        return last.isPresent() && !unfinished && last.get().outputsAreUntouched() ? last : Optional.empty();
    }

    /**
     * Remembers a generation that succeeded.
     *
     * @param settings what was generated
     * @param findings number of findings that did not stop it
     * @param reports further files that the generation left
     */
    public void remember(GenerationSettings settings, int findings, List<Path> reports) throws IOException {
        var files = new ArrayList<>(new ArtifactWriter(settings.output()).files());
        files.addAll(reports);
        Stamp.of(inputs, findings, files).write(stamp);
    }

    private static String inputs(GenerationSettings settings, ClassLoader loader) throws IOException {
        var inputs = new Fingerprint()
                .text("generator", settings.generator())
                .text("policy", settings.policy().toString())
                .text("model", settings.modelName())
                .text("target", settings.target())
                .text("dialects", settings.dialects().toString())
                .text("layers", new TreeSet<>(settings.layers()).toString())
                .text("entities", new TreeSet<>(settings.entities()).toString())
                .text("selftest", Boolean.toString(settings.selfTest()))
                .text(
                        "root",
                        settings.displayRoot().relativize(settings.specs()).toString())
                .contents(settings.specs());
        if (settings.templates().isPresent()) {
            inputs.contents(settings.templates().get());
        }
        for (Map.Entry<String, Path> jar : new TreeMap<>(settings.specJars()).entrySet()) {
            inputs.text("specs", jar.getKey()).specs(jar.getValue());
        }
        if (settings.state().isPresent()) {
            inputs.content(settings.state().get());
        }
        for (Path jar : jars(loader)) {
            inputs.built(jar);
        }
        return inputs.hex();
    }

    /** The jars of a class loader that tells them, as Maven's do. */
    private static List<Path> jars(ClassLoader loader) {
        var jars = new TreeSet<Path>();
        if (loader instanceof URLClassLoader known) {
            for (URL url : known.getURLs()) {
                path(url).ifPresent(jars::add);
            }
        }
        return List.copyOf(jars);
    }

    private static Optional<Path> path(URL url) {
        try {
            URI uri = url.toURI();
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
