// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tells one kind of project from another, besides its models.
 *
 * @param macros files of macros, by their path below {@code io/github/vaultmaven/dbt}, without ending; they keep the path
 * @param onRunStart what dbt runs before the models
 * @param variables variables of {@code dbt_project.yml} beyond those that every project has, in order
 * @param unpromised names of models whose columns a package makes in its way, so that they have no contract
 * @param incremental macros that are true where a model adds to what it has
 */
public record Flavour(
        List<String> macros,
        List<String> onRunStart,
        Map<String, Object> variables,
        Set<String> unpromised,
        List<String> incremental) {

    /** A project that uses no package. */
    public static final Flavour PLAIN = new Flavour(
            List.of(
                    "macros/vault_hash",
                    "macros/vault_relations",
                    "macros/vault_runs",
                    "macros/vault_laws",
                    "tests/generic/vault_laws"),
            List.of(
                    "{{ vault_create_runs() }}",
                    "{{ vault_create_deliveries() }}",
                    "{{ vault_create_staged() }}",
                    "{{ vault_begin_run() }}",
                    "{{ vault_forget_deliveries() }}",
                    "{{ vault_tell_deliveries() }}"),
            Map.of(),
            Set.of(),
            List.of("is_incremental"));

    public Flavour {
        macros = List.copyOf(macros);
        unpromised = Set.copyOf(unpromised);
        incremental = List.copyOf(incremental);
        onRunStart = List.copyOf(onRunStart);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
