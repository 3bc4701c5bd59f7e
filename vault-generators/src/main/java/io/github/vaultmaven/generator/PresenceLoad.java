// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.template.ControlRelations;
import java.util.List;
import java.util.Optional;

/**
 * What loads presence: whether keys are there, as deliveries show them or leave them out. A delivery judges a scope as a
 * whole: a driving key, or every key where it is full.
 *
 * @param relation name of the structure
 * @param hashKey the key that is there or not
 * @param drivingKeys hash keys of the driving members, stored beside the key; none for the status of a key
 * @param partners hash keys of the other members; a row without one of them shows nothing
 * @param needs what a row must give to say something: the driving members, or the key
 * @param sequence of a driving key's rows of one load timestamp those of the highest count, or nothing
 * @param state column that holds what is observed: true or {@code I} where the key is there
 * @param full true where each delivery judges every key
 * @param memory what was judged: the delivery log of full deliveries, else tracking by driving key, or nothing
 * @param feds what feeds it
 * @param rejects where the others go
 */
public record PresenceLoad(
        String relation,
        String hashKey,
        List<String> drivingKeys,
        List<String> partners,
        KeyNeeds needs,
        Optional<Column> sequence,
        Column state,
        boolean full,
        Optional<String> memory,
        List<Fed> feds,
        Rejects rejects)
        implements FedLoad {

    public PresenceLoad {
        drivingKeys = List.copyOf(drivingKeys);
        partners = List.copyOf(partners);
        feds = List.copyOf(feds);
    }

    /** What a delivery judges as a whole: columns that tell scopes apart, none where there is one for all keys. */
    public List<String> scope() {
        return full ? List.of() : drivingKeys;
    }

    /** The sequence column as a list of one or none. */
    public List<Column> sequenceColumns() {
        return sequence.stream().toList();
    }

    /** Full names of the source tables. */
    public List<String> sources() {
        return feds.stream().map(Fed::source).distinct().toList();
    }

    /** Work relation: each row of the batch with what it says. */
    public String seen() {
        return Names.work(relation, "seen");
    }

    /** Work relation: what the run judges for the first time. */
    public String judged() {
        return Names.work(relation, "judged");
    }

    /** Work relation: what is stored of the batch's scopes, as far as it matters. */
    public String known() {
        return Names.work(relation, "known");
    }

    /** Work relation: the rows to store. */
    public String additions() {
        return Names.work(relation, "additions");
    }

    /** This load through a template. */
    Shape shape(String template) {
        return new PresenceShape(template, this);
    }

    /** A query of a presence load. */
    public record PresenceShape(String template, PresenceLoad load) implements LoadShape {

        /** The relation that tells of deliveries. */
        public String deliveryList() {
            return ControlRelations.DELIVERY_LIST;
        }

        /** Type of a record source. */
        public ColumnType text() {
            return ColumnType.TEXT;
        }
    }
}
