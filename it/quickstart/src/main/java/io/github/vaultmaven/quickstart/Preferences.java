// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A customer's preferences as JSON text: a list of tags, an address and a flag. */
final class Preferences {
    private static final String[] TAGS = {"bulk", "express", "fragile", "gift", "invoice", "organic"};
    private static final String[] CITIES = {"Århus", "Bogotá", "Kraków", "Leeds", "Reykjavík", "São Paulo"};

    private Preferences() {}

    /**
     * @param number the customer; each 50th has none, each 7th an empty list of tags
     * @param tagged whether the tag "vip" is added
     * @return JSON text, or null
     */
    static String of(long number, boolean tagged) {
        if (number % 50 == 0) {
            return null;
        }
        String tags = tags(number, tagged).stream().map(tag -> '"' + tag + '"').collect(Collectors.joining(","));
        String city = Mix.pick(CITIES, "city", number);
        int house = 1 + Mix.below(200, "house", number);
        int zip = 10_000 + Mix.below(90_000, "zip", number);
        return "{\"tags\":[" + tags + "],\"address\":{\"street\":\"Main Street " + house + "\",\"city\":\"" + city
                + "\",\"zip\":\"" + zip + "\"},\"newsletter\":" + (number % 3 == 0) + "}";
    }

    private static List<String> tags(long number, boolean tagged) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; number % 7 != 0 && i < TAGS.length; i++) {
            if (Mix.below(3, TAGS[i], number) == 0) {
                tags.add(TAGS[i]);
            }
        }
        if (tagged) {
            tags.add("vip");
        }
        return tags;
    }
}
