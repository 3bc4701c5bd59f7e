// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationSettings;
import io.github.vaultmaven.schema.SpecSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an editor with the YAML language server shows. The time limit only ends a hanging build. */
@Timeout(300)
class EditorTest {

    /** Where the cursor is. */
    private static final String CURSOR = "¦";

    private static final String KEY = "entity: a\nhub: {business_key: [a]}\n";

    @TempDir
    static Path folder;

    private static final AtomicInteger OPENED = new AtomicInteger();

    private static LanguageServer server;

    @BeforeAll
    static void start() throws Exception {
        Path modules = NodeModules.install();
        write("specs/shop.yaml", """
                source: shop
                tables:
                  customers: {columns: {customer_no: bigint, "given name": varchar}}
                  "odd \\"table\\" </script>": {columns: {a: date}}
                """);
        write("specs/customer.yaml", """
                entity: customer
                hub: {business_key: [customer_no]}
                satellites: [{name: details, attributes: ["given name"]}]
                links: [{name: customer_home, related_hub: nowhere}]
                source_mappings: {shop: {table: customers, key_field: customer_no}}
                ---
                entity: wrong
                hub: {busines_key: [x]}
                ---
                reference: country
                """);
        write("specs/broken.yaml", "entity: [not closed\n");
        Files.writeString(folder.resolve(SpecSchema.FILE_NAME), SpecSchema.text());
        Files.writeString(folder.resolve(ProjectSchema.FILE_NAME), generation().projectSchema());
        server = LanguageServer.start(modules.resolve("yaml-language-server/bin/yaml-language-server"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Generation generation() {
        var settings = new GenerationSettings(
                folder.resolve("specs"),
                folder,
                folder.resolve("out"),
                Optional.empty(),
                "vault",
                "sql",
                List.of("duckdb"),
                Set.of(),
                Set.of(),
                "test");
        return new Generation(settings, EditorTest.class.getClassLoader());
    }

    /** An open text whose first line names a schema beside it. */
    private String open(String schema, String text) throws IOException {
        String uri = folder.resolve("specs/" + schema + OPENED.incrementAndGet() + ".yaml")
                .toUri()
                .toString();
        server.open(uri, "# yaml-language-server: $schema=../" + schema + "\n" + text.replace(CURSOR, ""));
        return uri;
    }

    private static int line(String text) {
        return (int) text.substring(0, text.indexOf(CURSOR))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private static int column(String text) {
        int at = text.indexOf(CURSOR);
        return at - text.lastIndexOf('\n', at) - 1;
    }

    private List<String> completions(String schema, String text) throws IOException {
        return server.completions(open(schema, text), line(text), column(text));
    }

    private List<String> proposed(String text) throws IOException {
        return completions(ProjectSchema.FILE_NAME, text);
    }

    private String hover(String text) throws IOException {
        return server.hover(open(SpecSchema.FILE_NAME, text), line(text), column(text));
    }

    private List<String> mistakes(String schema, String text) throws IOException {
        return server.mistakes(open(schema, text));
    }

    @Test
    void keysAreProposed() throws IOException {
        String plain = SpecSchema.FILE_NAME;
        assertThat(completions(plain, "¦")).contains("entity", "source", "pit").doesNotContain("hub", "owner");
        assertThat(completions(plain, "entity: a\n¦"))
                .contains("hub", "satellites")
                .doesNotContain("tables", "entity");
        assertThat(completions(plain, "entity:\n  name: a\n  ¦")).contains("hub", "satellites");
        assertThat(completions(plain, "- entity: a\n  ¦")).contains("hub", "satellites");
        assertThat(completions(plain, "entity: a\nhub:\n  ¦")).contains("business_key", "fed_by");
    }

    @Test
    void valuesAreProposed() throws IOException {
        assertThat(completions(SpecSchema.FILE_NAME, KEY + "satellites:\n  - name: x\n    kind: ¦"))
                .containsExactly("standard", "multi_active", "non_historized");
    }

    @Test
    void keysAreExplained() throws IOException {
        assertThat(hover("entity: a\nhub:\n  business¦_key: [a]\n"))
                .contains("The parts of the key: names, or maps with name and type.")
                .contains("- member_id");
        assertThat(hover("ent¦ity: a\nhub: {business_key: [a]}\n"))
                .contains("A business entity: hub, satellites, links, mappings.");
    }

    @Test
    void mistakesHaveTheirPlaces() throws IOException {
        for (String schema : List.of(SpecSchema.FILE_NAME, ProjectSchema.FILE_NAME)) {
            assertThat(mistakes(schema, KEY)).isEmpty();
            assertThat(mistakes(schema, "entity: a\nhub:\n  business_key: [a]\n  sorces: [b]\n"))
                    .containsExactly("5:3 Property sorces is not allowed.");
            assertThat(mistakes(schema, "entity: a\n")).containsExactly("2:1 Missing property \"hub\".");
            assertThat(mistakes(schema, "entity: a\nhub: {business_key: [a], business_key_type: simpel}\n"))
                    .containsExactly("3:45 Value is not accepted. Valid values: \"simple\", \"composite\".");
            assertThat(mistakes(schema, "entitty: a\n")).containsExactly("2:1 Property entitty is not allowed.");
        }
    }

    @Test
    void namesOfOtherFilesAreProposed() throws IOException {
        assertThat(proposed(KEY + "links:\n  - name: x\n    related_hub: ¦"))
                .containsExactlyInAnyOrder("customer", "wrong");
        assertThat(proposed("entity: a\nhub:\n  business_key: [a]\n  sources:\n    - ¦"))
                .containsExactly("shop");
        assertThat(proposed(KEY + "source_mappings:\n  ¦")).contains("shop");
        assertThat(proposed(KEY + "source_mappings:\n  shop:\n    table: ¦"))
                .contains("customers", "\"odd \\\"table\\\" </script>\"");
        assertThat(proposed(KEY + "source_mappings:\n  shop:\n    table: customers\n    key_field: ¦"))
                .contains("customer_no", "given name");
        assertThat(proposed("fact: f\ngrain: ¦")).contains("link customer_home", "hub customer");
        assertThat(proposed("pit: p\nhub: customer\nsatellites:\n  - ¦")).contains("details");
    }

    @Test
    void namesThatNobodyHasYetAreNoMistakes() throws IOException {
        assertThat(mistakes(ProjectSchema.FILE_NAME, KEY + "source_mappings: {new: {table: other, key_field: x}}\n"))
                .isEmpty();
    }
}
