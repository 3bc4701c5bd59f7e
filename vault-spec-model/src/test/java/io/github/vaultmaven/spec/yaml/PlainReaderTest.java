// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the short way reads is what the library reads, places and all, and the library finds nothing wrong with it. */
class PlainReaderTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^ *```ya?ml\\R(.*?)^ *```");

    private static final String PLAIN = """
            # A source
            source: shop_system
            load_timestamp: loaded_at # when it came
            tables:
              master:
                columns:
                  no: {type: varchar(20), nullable: false}
                  amount: {type: 'decimal(15,2)', pii: [a, "b c", 'it''s']}
                  empty:
            ---
            entity: e1
            description: "Entity 7: é"
            hub:
              business_key: [no]
            satellites:
              - name: details
                attributes: [name,
                  amount, 12]   # two lines
              - plain text
            list:
            - a: b
              c: e
            - d
            """;

    @Test
    void specs_and_examples_of_the_product_are_read_as_the_library_reads_them() throws IOException {
        int read = 0;
        List<String> texts = texts();
        for (String text : texts) {
            read += sameAsLibrary(text) ? 1 : 0;
        }

        // Else nothing was compared.
        assertThat(texts).hasSizeGreaterThan(400);
        assertThat(read).isGreaterThan(texts.size() / 2);
    }

    private static List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            for (Path file : files.filter(PlainReaderTest::isWritten).toList()) {
                String text = Files.readString(file);
                if (file.toString().endsWith(".md")) {
                    EXAMPLE.matcher(text).results().forEach(example -> texts.add(example.group(1)));
                } else {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static boolean isWritten(Path file) {
        String name = file.toString().replace('\\', '/');
        return name.matches(".*\\.(ya?ml|json|md)") && !name.matches(".*/(target|\\.git|node_modules)/.*");
    }

    @Property(tries = 5_000)
    void random_documents_are_read_as_the_library_reads_them(@ForAll("soup") String text) {
        sameAsLibrary(text);
    }

    @Property(tries = 5_000)
    void changed_documents_are_read_as_the_library_reads_them(@ForAll("changed") String text) {
        sameAsLibrary(text);
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "a", "b", "1", "-1", "x y", "~", "true", " ", "  ", "    ", "\n", "\n", "\n  ", "\n    ", ": ",
                        ": ", ":", ":\n", ":\n  ", "- ", "-", "\n- ", "\n  - ", ",", ", ", "[", "]", "{", "}", "[a, b]",
                        "{a: 1}", "{}", "[]", "#", " # c", "'", "''", "'q'", "\"", "\"q\"", "\\", "<<", "---\n",
                        "\n---\n", "--- ", "...\n", "é", "😀", "\t", "\r\n", "?", "? ", "&a ", "*a", "!", "|\n", ">",
                        "%", "@", "`", ".", "=", "\u0085", "\u2028", "\u00a0")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> changed() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, PLAIN.length() - 1);
        Arbitrary<String> pieces = Arbitraries.of(
                "", " ", "  ", "\n", "\n ", ":", ": ", "-", "- ", ",", "[", "]", "{", "}", "#", " #", "'", "\"", "a",
                "---\n", "...", "<<", "~", "1", "|", "&", "\t", "?");
        Arbitrary<Change> changes = Combinators.combine(
                        places, Arbitraries.integers().between(0, 3), pieces)
                .as(Change::new);
        return changes.list().ofMinSize(1).ofMaxSize(3).map(PlainReaderTest::apply);
    }

    /** Puts a piece in the place of so many characters. */
    private record Change(int place, int length, String piece) {}

    private static String apply(List<Change> changes) {
        var text = new StringBuilder(PLAIN);
        for (Change change : changes) {
            int from = Math.min(change.place, text.length());
            text.replace(from, Math.min(from + change.length, text.length()), change.piece);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "a: b\n",
                "# c\n\n---\na: b\n---\nc: d # e\n\n# f",
                "a: # c\n  # d\n  b: 1\n",
                "a:\n- b\n- c: d\n  e: f\ng:\n",
                "- a\n- 'b': [c]\n  d: 1\n",
                "a: [ b , \"c\", {d: e},\n# f\n g ]\n",
                "a: {b: c,\n  d: [],\n  e: {} }\n",
                "a: x#y z:w\n'b c': 'it''s'\n",
                "a: \"Größe\"\nb: ~\nc: 12\n"
            })
    void plain_documents_are_read(String text) {
        assertThat(sameAsLibrary(text)).isTrue();
    }

    @Test
    void the_document_that_is_changed_at_random_is_plain() {
        assertThat(sameAsLibrary(PLAIN)).isTrue();
    }

    /** What is wrong, or what the library alone knows how to read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# c\n",
                "a",
                "---\n---\na: b\n",
                "a: b\n---\n",
                "a: b\na: c\n",
                "<<: b\n",
                "'': b\n",
                "a: b: c\n",
                "a: b\n  c\n",
                "  a: b\nc: d\n",
                "a: |\n  b\n",
                "a: &b c\n",
                "a: !!str b\n",
                "a: \"\\t\"\n",
                "a: 'b\n  c'\n",
                "a: b\r\n",
                "a: b\tc\n",
                "a: [b, ]\n",
                "a: [b: c]\n",
                "a: [b c\n  d]\n",
                "? a\n: b\n",
                "a:\n  b: c\n d: e\n",
                "a: b\n...\n",
                "a: 😀\n"
            })
    void all_else_is_left_to_the_library(String text) {
        assertThat(PlainReader.read("f.yml", text)).isEmpty();
    }

    @Test
    void a_file_with_a_mistake_is_told_of_by_the_library() {
        var diagnostics = new Diagnostics();

        YamlReader.read(YamlSource.of("f.yml", "a: b\nc: d: e\n"), diagnostics);

        assertThat(diagnostics.all())
                .singleElement()
                .satisfies(finding -> assertThat(finding.range()).hasToString("f.yml:2:5"));
    }

    /** True where the short way reads a text; fails where the library reads something else. */
    private static boolean sameAsLibrary(String content) {
        var text = new SourceText(content);
        Optional<List<YamlNode>> plain = PlainReader.read("f.yml", text.text());
        if (plain.isPresent()) {
            var diagnostics = new Diagnostics();
            var expected = new ArrayList<YamlNode>();
            YamlReader.readAny("f.yml", text, diagnostics, expected);
            assertThat(diagnostics.all()).as(content).isEmpty();
            assertThat(plain.get()).as(content).isEqualTo(expected).hasToString(expected.toString());
        }
        return plain.isPresent();
    }
}
