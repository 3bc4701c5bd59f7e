// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.spec.SpecJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.Artifact;

/** Finds the dependencies that bring specs: jars, and classes of modules that are not packed yet. */
final class SpecArtifacts {

    private SpecArtifacts() {}

    /**
     * Those that bring specs, each under a name that is the same on every machine.
     *
     * @param ofProject resolved dependencies of the project; null is none
     * @param ofPlugin resolved dependencies of the plugin; null is none
     */
    static Map<String, Path> find(Collection<Artifact> ofProject, Collection<Artifact> ofPlugin) {
        List<Artifact> found = Stream.of(ofProject, ofPlugin)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .filter(artifact -> artifact.getFile() != null)
                .filter(artifact -> bringsSpecs(artifact.getFile().toPath()))
                .toList();
        var named = new LinkedHashMap<String, Path>();
        for (Artifact artifact : found) {
            Path file = artifact.getFile().toPath();
            Path first = named.putIfAbsent(name(artifact), file);
            if (first != null && !first.equals(file)) {
                named.put(artifact.getGroupId() + ":" + name(artifact), file);
            }
        }
        return named;
    }

    private static String name(Artifact artifact) {
        String classifier =
                artifact.getClassifier() == null || artifact.getClassifier().isEmpty()
                        ? ""
                        : "-" + artifact.getClassifier();
        return artifact.getArtifactId() + "-" + artifact.getBaseVersion() + classifier + ".jar";
    }

    /** A jar that cannot be opened counts, so that it is reported. */
    private static boolean bringsSpecs(Path file) {
        if (!file.toString().endsWith(".jar")) {
            return Files.isDirectory(file.resolve(SpecJar.FOLDER));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().startsWith(SpecJar.FOLDER));
        } catch (IOException e) {
            return true;
        }
    }
}
