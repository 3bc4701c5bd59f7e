// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.model.FolderConvention;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.spec.LateArrivals;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.VaultSettingsSpec;
import io.github.vaultmaven.spec.VaultSettingsSpec.HashSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a {@code vault} document. */
final class VaultReader {

    private static final int NEWEST_VERSION = 1;
    private static final List<String> COLUMNS = List.of("load_timestamp", "record_source", "run_id");

    private VaultReader() {}

    static VaultSettingsSpec read(Located<String> ownName, Fields fields) {
        fields.map().wholeNumber("version", 1, NEWEST_VERSION);
        fields.inner("findings", "`findings`", FindingSettings::read);
        var conventions = fields.inner("conventions", "`conventions`", VaultReader::conventions)
                .orElse(new Conventions(List.of(), List.of(), HashSpec.defaults(), List.of()));
        return new VaultSettingsSpec(
                name(ownName, fields),
                fields.texts("uses").orElse(List.of()),
                conventions.names,
                conventions.folders,
                conventions.hash,
                conventions.columns,
                fields.map().oneOf("late_arrivals", LateArrivals.class),
                RetentionReader.read(fields),
                AboutReader.read(fields),
                fields.range());
    }

    /** {@code vault: health} is short for a name beneath. */
    private static Optional<Located<String>> name(Located<String> ownName, Fields fields) {
        return ownName.value().isEmpty()
                ? fields.optionalName("name")
                : Optional.of(Names.checked(ownName, fields.diagnostics()));
    }

    private static Conventions conventions(Fields fields) {
        List<String> names =
                Arrays.stream(NameConvention.values()).map(NameConvention::key).toList();
        List<String> folders = Arrays.stream(FolderConvention.values())
                .map(FolderConvention::key)
                .toList();
        return new Conventions(
                fields.inner("names", "`names`", f -> texts(f, names)).orElse(List.of()),
                fields.inner("folders", "`folders`", f -> texts(f, folders)).orElse(List.of()),
                fields.inner("hash", "`hash`", VaultReader::hash).orElse(HashSpec.defaults()),
                fields.inner("columns", "`columns`", f -> texts(f, COLUMNS)).orElse(List.of()));
    }

    private static HashSpec hash(Fields fields) {
        return hash(fields, fields.inner("replaces", "`replaces`", former -> hash(former, Optional.empty())));
    }

    private static HashSpec hash(Fields fields, Optional<HashSpec> replaces) {
        return new HashSpec(
                Choices.read(
                        fields, "profile", List.of("vault-1", "automate_dv", "datavault4dbt-1", "datavault4dbt-2")),
                fields.map().oneOf("algorithm", HashSettings.Algorithm.class),
                fields.map().oneOf("storage", HashSettings.Storage.class),
                replaces);
    }

    private static List<NamedText> texts(Fields fields, List<String> keys) {
        var texts = new ArrayList<NamedText>();
        for (String key : keys) {
            fields.written(key)
                    .ifPresent(text -> texts.add(
                            new NamedText(new Located<>(key, fields.map().keyRange(key)), text)));
        }
        return texts;
    }

    private record Conventions(
            List<NamedText> names, List<NamedText> folders, HashSpec hash, List<NamedText> columns) {}
}
