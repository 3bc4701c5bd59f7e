// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each input and each output counts: change one, and the generation is not up to date. */
class UpToDateTest {

    @TempDir
    Path project;

    private Path jar;
    private GenerationSettings settings;

    @BeforeEach
    void generated() throws IOException {
        put("specs/a.yaml", """
                source: shop
                load_timestamp: loaded_at
                tables: {customer: {columns: {customer_no: varchar(20), loaded_at: timestamp}}}
                """);
        put("specs/deep/b.yaml", """
                entity: customer
                hub: {business_key: [customer_no]}
                source_mappings: {shop: {table: customer, key_field: customer_no}}
                """);
        put("templates/readme.txt", "nothing that a template is");
        put("reports/report.md", "report");
        jar = put("plugin.jar", "of this build");
        settings = settings(List.of("duckdb"), Set.of("raw", "staging"));
        new Generation(settings, getClass().getClassLoader()).run();
        remember(settings);
    }

    @Test
    void nothingChangedMeansNothingToDo() throws IOException {
        assertThat(isUpToDate()).isTrue();
        assertThat(upToDate(settings(List.of("duckdb"), Set.of("staging", "raw")))
                        .last())
                .isPresent();
    }

    @Test
    void theLastStampTellsFindingsAndFiles() throws IOException {
        Stamp last = upToDate(settings).last().orElseThrow();
        assertThat(last.findings()).isEqualTo(3);
        assertThat(last.outputs().keySet())
                .contains("shop/duckdb/load/hubs/h_customer.sql")
                .anyMatch(path -> path.endsWith("report.md"));
    }

    @Test
    void aSpecThatChangesCounts() throws IOException {
        Path spec = project.resolve("specs/deep/b.yaml");
        FileTime time = Files.getLastModifiedTime(spec);
        Files.writeString(spec, Files.readString(spec).replace("customer_no]", "customer_no ]"));
        Files.setLastModifiedTime(spec, time);
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void aSpecThatIsTouchedDoesNotCount() throws IOException {
        Files.setLastModifiedTime(project.resolve("specs/a.yaml"), FileTime.fromMillis(1));
        assertThat(isUpToDate()).isTrue();
    }

    @Test
    void aSpecThatComesOrGoesOrMovesCounts() throws IOException {
        put("specs/seed.csv", "a file that a spec may read");
        assertThat(isUpToDate()).isFalse();
        Files.delete(project.resolve("specs/seed.csv"));
        assertThat(isUpToDate()).isTrue();
        Files.move(project.resolve("specs/deep/b.yaml"), project.resolve("specs/deep/c.yaml"));
        assertThat(isUpToDate()).isFalse();
    }

    /** The generation says what is wrong with it. */
    @Test
    void aSpecThatCannotBeReadCounts() throws IOException {
        Path gone = Files.createSymbolicLink(project.resolve("specs/gone.yaml"), Path.of("nowhere.yaml"));
        assertThat(isUpToDate()).isFalse();
        Files.delete(gone);
        assertThat(isUpToDate()).isTrue();
        Path broken = Files.createSymbolicLink(project.resolve("specs/broken.yaml"), Path.of("/proc/self/mem"));
        assertThat(isUpToDate()).isFalse();
        Files.delete(broken);
    }

    @Test
    void aTemplateCounts() throws IOException {
        put("templates/hub.peb", "select 1");
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void theSettingsCount() throws IOException {
        assertThat(upToDate(settings(List.of("postgresql"), Set.of("raw", "staging")))
                        .last())
                .isEmpty();
        assertThat(upToDate(settings(List.of("duckdb"), Set.of("raw"))).last()).isEmpty();
    }

    @Test
    void theSpecsOfAJarCountByContent() throws IOException {
        Path specs = project.resolve("lib/specs.jar");
        pack(specs, "source: shared", "class A");
        GenerationSettings shared = settings.withSpecJars(Map.of("specs.jar", specs));
        assertThat(upToDate(shared).last()).isEmpty();
        remember(shared);
        FileTime time = Files.getLastModifiedTime(specs);
        pack(specs, "source: shared", "class B");
        Files.setLastModifiedTime(specs, FileTime.fromMillis(1));
        assertThat(upToDate(shared).last()).isPresent();
        pack(specs, "source: sharec", "class A");
        Files.setLastModifiedTime(specs, time);
        assertThat(upToDate(shared).last()).isEmpty();
    }

    @Test
    void theReleasedStateCountsByContent() throws IOException {
        Path state = put("specs.state.json", "{}");
        GenerationSettings compared = settings.withState(state);
        remember(compared);
        assertThat(upToDate(compared).last()).isPresent();
        FileTime time = Files.getLastModifiedTime(state);
        Files.writeString(state, "[]");
        Files.setLastModifiedTime(state, time);
        assertThat(upToDate(compared).last()).isEmpty();
        Files.delete(state);
        assertThat(upToDate(compared).last()).isEmpty();
    }

    @Test
    void thePluginsVersionCounts() throws IOException {
        var newer = new GenerationSettings(
                settings.specs(),
                project,
                settings.output(),
                settings.templates(),
                "shop",
                "sql",
                settings.dialects(),
                settings.layers(),
                Set.of(),
                "test 2");
        assertThat(upToDate(newer).last()).isEmpty();
    }

    @Test
    void whatARunThatDiedLeftCounts() throws IOException {
        Path mark = Files.createFile(settings.output().resolve(".vault-unfinished"));
        assertThat(isUpToDate()).isFalse();
        Files.delete(mark);
        assertThat(isUpToDate()).isTrue();
    }

    @Test
    void oneChangedEntityTouchesItsOwnFilesOnly() throws IOException {
        put("specs/c.yaml", """
                entity: region
                hub: {business_key: [customer_no]}
                source_mappings: {shop: {table: customer, key_field: customer_no}}
                """);
        new Generation(settings, getClass().getClassLoader()).run();
        put("specs/c.yaml", Files.readString(project.resolve("specs/c.yaml")) + "description: Where they live\n");
        for (Path file : times().keySet()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        }
        Map<Path, FileTime> before = times();
        new Generation(settings, getClass().getClassLoader()).run();
        Map<Path, FileTime> after = times();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(file -> !after.get(file).equals(before.get(file))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.toString()).containsAnyOf("region", "manifest.json"));
    }

    /** All outputs and when they were written. */
    private Map<Path, FileTime> times() throws IOException {
        var times = new HashMap<Path, FileTime>();
        try (var files = Files.walk(settings.output())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static void pack(Path jar, String spec, String other) throws IOException {
        Files.createDirectories(jar.getParent());
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/vault/shared.yaml"));
            out.write(spec.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("a/Class.class"));
            out.write(other.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theGeneratorsJarsCount() throws IOException {
        Files.writeString(jar, "of another build");
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void anOutputThatIsGoneOrEditedCounts() throws IOException {
        Path output = output();
        String text = Files.readString(output);
        FileTime time = Files.getLastModifiedTime(output);
        Files.writeString(output, text + "-- by hand\n");
        assertThat(isUpToDate()).isFalse();
        Files.writeString(output, text);
        Files.setLastModifiedTime(output, time);
        assertThat(isUpToDate()).isTrue();
        Files.delete(output);
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void aReportThatIsGoneCounts() throws IOException {
        Files.delete(project.resolve("reports/report.md"));
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void aStampThatCannotBeReadCountsAsNone() throws IOException {
        try (var stamps = Files.list(project.resolve("stamps"))) {
            for (Path stamp : stamps.toList()) {
                Files.writeString(stamp, "vault-stamp 2\nhalf");
            }
        }
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void everyOutputFolderHasAStampOfItsOwn() throws IOException {
        var other = new GenerationSettings(
                settings.specs(),
                project,
                project.resolve("other"),
                settings.templates(),
                "shop",
                "sql",
                settings.dialects(),
                settings.layers(),
                Set.of(),
                "test");
        new Generation(other, getClass().getClassLoader()).run();
        remember(other);
        assertThat(isUpToDate()).isTrue();
        assertThat(upToDate(other).last()).isPresent();
    }

    private GenerationSettings settings(List<String> dialects, Set<String> layers) {
        return new GenerationSettings(
                project.resolve("specs"),
                project,
                project.resolve("out"),
                Optional.of(project.resolve("templates")),
                "shop",
                "sql",
                dialects,
                layers,
                Set.of(),
                "test");
    }

    private void remember(GenerationSettings generated) throws IOException {
        upToDate(generated).remember(3, Map.of(), List.of(project.resolve("reports/report.md")));
    }

    private boolean isUpToDate() throws IOException {
        return upToDate(settings).last().isPresent();
    }

    private UpToDate upToDate(GenerationSettings asked) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return new UpToDate(asked, loader, project.resolve("stamps"));
        }
    }

    private Path output() {
        return project.resolve("out/shop/duckdb/load/hubs/h_customer.sql");
    }

    private Path put(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
