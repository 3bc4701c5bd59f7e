// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.init;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a new project is to be.
 *
 * @param vault name of the vault, of the form that specs ask of names
 * @param source name of its first source system, of the same form
 * @param dialects engines to generate for; the first is the one that is run
 * @param version version of this plugin
 */
public record ProjectAnswers(String vault, String source, List<String> dialects, String version) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** @throws IllegalArgumentException if a name is none, or no engine is named */
    public ProjectAnswers {
        requireName(vault);
        requireName(source);
        dialects = List.copyOf(dialects);
        if (!dialects.contains("duckdb")) {
            throw new IllegalArgumentException("The project runs on DuckDB: `duckdb` must be among the dialects.");
        }
    }

    /** A name made of a folder's name; {@code vault} if nothing is left of it. */
    public static String nameOf(String folder) {
        String name = folder.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[^a-z]+", "")
                .replaceAll("_+$", "");
        return name.isEmpty() ? "vault" : name;
    }

    /** A text with the answers in the place of {@code {vault}}, {@code {source}}, … */
    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> answer : Map.of(
                        "{vault}", vault,
                        "{source}", source,
                        "{dialects}", String.join(",", dialects),
                        "{version}", version)
                .entrySet()) {
            filled = filled.replace(answer.getKey(), answer.getValue());
        }
        return filled;
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "`" + name + "` is not a name: use letters, digits and `_`, beginning with a letter.");
        }
    }
}
