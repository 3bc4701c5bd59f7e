// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.naming;

import io.github.vaultmaven.draft.decide.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What abbreviations stand for. */
public final class Dictionary {

    private final Map<String, String> words;

    private Dictionary(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    /** The dictionary that the plugin brings, of English names. */
    public static Dictionary standard() {
        var read = new Properties();
        try (InputStream in = Dictionary.class.getResourceAsStream("abbreviations.properties")) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        read.forEach((key, value) -> words.put((String) key, (String) value));
        return new Dictionary(words);
    }

    /** The words of a name, abbreviations written out: {@code cust_acct_no} is customer, account, number. */
    public List<String> words(String name) {
        var result = new ArrayList<String>();
        for (String word : Words.of(name)) {
            result.addAll(List.of(words.getOrDefault(word, word).split(" ")));
        }
        return result;
    }

    /** The words of a name as a phrase. */
    public String phrase(String name) {
        return String.join(" ", words(name));
    }

    /** True if a word is an abbreviation that the dictionary knows. */
    public boolean isAbbreviation(String word) {
        return words.containsKey(word);
    }
}
