// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.packaged;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Reference;
import java.util.ArrayList;
import java.util.List;

/** Names of columns, as calls list them. */
public final class Columns {

    private Columns() {}

    /** Parts of a key. */
    public static List<String> ofParts(List<KeyPart> parts) {
        return parts.stream().map(KeyPart::name).toList();
    }

    /** A payload. */
    public static List<String> ofAttributes(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::name).toList();
    }

    /** Hash keys of a link's members. */
    public static List<String> ofMembers(Link link) {
        return link.members().stream().map(Link.Member::hashKey).toList();
    }

    /** What a link holds besides its keys: dependent-child keys and the payload of a transaction. */
    public static List<String> beside(Link link) {
        var columns = new ArrayList<>(ofParts(link.dependentKeys()));
        link.transaction().ifPresent(t -> columns.addAll(ofAttributes(t.attributes())));
        return List.copyOf(columns);
    }

    /** What a reference table holds besides the code. */
    public static List<String> beside(Reference reference) {
        return with(List.of(reference.hashDiff()), ofAttributes(reference.attributes()));
    }

    /** Two lists one behind the other. */
    public static List<String> with(List<String> columns, List<String> more) {
        var all = new ArrayList<>(columns);
        all.addAll(more);
        return List.copyOf(all);
    }
}
