// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model;

import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Objects;

/**
 * A descriptive column.
 *
 * @param name column in the vault relation
 * @param type its type; every feed is cast to it
 * @param description words of the spec, or an empty string
 * @param pii class of personal data, or an empty string
 * @param treatment what is done about it
 */
public record Attribute(String name, DataType type, String description, String pii, Treatment treatment) {

    public Attribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(pii, "pii");
        Objects.requireNonNull(treatment, "treatment");
    }

    /** An attribute that is not treated. */
    public Attribute(String name, DataType type, String description, String pii) {
        this(name, type, description, pii, Treatment.NONE);
    }

    /** An attribute without words. */
    public static Attribute of(String name, DataType type) {
        return new Attribute(name, type, "", "");
    }

    /** What a structure of the raw vault keeps beside its keys, the payload of a link included; nothing where it keeps none. */
    public static List<Attribute> keptBy(Structure structure) {
        if (structure instanceof PayloadSatellite satellite) {
            return satellite.attributes();
        }
        if (structure instanceof Reference reference) {
            return reference.attributes();
        }
        return structure instanceof Link link
                ? link.transaction().map(Link.Transaction::attributes).orElse(List.of())
                : List.of();
    }
}
