// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parts of an address, where it may be a person's: not a company's own, but of persons, orders and of addresses as such. */
final class PiiOfAddress implements PiiHeuristic {

    private static final Set<String> PARTS = Set.of(
            "address",
            "address1",
            "address2",
            "street",
            "postal",
            "postcode",
            "zip",
            "zipcode",
            "city",
            "town",
            "district",
            "county",
            "house",
            "addressline1",
            "addressline2");

    private static final Set<String> PLACES =
            Set.of("lat", "lon", "lng", "latitude", "longitude", "location", "geolocation", "spatial", "coordinates");
    private static final Set<String> TABLES = Set.of("address", "location");
    private static final Set<String> OF_SOMEONE =
            Set.of("ship", "shipping", "bill", "billing", "delivery", "home", "customer", "mailing");
    private static final Set<String> WHOLE =
            Set.of("address", "street", "postal", "postcode", "zip", "addressline1", "address1");

    @Override
    public Optional<Guess<String>> judge(PiiContext context, ColumnFacts column) {
        boolean ofAddress = context.table().lastNamed(TABLES);
        boolean someones =
                ofAddress || context.person() || column.words().stream().anyMatch(OF_SOMEONE::contains);
        if (!someones && (context.company() || !hasPersonsAddress(context))
                || context.refers(column)
                || column.has("email")
                || column.has("ip")
                || column.equals(context.table().columns().get(0)) && column.isKeyLike()) {
            return Optional.empty();
        }
        if (column.words().stream().anyMatch(PARTS::contains)) {
            return Optional.of(new Guess<>("address", 0.8, "a part of an address that may be a person's"));
        }
        if (ofAddress && column.words().equals(List.of("phone"))) {
            return Optional.of(new Guess<>("contact", 0.75, "a phone at an address that may be a person's"));
        }
        boolean place = column.words().stream().anyMatch(PLACES::contains) && !column.isKeyLike();
        return place && (ofAddress || context.person())
                ? Optional.of(new Guess<>("location", 0.75, "where a person may live"))
                : Optional.empty();
    }

    /** A flat table of orders names the customer beside the address. */
    private static boolean hasPersonsAddress(PiiContext context) {
        return context.table().columns().stream().anyMatch(c -> c.has("customer") && c.has("name"))
                && context.table().columns().stream()
                        .anyMatch(c -> c.words().stream().anyMatch(WHOLE::contains));
    }
}
