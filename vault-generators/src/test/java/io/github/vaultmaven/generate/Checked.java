package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs files through everything that can find something. */
final class Checked {

    private Checked() {}

    /** Findings on files in a folder of their own, which is not made where there is no file. */
    static List<Diagnostic> findings(Path folder, Fixture fixture) throws IOException {
        Map<String, byte[]> files = fixture.files();
        Path specs = folder.resolve("specs");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = specs.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        var settings = new GenerationSettings(
                specs,
                files.isEmpty() ? folder : specs,
                folder.resolve("out"),
                Optional.empty(),
                "vault",
                "sql",
                fixture.engines(),
                Set.of(),
                Set.of(),
                "test");
        return new Generation(settings, Checked.class.getClassLoader())
                .validate()
                .findings();
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
