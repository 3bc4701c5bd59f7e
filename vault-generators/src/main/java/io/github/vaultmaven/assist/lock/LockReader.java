// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.yaml.MapReader;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a lock file; whatever is wrong with it is an error with a place. */
public final class LockReader {

    /** The file's version that this reader knows. */
    static final int VERSION = 1;

    private static final String DUPLICATE = "duplicate-answer";
    private static final String DOCUMENT = "unknown-document";

    private final Diagnostics diagnostics;
    private final TreeMap<AnswerKey, LockEntry> entries = new TreeMap<>();

    private LockReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a lock file.
     *
     * @param source its text and the name that findings give it
     * @param diagnostics takes what is wrong with it: {@code yaml-*}, {@code unknown-document}, {@code missing-key},
     *     {@code wrong-type}, {@code unknown-key}, {@code unknown-value}, {@code duplicate-key}, {@code duplicate-answer}
     * @return what could be read; of two answers to the same question, the first
     */
    public static LockBook read(YamlSource source, Diagnostics diagnostics) {
        var reader = new LockReader(diagnostics);
        List<YamlNode> documents = YamlReader.read(source, diagnostics);
        documents.forEach(reader::document);
        return LockBook.of(reader.entries.values());
    }

    private void document(YamlNode node) {
        if (node instanceof YamlMap map) {
            MapReader.read(map, "a lock file", diagnostics, this::file);
        } else {
            String message = "a lock file is a map with `version` and `answers`, found " + node.kindInWords();
            diagnostics.error(DOCUMENT, node.range(), message, "");
        }
    }

    private boolean file(MapReader map) {
        map.require("version");
        map.wholeNumber("version", VERSION, VERSION);
        map.require("answers");
        map.maps("answers", "an answer", this::entry);
        return true;
    }

    private LockEntry entry(MapReader map) {
        Located<String> task = map.requiredText("task");
        Located<String> object = map.requiredText("object");
        map.require("status");
        map.require("answer");
        var entry = new LockEntry(
                new AnswerKey(task.value(), object.value()),
                map.requiredText("request").value(),
                map.requiredText("provider").value(),
                map.requiredText("model").value(),
                map.oneOf("status", Status.class).map(Located::value).orElse(Status.REJECTED),
                map.optionalText("by").map(Located::value).orElse(""),
                map.requiredText("at").value(),
                answer(map.map("answer")),
                object.range());
        if (!entry.key().task().isEmpty() && !entry.key().object().isEmpty()) {
            add(entry);
        }
        return entry;
    }

    private static JsonNode answer(Optional<YamlMap> answer) {
        return answer.map(LockJson::of).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private void add(LockEntry entry) {
        LockEntry first = entries.putIfAbsent(entry.key(), entry);
        if (first != null) {
            String message = "%s has two answers to %s"
                    .formatted(
                            Wording.quote(entry.key().object()),
                            Wording.quote(entry.key().task()));
            diagnostics.add(Diagnostic.error(DUPLICATE, entry.range(), message, "keep one of them")
                    .label(first.range(), "the other one"));
        }
    }
}
