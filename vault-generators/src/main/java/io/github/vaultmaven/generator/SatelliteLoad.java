// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What loads a satellite: the changes of each key since its last row.
 *
 * @param relation name of the satellite
 * @param indexed true where an engine with indexes has one on key and slot; false for a work relation
 * @param hashKey its parent key
 * @param needs what a row must give to say something of the parent
 * @param hashDiff tells payloads apart
 * @param sequence orders rows of one load timestamp, or nothing
 * @param payload what is stored, in order
 * @param tieBreakers payload columns in which two rows of one hash diff may differ
 * @param tracking relation of rows seen and not stored, or nothing
 * @param firstRowOnly true where a key keeps only its first row
 * @param feds what feeds it
 * @param rejects where the others go
 * @param known work relation: what is stored and tracked of the batch's keys
 * @param judged work relation: rows of the batch with a verdict, where there is anything to judge
 * @param additions work relation: the rows to store
 * @param current what keeps the newest row of each key, or nothing
 */
public record SatelliteLoad(
        String relation,
        boolean indexed,
        String hashKey,
        KeyNeeds needs,
        String hashDiff,
        Optional<Column> sequence,
        List<Column> payload,
        List<Column> tieBreakers,
        Optional<String> tracking,
        boolean firstRowOnly,
        List<Fed> feds,
        Rejects rejects,
        String known,
        String judged,
        String additions,
        Optional<CurrentRows> current)
        implements FedLoad {

    public SatelliteLoad {
        payload = List.copyOf(payload);
        tieBreakers = List.copyOf(tieBreakers);
        feds = List.copyOf(feds);
    }

    /** Columns that make the slot of a row. */
    public List<String> slot(String loadTimestamp) {
        return sequence.map(s -> List.of(loadTimestamp, s.name())).orElse(List.of(loadTimestamp));
    }

    /** The sequence column as a list of one or none. */
    public List<Column> sequenceColumns() {
        return sequence.stream().toList();
    }

    /** True where rows seen and not stored are remembered. */
    public boolean isTracked() {
        return tracking.isPresent();
    }

    /** The same that reads the history alone. */
    SatelliteLoad withoutCurrentRows() {
        return new SatelliteLoad(
                relation,
                indexed,
                hashKey,
                needs,
                hashDiff,
                sequence,
                payload,
                tieBreakers,
                tracking,
                firstRowOnly,
                feds,
                rejects,
                known,
                judged,
                additions,
                Optional.empty());
    }

    /** This load through a template. */
    Shape shape(String template) {
        return new SatelliteShape(template, this);
    }

    /** A query of a satellite load. */
    public record SatelliteShape(String template, SatelliteLoad load) implements LoadShape {

        @Override
        public Optional<Shape> withoutCurrentRows() {
            return Optional.of(new SatelliteShape(template, load.withoutCurrentRows()));
        }
    }
}
