// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the page "Spec reference" is read without a finding. */
class ReferencePageTest {

    private static final Path PAGE = Path.of("..", "src", "site", "markdown", "spec-reference.md");
    private static final Pattern BLOCK = Pattern.compile(
            "(?<part><!-- not a document: a part of one -->\n)?```yaml\n(?<text>.*?)```", Pattern.DOTALL);

    static List<String> documents() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
        var documents = new ArrayList<String>();
        while (blocks.find()) {
            String text = blocks.group("text");
            documents.add(
                    blocks.group("part") == null ? text : "entity: e\nhub:\n  business_key: [k]\n" + text.indent(2));
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void exampleIsRead(String document) {
        var diagnostics = new Diagnostics();
        SpecReader.read(List.of(YamlSource.of("page.yaml", document)), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void everyKindOfDocumentHasAnExample() throws IOException {
        Stream<String> first = documents().stream().map(text -> text.substring(0, text.indexOf(':')));
        List<String> without = List.of("computed_link", "business_hub");
        List<String> expected =
                DocumentKind.keys().stream().filter(k -> !without.contains(k)).toList();
        assertThat(first.toList()).containsAll(expected);
    }
}
