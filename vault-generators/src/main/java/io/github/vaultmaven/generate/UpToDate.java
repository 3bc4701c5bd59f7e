// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.artifact.ArtifactWriter;
import io.github.vaultmaven.artifact.FileMark;
import io.github.vaultmaven.artifact.FolderFiles;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
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

    /** Like no file, so that the next generation does not take it for what was left. */
    private static final FileMark GONE = new FileMark(-1, -1, "");

    private final Path output;
    private final Path stamp;
    private final Optional<Stamp> left;
    private final String inputs;
    private final String rendering;
    private final boolean unfinished;

    /**
     * @param settings what to generate
     * @param loader class loader of the generator; its jars count as inputs
     * @param folder where stamps are kept; one per output folder
     * @throws IOException if an input cannot be read
     */
    public UpToDate(GenerationSettings settings, ClassLoader loader, Path folder) throws IOException {
        this.output = settings.output();
        String name = new Fingerprint()
                .text("output", output.toAbsolutePath().toString())
                .hex();
        this.stamp = folder.resolve(name.substring(0, 16) + ".stamp");
        this.left = Stamp.read(stamp);
        this.rendering = rendering(settings, loader);
        this.inputs = inputs(settings, rendering);
        this.unfinished = new ArtifactWriter(output).isUnfinished();
    }

    /** The last generation, if it had the same inputs and nobody touched what it left. */
    public Optional<Stamp> last() throws IOException {
        Optional<Stamp> last = left.filter(s -> s.inputs().equals(inputs));
        return last.isPresent() && !unfinished && last.get().outputsAreUntouched(output) ? last : Optional.empty();
    }

    /**
     * How the last generation left its files, by path, if it rendered with the same templates and the same code; what was
     * rendered from the same is the same then. Nothing where the code cannot be told from other code.
     */
    public Map<String, FileMark> known() {
        return left.filter(s -> !rendering.isEmpty() && s.rendering().equals(rendering))
                .map(Stamp::outputs)
                .orElse(Map.of());
    }

    /**
     * Remembers a generation that succeeded.
     *
     * @param findings number of findings that did not stop it
     * @param madeFrom digest of what each file was rendered from, by path, as far as it is known
     * @param reports further files that the generation left
     */
    public void remember(int findings, Map<String, String> madeFrom, List<Path> reports) throws IOException {
        Map<String, FileMark> there = FolderFiles.of(output);
        var outputs = new TreeMap<String, FileMark>();
        for (String path : new ArtifactWriter(output).paths()) {
            outputs.put(path, there.getOrDefault(path, GONE).from(madeFrom.getOrDefault(path, "")));
        }
        for (Path report : reports) {
            outputs.put(report.toAbsolutePath().toString(), Stamp.mark(report));
        }
        new Stamp(inputs, rendering, findings, outputs).write(stamp);
    }

    /** What texts depend on beside the specs; empty where the loader does not tell its jars. */
    private static String rendering(GenerationSettings settings, ClassLoader loader) throws IOException {
        List<Path> jars = jars(loader);
        var rendering =
                new Fingerprint().text("generator", settings.generator()).text("target", settings.target());
        if (settings.templates().isPresent()) {
            rendering.contents(settings.templates().get());
        }
        for (Path jar : jars) {
            rendering.built(jar);
        }
        return jars.isEmpty() ? "" : rendering.hex();
    }

    private static String inputs(GenerationSettings settings, String rendering) throws IOException {
        var inputs = new Fingerprint()
                .text("rendering", rendering)
                .text("generator", settings.generator())
                .text("policy", settings.policy().toString())
                .text("model", settings.modelName())
                .text("target", settings.target())
                .text("dialects", settings.dialects().toString())
                .text("layers", new TreeSet<>(settings.layers()).toString())
                .text("entities", new TreeSet<>(settings.entities()).toString())
                .text("selftest", Boolean.toString(settings.selfTest()))
                .text("options", new TreeMap<>(settings.options()).toString())
                .text("assist", settings.assist().toString())
                .text(
                        "root",
                        settings.displayRoot().relativize(settings.specs()).toString())
                .contents(settings.specs());
        if (rendering.isEmpty() && settings.templates().isPresent()) {
            inputs.contents(settings.templates().get());
        }
        for (Map.Entry<String, Path> jar : new TreeMap<>(settings.specJars()).entrySet()) {
            inputs.text("specs", jar.getKey()).specs(jar.getValue());
        }
        if (settings.state().isPresent()) {
            inputs.content(settings.state().get());
        }
        if (settings.assist().lock().isPresent()) {
            inputs.content(settings.assist().lock().get());
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
