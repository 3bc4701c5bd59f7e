// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A satellite that a mart reads.
 *
 * @param alias name by which expressions call it
 * @param relation its name
 * @param hashKey its key column
 * @param on column of the mart's base that holds the same key
 * @param sequence its sequence column, where it has one
 * @param reach which of its rows are read
 * @param columns its columns that expressions may name
 */
public record MartSatellite(
        String alias,
        String relation,
        String hashKey,
        String on,
        Optional<String> sequence,
        Reach reach,
        List<Attribute> columns) {

    public MartSatellite {
        Objects.requireNonNull(reach, "reach");
        columns = List.copyOf(columns);
    }

    /** Which rows of a satellite are read, as of the moment that the mart looks at. */
    public enum Reach {
        /** The last one. */
        LAST,
        /** All of the last load timestamp: the set of a multi-active satellite. */
        SET,
        /** All up to that moment. */
        HISTORY
    }

    /** The last row of a satellite, on the key of its parent. */
    public static MartSatellite of(String alias, Satellite satellite) {
        return new MartSatellite(
                alias,
                satellite.name(),
                satellite.parent().hashKey(),
                satellite.parent().hashKey(),
                satellite.sequence().map(KeyPart::name),
                Reach.LAST,
                satellite.attributes());
    }

    /** The last set of a multi-active satellite, on the key of its parent. */
    public static MartSatellite of(String alias, MultiActiveSatellite satellite) {
        var columns = new java.util.ArrayList<Attribute>();
        satellite.childKey().forEach(k -> columns.add(new Attribute(k.name(), k.type(), k.description(), "")));
        columns.addAll(satellite.attributes());
        return new MartSatellite(
                alias,
                satellite.name(),
                satellite.parent().hashKey(),
                satellite.parent().hashKey(),
                Optional.empty(),
                Reach.SET,
                columns);
    }

    /** The same satellite, on another column of the base. */
    public MartSatellite on(String column) {
        return new MartSatellite(alias, relation, hashKey, column, sequence, reach, columns);
    }

    /** The same satellite, with other rows of it. */
    public MartSatellite reaching(Reach other) {
        return new MartSatellite(alias, relation, hashKey, on, sequence, other, columns);
    }

    /** The sequence column in a list of one or none. */
    public List<String> sequences() {
        return sequence.stream().toList();
    }

    /** True where it may have several rows for one row of the base. */
    public boolean isSeveral() {
        return reach != Reach.LAST;
    }
}
