// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * A template with one fault.
 *
 * @param template path below the template root, without ending
 * @param name the line and what became of it; numbered where a template has the line more than once
 * @param text the whole template
 */
record Mutant(String template, String name, String text) {

    /** All single faults of a template. */
    static List<Mutant> of(String template) {
        String text = text(template);
        var mutants = new ArrayList<Mutant>();
        var seen = new HashMap<String, Integer>();
        var texts = new HashSet<String>();
        for (Edit edit : new Faults(text).all()) {
            String changed = edit.applied(text);
            if (!changed.equals(text) && texts.add(changed)) {
                String what = edit.said(text);
                int count = seen.merge(what, 1, Integer::sum);
                mutants.add(new Mutant(template, count == 1 ? what : what + " #" + count, changed));
            }
        }
        return mutants;
    }

    /** A template as it is. */
    static String text(String template) {
        try (var in = Mutant.class.getClassLoader().getResourceAsStream(Watch.ROOT + template + Watch.SUFFIX)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return template + " " + name;
    }
}
