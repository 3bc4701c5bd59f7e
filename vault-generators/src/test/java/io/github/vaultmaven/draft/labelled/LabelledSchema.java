// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.labelled;

import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.draft.ddl.DdlReader;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A public schema with what a modeller would make of it.
 *
 * @param folder its folder
 * @param title its name
 * @param heldOut true if nothing may be tuned on it
 * @param tables labels by table
 */
public record LabelledSchema(String folder, String title, boolean heldOut, Map<String, Label> tables) {

    /** All schemas, tuned first. */
    public static final List<String> FOLDERS = List.of(
            "employees",
            "ergast",
            "financial",
            "flat",
            "gtfs",
            "mimic",
            "musicbrainz",
            "northwind",
            "omop",
            "oracle",
            "pubs",
            "sakila",
            "stackexchange",
            "tpcc",
            "tpch",
            "wideworldimporters",
            "wordpress",
            "adventureworks",
            "chinook",
            "synthea");

    /**
     * Labels of a table.
     *
     * @param kind hub, link, satellite, reference, non_historized or mixture
     * @param key what identifies it
     * @param relations declared references, {@code a+b} to table
     * @param implied references that are not declared
     * @param pii class by column
     */
    public record Label(
            String kind,
            List<String> key,
            Map<String, String> relations,
            Map<String, String> implied,
            Map<String, String> pii) {

        /** All references. */
        public Map<String, String> all() {
            var all = new LinkedHashMap<>(relations);
            all.putAll(implied);
            return all;
        }
    }

    /** All labelled schemas. */
    public static List<LabelledSchema> all() {
        return FOLDERS.stream().map(LabelledSchema::of).toList();
    }

    /** The schema of a folder. */
    public static LabelledSchema of(String folder) {
        Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(new String(bytes(folder, "labels.yml"), StandardCharsets.UTF_8));
        var tables = new LinkedHashMap<String, Label>();
        ((Map<?, ?>) file.get("tables")).forEach((name, value) -> tables.put((String) name, label((Map<?, ?>) value)));
        return new LabelledSchema(folder, (String) file.get("schema"), (Boolean) file.get("held_out"), tables);
    }

    private static Label label(Map<?, ?> map) {
        return new Label(
                (String) map.get("kind"),
                ((List<?>) map.get("key")).stream().map(String::valueOf).toList(),
                texts(map.get("relations")),
                texts(map.get("implied")),
                texts(map.get("pii")));
    }

    private static Map<String, String> texts(Object map) {
        var texts = new LinkedHashMap<String, String>();
        if (map != null) {
            ((Map<?, ?>) map).forEach((k, v) -> texts.put((String) k, (String) v));
        }
        return texts;
    }

    /** The schema as its DDL says it. */
    public SourceSchema read() {
        var files = new ArrayList<InputFile>();
        files.add(new InputFile(folder + "/schema.sql", bytes(folder, "schema.sql")));
        return new DdlReader().read(files);
    }

    private static byte[] bytes(String folder, String file) {
        try (InputStream stream = LabelledSchema.class.getResourceAsStream(folder + "/" + file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
