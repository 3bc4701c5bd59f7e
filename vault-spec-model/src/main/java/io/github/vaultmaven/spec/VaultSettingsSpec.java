package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.HashSettings;
import java.util.List;
import java.util.Optional;

/**
 * A {@code vault} document.
 *
 * @param name name of the vault
 * @param names naming conventions that are written, by their key
 * @param hash how keys and payloads are hashed
 * @param columns names of technical columns that are written, by their key
 * @param lateArrivals default of all satellites
 * @param about words
 * @param range place of the document
 */
public record VaultSettingsSpec(
        Optional<Located<String>> name,
        List<NamedText> names,
        HashSpec hash,
        List<NamedText> columns,
        Optional<Located<LateArrivals>> lateArrivals,
        About about,
        SourceRange range) {

    public VaultSettingsSpec {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }

    /** Nothing written: everything by default. */
    public static VaultSettingsSpec defaults() {
        return new VaultSettingsSpec(
                Optional.empty(),
                List.of(),
                HashSpec.defaults(),
                List.of(),
                Optional.empty(),
                About.NOTHING,
                SourceRange.NONE);
    }

    /**
     * {@code conventions.hash}.
     *
     * @param profile name of the hash profile
     * @param algorithm the digest
     * @param storage how a digest is stored
     */
    public record HashSpec(
            Optional<Located<String>> profile,
            Optional<Located<HashSettings.Algorithm>> algorithm,
            Optional<Located<HashSettings.Storage>> storage) {

        /** Nothing written. */
        public static HashSpec defaults() {
            return new HashSpec(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
