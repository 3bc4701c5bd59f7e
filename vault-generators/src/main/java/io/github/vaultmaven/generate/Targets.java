// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.target.Target;
import java.util.ServiceLoader;

/** The targets that a class loader sees. */
final class Targets {

    private Targets() {}

    /**
     * The target of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Target byName(String name, ClassLoader loader) {
        return ServiceLoader.load(Target.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no target `" + name + "`."));
    }
}
