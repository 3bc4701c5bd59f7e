// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a thread's vaults are made of while mutants are tried: which templates they read, one of which may have a fault.
 * Other threads and other times are not concerned.
 */
public final class Watch {

    /** Folder of the templates on the class path. */
    static final String ROOT = "io/github/vaultmaven/templates/";

    static final String SUFFIX = ".peb";

    private static final ThreadLocal<Watch> CURRENT = new ThreadLocal<>();

    private final String engine;
    private final Optional<Mutant> mutant;
    private final Set<String> read = new TreeSet<>();

    private Watch(String engine, Optional<Mutant> mutant) {
        this.engine = engine;
        this.mutant = mutant;
    }

    /** Does something with a fault, or none, in the templates, on one engine. */
    static void over(String engine, Optional<Mutant> mutant, Runnable work) {
        CURRENT.set(new Watch(engine, mutant));
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** The templates that were read since this was asked last. */
    static Set<String> taken() {
        Set<String> read = CURRENT.get().read;
        Set<String> taken = Set.copyOf(read);
        read.clear();
        return taken;
    }

    /** Whether this thread tries mutants. */
    public static boolean isOn() {
        return CURRENT.get() != null;
    }

    /** Whether this thread tries mutants, and on another engine. */
    public static boolean leavesOut(String engine) {
        Watch watch = CURRENT.get();
        return watch != null && !watch.engine.equals(engine);
    }

    /** A loader for the templates of this thread: the same one where no mutant is tried. */
    public static ClassLoader loader(ClassLoader loader) {
        Watch watch = CURRENT.get();
        return watch == null ? loader : watch.new Watching(loader);
    }

    private InputStream text(String resource) {
        String template = resource.substring(ROOT.length(), resource.length() - SUFFIX.length());
        read.add(template);
        return mutant.filter(m -> m.template().equals(template))
                .map(m -> new ByteArrayInputStream(m.text().getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    private final class Watching extends ClassLoader {

        private Watching(ClassLoader parent) {
            super(parent);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            boolean template = name.startsWith(ROOT) && name.endsWith(SUFFIX);
            InputStream changed = template ? text(name) : null;
            return changed == null ? super.getResourceAsStream(name) : changed;
        }
    }
}
