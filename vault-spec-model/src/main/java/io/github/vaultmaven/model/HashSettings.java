// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.Objects;
import java.util.Optional;

/**
 * How keys and payloads are hashed in a vault.
 *
 * @param profile name of the hash profile: {@code vault-1}, {@code automate_dv}, {@code datavault4dbt-1}, …
 * @param algorithm the digest
 * @param storage how a digest is stored
 * @param former how a vault that is loaded was hashed before, if its keys are to be changed; other settings than these
 */
public record HashSettings(String profile, Algorithm algorithm, Storage storage, Optional<HashSettings> former) {

    /** The default: collision-free text, MD5, hexadecimal. */
    public static final HashSettings DEFAULT = new HashSettings("vault-1", Algorithm.MD5, Storage.HEX);

    public HashSettings {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(former, "former");
    }

    /** Settings of a vault that was never hashed otherwise. */
    public HashSettings(String profile, Algorithm algorithm, Storage storage) {
        this(profile, algorithm, storage, Optional.empty());
    }

    /** These settings over a vault that was hashed otherwise before; the same settings are none. */
    public HashSettings over(HashSettings before) {
        return new HashSettings(
                profile, algorithm, storage, before.equals(this) ? Optional.empty() : Optional.of(before));
    }

    /** A digest and its length in bytes. */
    public enum Algorithm {
        MD5(16),
        SHA1(20),
        SHA256(32);

        private final int bytes;

        Algorithm(int bytes) {
            this.bytes = bytes;
        }

        /** Length of a digest in bytes. */
        public int bytes() {
            return bytes;
        }
    }

    /** Lower-case hexadecimal text, or bytes. */
    public enum Storage {
        HEX,
        BINARY
    }
}
