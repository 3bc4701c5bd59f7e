// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import java.util.List;
import java.util.Locale;

/**
 * The text of a {@code manifest.json} as it is written, step by step; equal manifests give equal bytes on every machine. What is
 * deeper than a part of a step stays on its line; what is not said is left out.
 */
public final class ManifestText {

    /** The manifest, its steps, a step, its parts. */
    private static final int STEP_PARTS = 4;

    private final JsonText json = new JsonText(STEP_PARTS);

    /**
     * Begins a manifest in the current format; steps follow, then files.
     *
     * @param model name of the model
     * @param dialect name of the dialect that the scripts are written in
     * @param generator who wrote them
     * @param uses models whose relations the scripts read
     */
    public ManifestText(String model, String dialect, String generator, List<String> uses) {
        this(Manifest.FORMAT, model, dialect, generator, uses);
    }

    private ManifestText(int format, String model, String dialect, String generator, List<String> uses) {
        json.object()
                .number("format", format)
                .text("model", model)
                .text("dialect", dialect)
                .text("generator", generator);
        some("uses", uses);
        json.array("steps");
    }

    /** A whole manifest. */
    static String of(Manifest manifest) {
        var text = new ManifestText(
                manifest.format(), manifest.model(), manifest.dialect(), manifest.generator(), manifest.uses());
        manifest.steps().forEach(text::step);
        return text.end(manifest.files(), manifest.personal());
    }

    /** Adds a step. */
    public void step(Step step) {
        json.object()
                .text("id", step.id())
                .text("phase", lower(step.phase()))
                .text("layer", step.layer())
                .text("kind", step.kind())
                .text("object", step.object())
                .text("entity", step.entity())
                .text("file", step.file());
        some("after", step.after());
        some("reads", step.reads());
        some("writes", step.writes());
        place(step.spec());
        if (step.governance() != null) {
            json.texts("governance", step.governance());
        }
        if (step.columns() != null) {
            json.object("columns");
            step.columns().forEach(json::texts);
            json.endObject();
        }
        if (step.tests() != null) {
            json.array("tests");
            step.tests().forEach(this::test);
            json.endArray();
        }
        json.endObject();
    }

    private void test(StepTest test) {
        json.object().text("name", test.name());
        if (test.severity() != null) {
            json.text("severity", lower(test.severity()));
        }
        place(test.spec());
        json.endObject();
    }

    /**
     * Ends the manifest.
     *
     * @param files what lands before a load
     * @param personal names of columns that hold personal data
     * @return the whole text
     */
    public String end(List<FileSource> files, List<String> personal) {
        json.endArray().array("files");
        files.forEach(this::file);
        json.endArray();
        some("personal", personal);
        return json.endObject().toString();
    }

    private void file(FileSource file) {
        json.object()
                .text("relation", file.relation())
                .text("source", file.source())
                .text("table", file.table())
                .text("pattern", file.pattern())
                .text("format", lower(file.format()))
                .text("delivery", file.delivery())
                .flag("open", file.open());
        if (file.options() != null) {
            options(file.options());
        }
        json.texts("columns", file.columns())
                .text("fileColumn", file.fileColumn())
                .text("loadTimestampColumn", file.loadTimestampColumn());
        if (file.loadTimestamp() != null) {
            json.object("loadTimestamp")
                    .text("path", file.loadTimestamp().path())
                    .text("format", file.loadTimestamp().format())
                    .text("zone", file.loadTimestamp().zone())
                    .endObject();
        }
        place(file.spec());
        json.endObject();
    }

    private void options(CsvOptions options) {
        json.object("options")
                .text("delimiter", options.delimiter())
                .text("quote", options.quote())
                .text("null", options.nullText())
                .text("encoding", options.encoding())
                .flag("header", options.header())
                .endObject();
    }

    private void place(SpecPlace place) {
        if (place != null) {
            json.object("spec")
                    .text("file", place.file())
                    .number("line", place.line())
                    .number("column", place.column())
                    .endObject();
        }
    }

    private void some(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.texts(name, values);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
