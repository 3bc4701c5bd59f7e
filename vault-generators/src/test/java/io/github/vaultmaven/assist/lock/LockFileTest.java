// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept is read back as it was, whatever it is; what is not a lock file is refused with a place. */
class LockFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static LockEntry entry(String task, String object, Status status, JsonNode answer) {
        return new LockEntry(
                new AnswerKey(task, object),
                "12345678901234567890123456789012",
                "groq",
                "openai/gpt-oss-20b",
                status,
                status == Status.PROPOSED ? "" : "reviewer",
                "2026-01-02T03:04:05Z",
                answer,
                SourceRange.NONE);
    }

    private static LockBook read(String text, Diagnostics diagnostics) {
        return LockReader.read(YamlSource.of("lock", text), diagnostics);
    }

    @Test
    void theTextIsReadable() throws IOException {
        LockBook book = LockBook.of(List.of(
                entry("name", "hub customer", Status.ACCEPTED, JSON.readTree("{\"title\":\"Customers\"}")),
                entry(
                        "describe",
                        "hub b",
                        Status.PROPOSED,
                        JSON.readTree("{\"text\":\"yes\",\"list\":[1,2.5,true]}"))));
        assertThat(LockText.of(book)).isEqualTo("""
                # Answers of language models, checked on every use. Written by vault:assist, which keeps no comments;
                # edit an answer and set its status to `edited`, and it stays.
                version: 1
                answers:
                  - task: describe
                    object: hub b
                    status: proposed
                    at: 2026-01-02T03:04:05Z
                    provider: groq
                    model: openai/gpt-oss-20b
                    request: '12345678901234567890123456789012'
                    answer:
                      text: 'yes'
                      list:
                        - 1
                        - 2.5
                        - true
                  - task: name
                    object: hub customer
                    status: accepted
                    by: reviewer
                    at: 2026-01-02T03:04:05Z
                    provider: groq
                    model: openai/gpt-oss-20b
                    request: '12345678901234567890123456789012'
                    answer:
                      title: Customers
                """);
    }

    /** An answer by column: whatever a column is called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "yes",
                "~",
                "1",
                "1e5",
                "Größe (cm)",
                "a: b",
                "# no",
                "- a",
                "<<",
                "?",
                "'",
                "\"",
                "{}",
                "x\ty",
                "*a",
                "!b",
                "="
            })
    void anyNameOfAColumnComesBack(String column) throws IOException {
        comesBack(entry(
                "recommend",
                "satellites of table a",
                Status.PROPOSED,
                JsonNodeFactory.instance.objectNode().put(column, "details").put("other", "state")));
    }

    @Property(tries = 300)
    void anyTextComesBack(@ForAll String object, @ForAll String text) {
        String well = wellFormed(text);
        JsonNode answer =
                JsonNodeFactory.instance.objectNode().put("text", well).put("other", "null");
        LockEntry entry = entry("describe", "x" + wellFormed(object), Status.EDITED, answer);
        comesBack(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "~",
                "1e5",
                "0x1F",
                "- a",
                "a: b",
                "# no",
                "'",
                "\"",
                "{{ x }}",
                "<<x>>",
                "%a",
                "a\nb\n",
                "\n",
                "---",
                "...",
                "*x",
                "&x",
                "!x",
                "yes",
                "2026-01-02",
                "\u0085",
                "\u2028",
                "\t"
            })
    void textsThatMeanSomethingInYamlComeBack(String text) {
        comesBack(entry(
                "describe",
                "x " + text,
                Status.ACCEPTED,
                JsonNodeFactory.instance.objectNode().put("t", text)));
    }

    private static void comesBack(LockEntry entry) {
        var diagnostics = new Diagnostics();
        LockBook back = read(LockText.of(LockBook.of(List.of(entry))), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(back.entries()).singleElement().satisfies(e -> {
            assertThat(e.key()).isEqualTo(entry.key());
            assertThat(e.request()).isEqualTo(entry.request());
            assertThat(e.status()).isEqualTo(entry.status());
            assertThat(e.by()).isEqualTo(entry.by());
            assertThat(e.answer()).isEqualTo(entry.answer());
        });
    }

    private static String wellFormed(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c < 127 && c != 0 || "\u0085\u2028\u00A0".indexOf(c) >= 0)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a",
                "text",
                "version: 2\nanswers: []",
                "answers: []",
                "version: 1",
                "version: 1\nanswers: {}",
                "version: 1\nanswers: []\nmore: 1",
                "version: 1\nanswers:\n  - task: x",
                "version: 1\nanswers:\n  - {task: a, object: b, status: fine, at: c, provider: d, model: e, request: f, answer: {}}",
                "version: 1\nanswers:\n  - {task: a, object: b, status: edited, at: c, provider: d, model: e, request: f, answer: text}",
                "version: 1\nanswers: [",
                "<<<<<<< HEAD\nversion: 1"
            })
    void whatIsNoLockFileIsRefused(String text) {
        var diagnostics = new Diagnostics();
        read(text, diagnostics);
        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(diagnostics.all()).allMatch(d -> d.range().isKnown());
    }

    @Test
    void orderOfWritingDoesNotMatter() {
        LockEntry a = entry("a", "1", Status.ACCEPTED, JsonNodeFactory.instance.objectNode());
        LockEntry b = entry("a", "2", Status.ACCEPTED, JsonNodeFactory.instance.objectNode());
        assertThat(LockText.of(LockBook.of(List.of(a, b))))
                .isEqualTo(LockText.of(LockBook.EMPTY.with(b).with(a)));
    }

    @Test
    void theFileIsReplacedWhole(@TempDir Path folder) throws IOException {
        var file = new LockFile(folder.resolve("assist.lock.yaml"), "lock");
        assertThat(file.read(new Diagnostics()).entries()).isEmpty();
        LockBook book = LockBook.EMPTY.with(entry("a", "1", Status.REJECTED, JsonNodeFactory.instance.objectNode()));
        file.update(now -> book);
        file.update(now -> now.with(entry("a", "2", Status.REJECTED, JsonNodeFactory.instance.objectNode())));
        assertThat(file.read(new Diagnostics()).entries()).hasSize(2);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
