// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What a random hub and its satellite look like.
 *
 * @param key parts of the business key
 * @param payload attributes
 * @param sequence sequence column of the satellite, or nothing
 * @param history what the satellite keeps
 * @param tracked whether it tracks late arrivals
 * @param sources how each source delivers, by place
 * @param collisionCodes whether the sources' keys are kept apart
 * @param renamed whether the second source has other column names
 */
record Choice(
        List<Col> key,
        List<Col> payload,
        Optional<Col> sequence,
        Satellite.History history,
        boolean tracked,
        List<Delivery> sources,
        boolean collisionCodes,
        boolean renamed) {

    private static final List<String> TYPES =
            List.of("varchar", "varchar", "varchar(20)", "bigint", "decimal(10,2)", "date");

    /**
     * A column.
     *
     * @param name its name
     * @param type its type
     * @param required whether it must have a value, for key parts
     * @param text for each source whether it delivers text that may not fit the type
     */
    record Col(String name, DataType type, boolean required, List<Boolean> text) {

        static Col random(String name, String type, Random random) {
            var text = List.of(random.nextInt(5) < 2, random.nextInt(5) < 2);
            return new Col(name, ModelText.type(type), random.nextInt(5) < 3, text);
        }

        @Override
        public String toString() {
            return name + " " + type + (required ? "" : "?") + (text.get(0) ? " text" : "")
                    + (text.get(1) ? " text2" : "");
        }
    }

    static Choice random(Random random) {
        boolean first = random.nextInt(5) == 0;
        var sources = new ArrayList<Delivery>();
        for (int place = 0; place < 1 + random.nextInt(2); place++) {
            sources.add(random.nextInt(4) == 0 ? Delivery.CDC : Delivery.DELTA);
        }
        return new Choice(
                columns("k", List.of(1, 1, 2, 3).get(random.nextInt(4)), random),
                columns("p", 1 + random.nextInt(3), random),
                random.nextInt(3) == 0
                        ? Optional.of(Col.random("seq", random.nextInt(4) == 0 ? "decimal(10,2)" : "bigint", random))
                        : Optional.empty(),
                first ? Satellite.History.FIRST_ROW : Satellite.History.CHANGES,
                !first && random.nextInt(5) < 3,
                sources,
                random.nextInt(4) == 0,
                random.nextBoolean());
    }

    /** The same, of a satellite that keeps every change and has no sequence. */
    Choice ofEveryChange() {
        return new Choice(
                key, payload, Optional.empty(), Satellite.History.CHANGES, tracked, sources, collisionCodes, renamed);
    }

    private static List<Col> columns(String prefix, int count, Random random) {
        var columns = new ArrayList<Col>();
        for (int i = 1; i <= count; i++) {
            columns.add(Col.random(prefix + i, TYPES.get(random.nextInt(TYPES.size())), random));
        }
        return columns;
    }

    /** All columns that a source delivers besides the technical ones, in order. */
    List<Col> columns() {
        var all = new ArrayList<>(key);
        all.addAll(payload);
        sequence.ifPresent(all::add);
        return all;
    }

    /** Name of a structure's column in a source. */
    String nameIn(int place, Col column) {
        return renamed && place > 0 ? "x_" + column.name() : column.name();
    }
}
