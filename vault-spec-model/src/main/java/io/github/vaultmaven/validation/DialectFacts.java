// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules know of an engine: data, no code.
 *
 * @param name name of the dialect
 * @param longestName longest identifier in bytes of UTF-8, 0 where there is no limit
 * @param reservedWords words that no query can use as a name without quotes, in lower case
 * @param lackedTypes types of the spec language that the engine has none for, such as {@code json}
 * @param ownHashes by hash profile, the types whose values the engine does not hash as the profile's origin does
 * @param digestExtensions by digest algorithm in lower case, an extension that must be there
 */
public record DialectFacts(
        String name,
        int longestName,
        Set<String> reservedWords,
        Set<String> lackedTypes,
        Map<String, Set<String>> ownHashes,
        Map<String, String> digestExtensions) {

    private static final String OWN_HASHES = "ownHashes.";
    private static final String EXTENSION = "digestExtension.";

    public DialectFacts {
        Objects.requireNonNull(name, "name");
        reservedWords = Set.copyOf(reservedWords);
        lackedTypes = Set.copyOf(lackedTypes);
        ownHashes = Map.copyOf(ownHashes);
        digestExtensions = Map.copyOf(digestExtensions);
    }

    /** An engine of which nothing is known, so that no rule objects. */
    public static DialectFacts unknown(String name) {
        return new DialectFacts(name, 0, Set.of(), Set.of(), Map.of(), Map.of());
    }

    /**
     * Reads the data file of a dialect: a properties file whose keys are those of this record, with
     * {@code ownHashes.<profile>} and {@code digestExtension.<algorithm>}; lists are separated by blanks.
     *
     * @throws IOException if it cannot be read
     */
    public static DialectFacts read(String name, Reader file) throws IOException {
        var data = new Properties();
        data.load(file);
        var hashes = new TreeMap<String, Set<String>>();
        var extensions = new TreeMap<String, String>();
        for (String key : data.stringPropertyNames()) {
            if (key.startsWith(OWN_HASHES)) {
                hashes.put(key.substring(OWN_HASHES.length()), words(data, key));
            } else if (key.startsWith(EXTENSION)) {
                extensions.put(key.substring(EXTENSION.length()), data.getProperty(key));
            }
        }
        return new DialectFacts(
                name,
                Integer.parseInt(data.getProperty("longestName", "0")),
                words(data, "reservedWords"),
                words(data, "lackedTypes"),
                hashes,
                extensions);
    }

    private static Set<String> words(Properties data, String key) {
        String list = data.getProperty(key, "").strip().toLowerCase(Locale.ROOT);
        return list.isEmpty() ? Set.of() : new TreeSet<>(java.util.List.of(list.split("\\s+")));
    }
}
