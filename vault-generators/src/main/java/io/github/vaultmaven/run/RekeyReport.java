// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What a change of keys did.
 *
 * @param model the model
 * @param dialect the dialect
 * @param millis time taken, in milliseconds
 * @param changed false where the keys were changed before or nothing is loaded, so that nothing was done
 * @param maps the key maps that are there, with the zero keys among their keys
 */
@JsonPropertyOrder({"model", "dialect", "millis", "changed", "maps"})
public record RekeyReport(String model, String dialect, long millis, boolean changed, List<Mapped> maps) {

    public RekeyReport {
        maps = List.copyOf(maps);
    }

    /**
     * A key map.
     *
     * @param map its name
     * @param keys how many it has
     */
    @JsonPropertyOrder({"map", "keys"})
    public record Mapped(String map, long keys) {}

    /** What was done, in one line. */
    public String summary() {
        long keys = maps.stream().mapToLong(Mapped::keys).sum();
        String counted = RunReportWriter.counted(keys, "key") + " in " + RunReportWriter.counted(maps.size(), "map");
        return changed
                ? counted + " changed, " + millis + " ms"
                : maps.isEmpty() ? "no keys to change" : "the keys were changed before, " + counted;
    }
}
