// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.schema.SpecTexts.SpecText;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schema and reader know the same language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {

    /** Rules about the shape of a document alone, which a schema can express. */
    private static final Set<String> STRUCTURAL = Set.of(
            "unknown-key",
            "missing-key",
            "empty-list",
            "wrong-type",
            "unknown-value",
            "unknown-document",
            "invalid-name",
            "invalid-date",
            "grain-form",
            "rule-kind",
            "retention-form",
            "load-timestamp-form");

    /** Maps that have any keys, and the choice between documents. */
    private static final Set<String> ELSEWHERE = Set.of("a document", "`links`");

    private final SchemaFile schema = new SchemaFile();

    static List<SpecText> good() throws IOException {
        return SpecTexts.good();
    }

    static List<SpecText> bad() throws IOException {
        return SpecTexts.bad();
    }

    /** Bad texts that are YAML: what the parser refuses is not for a schema to judge. */
    static List<SpecText> readable() throws IOException {
        return bad().stream().filter(spec -> problems(spec).isEmpty()).toList();
    }

    private static List<Diagnostic> problems(SpecText spec) {
        var diagnostics = new Diagnostics();
        YamlReader.read(YamlSource.of("f.yaml", spec.text()), diagnostics);
        return diagnostics.all();
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodSpecsAreValid(SpecText spec) {
        for (YamlNode document : documents(spec)) {
            assertThat(schema.mistakes(document)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void theSchemaRefusesWhatTheReaderRefuses(SpecText spec) {
        List<String> structural = findings(spec);
        List<String> mistakes = documents(spec).stream()
                .flatMap(document -> schema.mistakes(document).stream())
                .toList();
        assertThat(mistakes.isEmpty())
                .as("reader: %s, schema: %s", structural, mistakes)
                .isEqualTo(structural.isEmpty());
    }

    @Test
    void manyBadSpecsAreStructurallyWrong() throws IOException {
        assertThat(readable()).filteredOn(spec -> !findings(spec).isEmpty()).hasSizeGreaterThan(25);
    }

    @Test
    void theSchemaIsOne() {
        assertThat(schema.metaMistakes()).isEmpty();
    }

    @Test
    void itHasTheKeysOfTheReader() throws IOException {
        var read = new TreeMap<String, TreeSet<String>>();
        var diagnostics = new Diagnostics((thing, keys) ->
                read.computeIfAbsent(thing, t -> new TreeSet<>()).addAll(keys));
        for (SpecText spec : Stream.concat(good().stream(), bad().stream()).toList()) {
            SpecReader.read(List.of(YamlSource.of("f.yaml", spec.text())), diagnostics);
        }
        assertThat(flat(schema.keys())).containsExactlyInAnyOrderElementsOf(flat(read));
    }

    /** {@code thing: key}, but for first keys and the names beneath them, which are read before the rest. */
    private Set<String> flat(Map<String, TreeSet<String>> keys) {
        Map<String, String> documents = schema.documents();
        var result = new TreeSet<String>();
        keys.forEach((thing, set) -> set.stream()
                .filter(key -> !ELSEWHERE.contains(thing))
                .filter(key -> !documents.containsKey(thing)
                        || !key.equals("name") && !documents.get(thing).equals(key))
                .forEach(key -> result.add(thing + ": " + key)));
        return result;
    }

    @Test
    void everyKeyIsDescribedAndHasExamplesThatAreValid() {
        Map<String, Map<?, ?>> properties = schema.properties();
        assertThat(properties).hasSizeGreaterThan(300).allSatisfy((path, property) -> {
            assertThat((String) property.get("description")).as(path).endsWith(".");
            assertThat((List<?>) property.get("examples")).as(path).isNotEmpty();
        });
        assertThat(schema.mistakesInExamples(properties)).isEmpty();
    }

    private static List<YamlNode> documents(SpecText spec) {
        return YamlReader.read(YamlSource.of("f.yaml", spec.text()), new Diagnostics());
    }

    private static List<String> findings(SpecText spec) {
        var diagnostics = new Diagnostics();
        SpecReader.read(List.of(YamlSource.of("f.yaml", spec.text())), diagnostics);
        return diagnostics.all().stream()
                .map(Diagnostic::id)
                .filter(STRUCTURAL::contains)
                .toList();
    }
}
