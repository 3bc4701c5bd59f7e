// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.AssistMode;
import io.github.vaultmaven.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Runs files through everything that can find something. */
final class Checked {

    /** What stands between the name of a jar and that of a file in it. */
    private static final String IN_JAR = "!";

    private Checked() {}

    /** Findings on files in a folder of their own, and on jars beside it. */
    static List<Diagnostic> findings(Path folder, Fixture fixture) throws IOException {
        Map<String, byte[]> files = fixture.files();
        Path specs = folder.resolve("specs");
        var jars = new TreeMap<String, Path>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            int mark = file.getKey().indexOf(IN_JAR);
            if (file.getKey().equals(RowsBeside.FILE)) {
                continue;
            }
            if (file.getKey().endsWith(".jar")) {
                jars.put(file.getKey(), Files.write(folder.resolve(file.getKey()), file.getValue()));
            } else if (mark < 0) {
                Path path = specs.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            } else {
                String jar = file.getKey().substring(0, mark);
                jars.put(jar, jar(folder.resolve(jar), file.getKey().substring(mark + 1), file.getValue()));
            }
        }
        var settings = new GenerationSettings(
                specs,
                specs,
                folder.resolve("out"),
                Optional.empty(),
                "vault",
                fixture.target(),
                fixture.engines(),
                Set.of(),
                Set.of(),
                "test");
        Path lock = specs.resolve("assist.lock.yaml");
        Optional<LiveAssistants> live = Optional.ofNullable(files.get(RowsBeside.FILE))
                .map(rows -> new RowsBeside(folder, new String(rows, StandardCharsets.UTF_8)));
        AssistMode mode = live.isPresent() ? AssistMode.LIVE : AssistMode.LOCKED;
        var compared = settings.withSpecJars(jars)
                .withState(specs.resolve("vault.state.json"))
                .withAssist(
                        Files.exists(lock) ? new AssistSettings(mode, Optional.of(lock), false) : AssistSettings.OFF);
        var generation = new Generation(compared, Checked.class.getClassLoader(), live);
        return (live.isPresent() ? generation.ask() : generation.validate()).findings();
    }

    /** A jar of one spec file. */
    private static Path jar(Path jar, String path, byte[] content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/vault/" + path));
            zip.write(content);
        }
        return jar;
    }

    /** A finding as {@code file:line:column id: message | help | label @ place}. */
    static String shown(Diagnostic d) {
        var text = new StringBuilder(d.range() + " " + d.id() + ": " + d.message());
        if (!d.help().isEmpty()) {
            text.append(" | ").append(d.help());
        }
        d.labels()
                .forEach(l -> text.append(" | ").append(l.text()).append(" @ ").append(l.range()));
        return text.toString();
    }
}
