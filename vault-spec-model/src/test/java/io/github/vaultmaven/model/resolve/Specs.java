// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Specs for tests: from texts or test resources to models or findings. */
final class Specs {

    private static final String FILE = "FILE ";

    private Specs() {}

    /** Files of a folder of test resources. */
    static List<YamlSource> folder(String name) {
        try (var files =
                Files.list(Path.of(Specs.class.getResource("/specs/" + name).toURI()))) {
            var sources = new ArrayList<YamlSource>();
            for (Path file : files.toList()) {
                sources.add(YamlSource.of(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Texts as files {@code 1.yaml}, {@code 2.yaml}, … */
    static List<YamlSource> texts(String... texts) {
        var sources = new ArrayList<YamlSource>();
        for (String text : texts) {
            sources.add(YamlSource.of(sources.size() + 1 + ".yaml", text));
        }
        return sources;
    }

    /** The model of specs that must be right. */
    static VaultModel model(List<YamlSource> files) {
        return model(files, Beside.NOTHING);
    }

    private static VaultModel model(List<YamlSource> files, Beside beside) {
        var diagnostics = new Diagnostics();
        Optional<VaultModel> model =
                Resolver.resolve(SpecReader.read(files, diagnostics), "vault", beside, diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return model.orElseThrow();
    }

    /** The model of specs, and of files beside them, whose first line is {@code FILE} and their name. */
    static VaultModel model(String... texts) {
        String[] specs = Stream.of(texts).filter(t -> !t.startsWith(FILE)).toArray(String[]::new);
        return model(texts(specs), (at, path) -> beside(texts, path));
    }

    /**
     * Findings as {@code file:line:column id: message | help | label @ place}.
     *
     * @param texts specs, and files beside them, whose first line is {@code FILE} and their name
     */
    static List<String> findings(String... texts) {
        var diagnostics = new Diagnostics();
        String[] specs = Stream.of(texts).filter(t -> !t.startsWith(FILE)).toArray(String[]::new);
        Optional<VaultModel> model = Resolver.resolve(
                SpecReader.read(texts(specs), diagnostics), "vault", (at, path) -> beside(texts, path), diagnostics);
        assertThat(model.isEmpty()).isEqualTo(diagnostics.hasErrors());
        return diagnostics.all().stream().map(Specs::shown).toList();
    }

    private static Optional<Beside.FoundFile> beside(String[] texts, String path) {
        return Stream.of(texts)
                .filter(t -> t.startsWith(FILE + path + "\n"))
                .map(t -> new Beside.FoundFile(path, t.substring(t.indexOf('\n') + 1)))
                .findFirst();
    }

    static String shown(Diagnostic d) {
        var text = new StringBuilder(d.range() + " " + d.id() + ": " + d.message());
        if (!d.help().isEmpty()) {
            text.append(" | ").append(d.help());
        }
        d.labels()
                .forEach(l -> text.append(" | ").append(l.text()).append(" @ ").append(l.range()));
        return text.toString();
    }

    static <T extends Structure> T structure(VaultModel model, Class<T> type, String name) {
        return model.structures().stream()
                .filter(s -> s.name().equals(name))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + names(model)));
    }

    static List<String> names(VaultModel model) {
        return model.structures().stream().map(Structure::name).toList();
    }

    static Staging staging(VaultModel model, String name) {
        return model.stagings().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is no staging"));
    }

    /** Lines joined with line feeds. */
    static String lines(String... lines) {
        return String.join("\n", Arrays.asList(lines)) + "\n";
    }
}
