// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.spec.LinkSpec.Cardinality;
import java.util.List;
import java.util.Locale;

/** Says in words how many partners the members of a link have, for comments and the manifest. */
final class CardinalityText {

    private CardinalityText() {}

    /**
     * The word of the spec and what it means, such as {@code many_to_one (each order has one customer at a time)}.
     *
     * @param cardinality of the first member to the combination of the others
     * @param roles roles of the members, two or more
     */
    static String of(Cardinality cardinality, List<String> roles) {
        String first = roles.get(0);
        List<String> rest = roles.subList(1, roles.size());
        String others = rest.size() == 1 ? rest.get(0) : "combination of " + String.join(" and ", rest);
        String meaning = switch (cardinality) {
            case MANY_TO_ONE -> one(first, others);
            case ONE_TO_MANY -> one(others, first);
            case ONE_TO_ONE -> one(first, others) + ", " + one(others, first);
            case MANY_TO_MANY ->
                "each " + first + " may have more than one " + others + ", and each " + others + " more than one "
                        + first;
        };
        return cardinality.name().toLowerCase(Locale.ROOT) + " (" + meaning + ")";
    }

    private static String one(String of, String partner) {
        return "each " + of + " has one " + partner + " at a time";
    }
}
