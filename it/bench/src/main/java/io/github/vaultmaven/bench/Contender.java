// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A dbt project that loads the vault.
 *
 * @param name what the table calls it
 * @param hash the convention {@code hash} of the vault beside it, empty for the usual one
 * @param macros the package that it is written with; without one it is generated
 * @param packages folders of the packages that it uses, by name
 */
record Contender(String name, String hash, Optional<PackageMacros> macros, Map<String, Path> packages) {

    static final Contender PACKAGE_FREE = new Contender("without a package", "", Optional.empty(), Map.of());

    /** That with automate_dv, if both folders are given. */
    static Optional<Contender> automateDv(Optional<Path> automateDv, Optional<Path> dbtUtils) {
        return automateDv.flatMap(one -> dbtUtils.map(other -> new Contender(
                "with automate_dv",
                "{profile: automate_dv, algorithm: md5, storage: binary}",
                Optional.of(PackageMacros.AUTOMATE_DV),
                Map.of("automate_dv", one, "dbt_utils", other))));
    }

    /** That with datavault4dbt 2, if its folder is given. */
    static Optional<Contender> datavault4dbt(Optional<Path> folder) {
        return folder.map(one -> new Contender(
                "with datavault4dbt",
                "{profile: datavault4dbt-2, algorithm: md5, storage: hex}",
                Optional.of(PackageMacros.DATAVAULT4DBT),
                Map.of("datavault4dbt", one)));
    }

    /** Rows that each of its relations holds from the start; where it is generated, they are marked as ours. */
    int ghosts() {
        return macros.map(PackageMacros::ghosts).orElse(0);
    }
}
