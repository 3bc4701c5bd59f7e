// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.HashSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code vault} document.
 *
 * @param name name of the vault
 * @param uses names of other models of the build whose structures this one names
 * @param names naming conventions that are written, by their key
 * @param folders folders of dbt models that are written, by their key
 * @param hash how keys and payloads are hashed
 * @param columns names of technical columns that are written, by their key
 * @param lateArrivals default of all satellites
 * @param retention how long rejects and tracking are kept
 * @param about words
 * @param range place of the document
 */
public record VaultSettingsSpec(
        Optional<Located<String>> name,
        List<Located<String>> uses,
        List<NamedText> names,
        List<NamedText> folders,
        HashSpec hash,
        List<NamedText> columns,
        Optional<Located<LateArrivals>> lateArrivals,
        RetentionSpec retention,
        About about,
        SourceRange range) {

    public VaultSettingsSpec {
        uses = List.copyOf(uses);
        names = List.copyOf(names);
        folders = List.copyOf(folders);
        columns = List.copyOf(columns);
    }

    /** Nothing written: everything by default. */
    public static VaultSettingsSpec defaults() {
        return new VaultSettingsSpec(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                HashSpec.defaults(),
                List.of(),
                Optional.empty(),
                RetentionSpec.NOTHING,
                About.NOTHING,
                SourceRange.NONE);
    }

    /**
     * These settings over those of a folder above: what is not written here is taken from there, key by key. Name,
     * uses and words are not.
     */
    public VaultSettingsSpec over(VaultSettingsSpec outer) {
        return new VaultSettingsSpec(
                name,
                uses,
                over(names, outer.names),
                over(folders, outer.folders),
                new HashSpec(
                        hash.profile.or(outer.hash::profile),
                        hash.algorithm.or(outer.hash::algorithm),
                        hash.storage.or(outer.hash::storage),
                        hash.replaces.or(outer.hash::replaces)),
                over(columns, outer.columns),
                lateArrivals.or(outer::lateArrivals),
                retention.over(outer.retention),
                about,
                range.isKnown() ? range : outer.range);
    }

    private static List<NamedText> over(List<NamedText> inner, List<NamedText> outer) {
        Stream<NamedText> others = outer.stream()
                .filter(o -> inner.stream()
                        .noneMatch(i -> i.name().value().equals(o.name().value())));
        return Stream.concat(inner.stream(), others).toList();
    }

    /**
     * {@code conventions.hash}.
     *
     * @param profile name of the hash profile
     * @param algorithm the digest
     * @param storage how a digest is stored
     * @param replaces how a vault that is loaded was hashed before
     */
    public record HashSpec(
            Optional<Located<String>> profile,
            Optional<Located<HashSettings.Algorithm>> algorithm,
            Optional<Located<HashSettings.Storage>> storage,
            Optional<HashSpec> replaces) {

        /** What is written, over the defaults; what is not said of former settings is a default, too. */
        public HashSettings settings() {
            var own = new HashSettings(
                    profile.map(Located::value).orElse(HashSettings.DEFAULT.profile()),
                    algorithm.map(Located::value).orElse(HashSettings.DEFAULT.algorithm()),
                    storage.map(Located::value).orElse(HashSettings.DEFAULT.storage()));
            return replaces.map(HashSpec::settings).map(own::over).orElse(own);
        }

        /** Nothing written. */
        public static HashSpec defaults() {
            return new HashSpec(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
