// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source systems that feed models. */
final class Systems {

    private final Map<String, String> stagings;

    Systems(VaultModel model) {
        this.stagings = model.stagings().stream()
                .filter(s -> s.computed().isEmpty())
                .collect(Collectors.toMap(Staging::name, s -> s.table().source()));
    }

    /** Of a staging its own, else those of the stagings that are read; sorted. */
    List<String> of(DbtModel model) {
        return Stream.concat(Stream.of(model.name(), model.object()), model.reads().stream())
                .map(stagings::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
