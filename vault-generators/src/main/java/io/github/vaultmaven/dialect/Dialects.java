package io.github.vaultmaven.dialect;

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
}
