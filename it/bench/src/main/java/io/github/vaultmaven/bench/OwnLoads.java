// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Loads by {@code vault:run}, each in a Maven of its own. */
final class OwnLoads {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>io.github.vault-maven.it</groupId>
              <artifactId>tpch</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
            </project>
            """;

    private final Path project;
    private final Path scripts;
    private final Maven maven;
    private final String url;

    /**
     * A Maven that the plugin is installed for.
     *
     * @param executable the program
     * @param repository local repository
     * @param settings file of settings
     * @param version of the plugin
     */
    record Maven(Path executable, Path repository, Path settings, String version) {}

    /**
     * @param project folder to make a project in
     * @param scripts folder below which the scripts are
     * @param url JDBC address, with user and schema
     */
    OwnLoads(Path project, Path scripts, Maven maven, String url) throws IOException {
        this.project = Files.createDirectories(project);
        this.scripts = scripts;
        this.maven = maven;
        this.url = url;
        Files.writeString(project.resolve("pom.xml"), POM);
    }

    /** Loads what is delivered. */
    void load(int day) {
        List<String> command = List.of(
                maven.executable().toString(),
                "-o",
                "-B",
                "-s",
                maven.settings().toString(),
                "-Dmaven.repo.local=" + maven.repository(),
                "io.github.vault-maven:vault-maven-plugin:" + maven.version() + ":run",
                "-Dvault.dialect=postgresql",
                "-Dvault.url=" + url,
                "-Dvault.outputDirectory=" + scripts);
        new ChildProcess(project, project.resolve("load-" + day + ".log"), Map.of("MAVEN_ARGS", ""), command).run();
    }
}
