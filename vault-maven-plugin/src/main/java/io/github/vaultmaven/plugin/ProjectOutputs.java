// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.artifact.ArtifactWriter;
import io.github.vaultmaven.spec.PathNames;
import io.github.vaultmaven.spec.SpecJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/** Hands what a generation left to the project: as resources, and as artifacts for other projects. */
final class ProjectOutputs {

    /** The classifier of the scripts. */
    static final String SCRIPTS = "vault";

    /** The classifier of the specs. */
    static final String SPECS = "vault-specs";

    /** Where scripts stand among the project's resources. */
    static final String RESOURCE_FOLDER = "vault";

    private final MavenProject project;
    private final MavenProjectHelper helper;

    ProjectOutputs(MavenProject project, MavenProjectHelper helper) {
        this.project = project;
        this.helper = helper;
    }

    /** Makes a folder of scripts resources of the project, once. */
    void addResources(Path output) {
        boolean there = project.getResources().stream()
                .anyMatch(r -> output.toString().equals(r.getDirectory()) && RESOURCE_FOLDER.equals(r.getTargetPath()));
        if (!there) {
            var resource = new Resource();
            resource.setDirectory(output.toString());
            resource.setTargetPath(RESOURCE_FOLDER);
            resource.setExcludes(List.of(".*"));
            project.addResource(resource);
        }
    }

    /** Attaches the scripts as a zip. */
    void attachScripts(Path output) throws IOException {
        SortedMap<String, Path> scripts = files(output, Set.copyOf(new ArtifactWriter(output).files())::contains);
        attach("zip", SCRIPTS, scripts, "");
    }

    /**
     * Attaches the specs as a jar that another project reads them from.
     *
     * @param wanted tells the files that are to be in it
     */
    void attachSpecs(Path specs, Predicate<Path> wanted) throws IOException {
        attach("jar", SPECS, files(specs, wanted), SpecJar.FOLDER);
    }

    private void attach(String type, String classifier, SortedMap<String, Path> files, String prefix)
            throws IOException {
        var entries = new TreeMap<String, Path>();
        files.forEach((name, file) -> entries.put(prefix + name, file));
        Path archive = Path.of(project.getBuild().getDirectory())
                .resolve(project.getBuild().getFinalName() + "-" + classifier + "." + type);
        ArchiveFile.write(archive, entries);
        helper.attachArtifact(project, type, classifier, archive.toFile());
    }

    private static SortedMap<String, Path> files(Path folder, Predicate<Path> wanted) throws IOException {
        var files = new TreeMap<String, Path>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .forEach(file -> files.put(PathNames.of(folder.relativize(file)), file));
        }
        return files;
    }
}
