// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import io.github.vaultmaven.validation.DialectFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Looks dialects up by name. */
public final class Dialects {

    private Dialects() {}

    /**
     * The dialect of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known ones
     */
    public static Dialect byName(String name) {
        var known = new TreeMap<String, Dialect>();
        ServiceLoader.load(Dialect.class, Dialects.class.getClassLoader()).forEach(d -> known.put(d.name(), d));
        Dialect found = known.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "No dialect '" + name + "'. Known: " + String.join(", ", known.keySet()));
        }
        return found;
    }

    /** What rules know of a dialect: its data file {@code <name>.properties} beside this class, if there is one. */
    public static DialectFacts facts(String name) {
        ClassLoader loader = byName(name).getClass().getClassLoader();
        InputStream file = loader.getResourceAsStream("io/github/vaultmaven/dialect/" + name + ".properties");
        if (file == null) {
            return DialectFacts.unknown(name);
        }
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return DialectFacts.read(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
