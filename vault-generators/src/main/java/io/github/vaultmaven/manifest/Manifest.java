// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;

/**
 * The contents of {@code manifest.json}: all that the runner knows of a model's scripts.
 *
 * @param format version of this layout, {@link #FORMAT} when written
 * @param model name of the model
 * @param dialect name of the dialect that the scripts are written in
 * @param generator who wrote them, for readers only
 * @param uses models whose relations these scripts read; they are loaded before
 * @param steps the scripts, in the order the generator lists them
 * @param files what lands before a load
 * @param personal names of columns that hold personal data, whose values no message shows
 */
@JsonPropertyOrder({"format", "model", "dialect", "generator", "uses", "steps", "files", "personal"})
public record Manifest(
        int format,
        String model,
        String dialect,
        String generator,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> uses,
        List<Step> steps,
        List<FileSource> files,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> personal) {

    /** The layout that this version reads and writes. */
    public static final int FORMAT = 2;

    /** Name of the file in the folder of a model and dialect. */
    public static final String FILE_NAME = "manifest.json";

    public Manifest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(dialect, "dialect");
        uses = uses == null ? List.of() : List.copyOf(uses);
        steps = steps == null ? List.of() : List.copyOf(steps);
        files = files == null ? List.of() : List.copyOf(files);
        personal = personal == null ? List.of() : List.copyOf(personal);
    }

    /** A manifest in the current format. */
    public Manifest(String model, String dialect, String generator, List<Step> steps, List<FileSource> files) {
        this(model, dialect, generator, List.of(), steps, files);
    }

    /** A manifest in the current format, of a model that uses others. */
    public Manifest(
            String model,
            String dialect,
            String generator,
            List<String> uses,
            List<Step> steps,
            List<FileSource> files) {
        this(FORMAT, model, dialect, generator, uses, steps, files, List.of());
    }

    /** The steps of one phase, in the order of the manifest. */
    public List<Step> steps(Phase phase) {
        return steps.stream().filter(step -> step.phase() == phase).toList();
    }
}
