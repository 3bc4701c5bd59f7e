// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a JSON document: {@code $}, then names ({@code .name}, {@code ."any name"}) and positions from 0
 * ({@code [2]}), and at the end {@code [*]} where the elements of an array are meant.
 *
 * @param keys what leads there from the root, in order
 * @param elements true where the elements of the array at that place are meant, one by one
 */
public record JsonPath(List<Key> keys, boolean elements) {

    private static final Pattern KEY =
            Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_]*)|\\.\"([^\"\\\\\\p{Cntrl}]+)\"|\\[([0-9]{1,9})\\]");

    private static final String ELEMENTS = "[*]";

    public JsonPath {
        keys = List.copyOf(keys);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it is none; the message says what a path looks like
     */
    public static JsonPath of(String text) {
        boolean elements = text.endsWith(ELEMENTS);
        int end = text.length() - (elements ? ELEMENTS.length() : 0);
        var keys = new ArrayList<Key>();
        Matcher matcher = KEY.matcher(text).region(Math.min(1, end), end);
        int at = 1;
        while (matcher.lookingAt()) {
            keys.add(key(matcher));
            at = matcher.end();
            matcher.region(at, end);
        }
        if (!text.startsWith("$") || at != end) {
            throw new IllegalArgumentException("'" + text + "' is not a path such as $.a.b, $.a[0] or $.a[*]");
        }
        return new JsonPath(keys, elements);
    }

    private static Key key(Matcher found) {
        if (found.group(3) != null) {
            return new Key("", Integer.parseInt(found.group(3)));
        }
        return new Key(found.group(1) != null ? found.group(1) : found.group(2), -1);
    }

    /**
     * One step down.
     *
     * @param name member of an object, or an empty string
     * @param index position in an array, from 0, where there is no name
     */
    public record Key(String name, int index) {}
}
