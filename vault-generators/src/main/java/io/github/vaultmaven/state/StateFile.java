// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.vaultmaven.artifact.AtomicFile;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.manifest.StableJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file of a released state; equal states give equal bytes on every machine. */
public final class StateFile {

    static final String STATE_FILE = "state-file";

    private static final String RELATION = "          \"name\": ";
    private static final String MODEL = "      \"name\": ";

    private final Path file;
    private final String name;

    /**
     * A file, which need not be there.
     *
     * @param file the file
     * @param name how findings call it
     */
    public StateFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Made where there is a state: most builds have none, and need not load what reads one. */
    private static JsonMapper mapper() {
        return StableJson.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** The text of a state. */
    String text(VaultState state) {
        return StableJson.text(mapper(), state);
    }

    /**
     * Writes a state, if it is not the one in the file.
     *
     * @return true if the file has changed
     * @throws IOException if the file system refuses
     */
    public boolean write(VaultState state) throws IOException {
        String text = text(state);
        if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
            return false;
        }
        AtomicFile.write(file, text);
        return true;
    }

    /** How findings call it. */
    public String name() {
        return name;
    }

    /** The text in the file, if there is one. */
    public Optional<String> text(Diagnostics diagnostics) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            report("this cannot be read: " + e.getClass().getSimpleName(), diagnostics);
            return Optional.empty();
        }
    }

    /** What the file holds; nothing where there is none or it is no state, with a finding. */
    public Optional<VaultState> read(Diagnostics diagnostics) {
        return text(diagnostics).flatMap(text -> parse(text, diagnostics));
    }

    /** The state in a text; nothing after a finding where it is none. */
    Optional<VaultState> parse(String text, Diagnostics diagnostics) {
        try {
            JsonNode tree = mapper().readTree(text);
            int format = tree.path("format").asInt();
            if (format != VaultState.FORMAT) {
                report(
                        "this is no released state of format " + VaultState.FORMAT
                                + (format == 0 ? "" : ", but of format " + format),
                        diagnostics);
                return Optional.empty();
            }
            return Optional.of(mapper().treeToValue(tree, VaultState.class));
        } catch (JsonProcessingException | NullPointerException e) {
            report("this is no released state", diagnostics);
            return Optional.empty();
        }
    }

    private void report(String message, Diagnostics diagnostics) {
        diagnostics.error(
                STATE_FILE,
                SourceRange.ofFile(name),
                message,
                "take it from the last release again, or release the state anew (vault:release-state)");
    }

    /** Where a text says the name of a relation; the start of the file where it is laid out otherwise. */
    SourceRange relation(String text, String model, String relation) {
        List<String> lines = text.lines().toList();
        int start = Math.max(find(lines, 0, MODEL, model), 0);
        return range(lines, find(lines, start, RELATION, relation));
    }

    /** Where a text says the name of a model. */
    SourceRange model(String text, String model) {
        List<String> lines = text.lines().toList();
        return range(lines, find(lines, 0, MODEL, model));
    }

    private static int find(List<String> lines, int from, String indented, String value) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(indented + "\"" + value + "\"")) {
                return i;
            }
        }
        return -1;
    }

    private SourceRange range(List<String> lines, int line) {
        if (line < 0) {
            return SourceRange.ofFile(name);
        }
        String text = lines.get(line);
        int start = text.indexOf(": ") + ": ".length();
        int end = text.endsWith(",") ? text.length() - 1 : text.length();
        return new SourceRange(name, line + 1, start + 1, line + 1, end + 1);
    }
}
