// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of specs, from names of models, and the conventions that give the project's names of columns. */
final class Names {

    private static final Pattern AFFIXES = Pattern.compile(
            "^(?:hub|h|link|lnk|l|nh_link|nhl|t_link|tlink|sat|s|ma_sat|mas|ms|nh_sat|nhs|eff_sat|es|ref)_|_(?:hub|h|link|l|sat|s|nl|ms|v0|0_s)$");

    private Names() {}

    /** A model's name without what says of what kind it is. */
    static String bare(String model) {
        String name = Folded.forSpec(model);
        for (Matcher affix = AFFIXES.matcher(name); affix.find(); affix = AFFIXES.matcher(name)) {
            name = new StringBuilder(name).delete(affix.start(), affix.end()).toString();
        }
        return name.isEmpty() ? Folded.forSpec(model) : name;
    }

    /** The role that a hash key's column tells of: {@code advisor} of {@code hk_advisor_h} and {@code advisor_hk}. */
    static String role(String column) {
        return bare(column.replaceAll("^hk_|_hk$|_hash_?key$", ""));
    }

    /**
     * A satellite's name within its parent.
     *
     * @param model its model
     * @param parent name of its hub or link
     * @param source the source that feeds it
     * @param hashDiff the column of its hash diff, from which its name is to be told where it holds one
     * @param taken names of other satellites of the parent
     */
    static String satellite(String model, String parent, String source, String hashDiff, Set<String> taken) {
        String free = satellite(model, parent, source, hashDiff);
        String name = free;
        for (int i = 2; taken.contains(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private static String satellite(String model, String parent, String source, String hashDiff) {
        String bare = bare(model);
        String own = bare.startsWith(parent + "_") ? bare.substring(parent.length() + 1) : bare;
        String end = "_" + source;
        String name = own.endsWith(end) ? own.substring(0, own.length() - end.length()) : own;
        return Stream.of(Folded.forSpec(model), bare, own, name)
                .flatMap(candidate -> Stream.of(candidate, candidate.replaceAll("\\d$", "")))
                .filter(hashDiff::contains)
                .findFirst()
                .orElse(name.equals(parent) || name.isEmpty() ? "details" : name);
    }

    /**
     * The pattern that gives most objects their names, such as {@code hk_{entity}}.
     *
     * @param names object to name
     * @param placeholder what stands for the object
     * @param usual the pattern where there are none, or none fits
     */
    static String pattern(Map<String, String> names, String placeholder, String usual) {
        var votes = new LinkedHashMap<String, Integer>();
        names.forEach((object, name) -> {
            Matcher word = Pattern.compile("(?<![a-z0-9])" + Pattern.quote(object) + "(?![a-z0-9])")
                    .matcher(name);
            int at = word.find() ? word.start() : name.indexOf(object);
            if (at < 0) {
                votes.merge(name, 1, Integer::sum);
            } else {
                votes.merge(
                        name.substring(0, at) + "{" + placeholder + "}" + name.substring(at + object.length()),
                        1,
                        Integer::sum);
            }
        });
        // One name for many is a pattern only where more than half have it.
        return votes.entrySet().stream()
                .filter(vote -> vote.getKey().contains("{") || 2 * vote.getValue() > names.size())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(usual);
    }
}
