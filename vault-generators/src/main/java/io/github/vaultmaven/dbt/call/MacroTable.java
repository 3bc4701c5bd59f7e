// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.call;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The macros of a package that models call, as one version of the package has them.
 *
 * @param packageName name of the package in models
 * @param version the version
 * @param macros its macros
 */
public record MacroTable(String packageName, String version, List<Macro> macros) {

    public MacroTable {
        Objects.requireNonNull(packageName, "packageName");
        Objects.requireNonNull(version, "version");
        macros = macros.stream().map(m -> known(m, version)).toList();
    }

    /** The macro without parameters that only later versions have. */
    private static Macro known(Macro macro, String version) {
        return new Macro(
                macro.name(),
                macro.parameters().stream()
                        .filter(p -> p.since().isEmpty() || !isBefore(version, p.since()))
                        .toList());
    }

    private static boolean isBefore(String version, String other) {
        String[] one = version.split("\\.", -1);
        String[] two = other.split("\\.", -1);
        for (int i = 0; i < Math.min(one.length, two.length); i++) {
            int order = Integer.compare(Integer.parseInt(one[i]), Integer.parseInt(two[i]));
            if (order != 0) {
                return order < 0;
            }
        }
        return one.length < two.length;
    }

    /**
     * The macro of that name.
     *
     * @throws IllegalArgumentException if the package has none
     */
    public Macro macro(String name) {
        return macros.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(packageName + " " + version + " has no macro " + name));
    }

    /**
     * A call.
     *
     * @param name the macro
     * @param arguments by parameter, see {@link MacroCall}
     * @throws IllegalArgumentException if the package has no such macro, or the macro no such parameter, or one is missing
     */
    public MacroCall call(String name, Map<String, ?> arguments) {
        return new MacroCall(packageName, macro(name), arguments);
    }
}
