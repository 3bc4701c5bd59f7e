// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.vaultmaven.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Writes and reads {@code manifest.json}; equal manifests give equal bytes on every machine. */
public final class ManifestJson {

    /** The text of the file: what is deeper than a part of a step stays on its line; nulls left out. */
    public String write(Manifest manifest) {
        return ManifestText.of(manifest);
    }

    /**
     * Reads a manifest.
     *
     * @param text the contents
     * @param name how messages call the file
     * @throws ManifestException if the text is no manifest of the {@linkplain Manifest#FORMAT current format}
     */
    public Manifest read(String text, String name) {
        try {
            JsonMapper mapper = mapper();
            JsonNode tree = mapper.readTree(text);
            checkFormat(tree, name);
            return mapper.treeToValue(tree, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new ManifestException(name + " is not a manifest: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads the manifest of a folder.
     *
     * @param folder the folder of a model and dialect
     * @throws ManifestException if there is none, or it cannot be read
     */
    public Manifest readFolder(Path folder) {
        Path file = folder.resolve(Manifest.FILE_NAME);
        try {
            return read(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new ManifestException("there is no " + file + "; generate the scripts first (vault:generate)", e);
        } catch (IOException e) {
            throw new ManifestException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static JsonMapper mapper() {
        return StableJson.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(Severity.class, SeverityNames.class)
                .build();
    }

    private static void checkFormat(JsonNode tree, String name) {
        JsonNode format = tree.path("format");
        if (!format.isInt()) {
            throw new ManifestException(name + " is not a manifest: it has no number under \"format\"", null);
        }
        if (format.intValue() != Manifest.FORMAT) {
            throw new ManifestException(
                    name + " has format " + format.intValue() + ", and this version of the plugin reads format "
                            + Manifest.FORMAT
                            + " only; generate the scripts again (vault:generate), or use the version that wrote them: "
                            + tree.path("generator").asText("unknown"),
                    null);
        }
    }

    /** Lower-case names for a type that knows nothing of JSON. */
    private enum SeverityNames {
        @JsonProperty("note")
        NOTE,
        @JsonProperty("warning")
        WARNING,
        @JsonProperty("error")
        ERROR
    }
}
