// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A package hashes every row; the staging that has its hashes keeps the key of a row whose parts are there, and has none where
 * a part that is required is null. Only the second is tried where keys are bytes.
 */
final class KeyedUnitTest {

    private final UnitTestRows rows;
    private final HashSettings hash;

    KeyedUnitTest(UnitTestRows rows, HashSettings hash) {
        this.rows = rows;
        this.hash = hash;
    }

    /** The test of a staging that a package has hashed; none where no key can be missing. */
    Optional<UnitTest> of(Staging staging) {
        return staging.keys().stream()
                .filter(key -> fits(staging, key))
                .findFirst()
                .map(key -> test(staging, key));
    }

    private static boolean fits(Staging staging, StageKey key) {
        return key.parts().stream().anyMatch(StageKey.Part::required)
                && key.parts().stream()
                        .map(p -> staging.column(p.column()).type())
                        .allMatch(t -> t instanceof DataType.Text || t instanceof DataType.Whole);
    }

    private UnitTest test(Staging staging, StageKey key) {
        String hashed = PackageModels.hashed(staging.name());
        var given = new ArrayList<Map<String, String>>();
        var expected = new ArrayList<Map<String, Object>>();
        if (ExpectedRow.comparesDigests(hash)) {
            given.add(hashed(staging, key));
            expected.add(rows.expected().digest(key.name(), "11").values());
        }
        Map<String, String> missing = hashed(staging, key);
        key.parts().stream().filter(StageKey.Part::required).forEach(p -> missing.remove(p.column()));
        given.add(missing);
        expected.add(rows.expected().value(key.name(), null).values());
        return new UnitTest(
                staging.name(),
                "a row without a required part of its key has no key",
                Map.of(rows.reference(hashed), rows.rows(hashed, given)),
                Map.of(),
                expected);
    }

    private Map<String, String> hashed(Staging staging, StageKey key) {
        var row = new HashMap<String, String>();
        row.put(key.name(), rows.digest("11"));
        for (StageKey.Part part : key.parts()) {
            boolean whole = staging.column(part.column()).type() instanceof DataType.Whole;
            row.put(part.column(), whole ? "7" : rows.sql().text("a"));
        }
        return row;
    }
}
