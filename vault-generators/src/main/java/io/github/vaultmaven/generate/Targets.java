// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.target.Target;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The targets that a class loader sees. */
final class Targets {

    private Targets() {}

    /**
     * The target of that name.
     *
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    static Target byName(String name, ClassLoader loader) {
        return all(loader)
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no target `" + name + "`; there are "
                        + all(loader).map(t -> "`" + t.name() + "`").sorted().collect(Collectors.joining(", ")) + "."));
    }

    private static Stream<Target> all(ClassLoader loader) {
        return ServiceLoader.load(Target.class, loader).stream().map(ServiceLoader.Provider::get);
    }
}
