// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.rule;

import io.github.vaultmaven.model.Origin;
import java.util.Objects;

/**
 * A rule where it stands.
 *
 * @param relation name of the staging, structure or mart whose rows it judges
 * @param name what its test is called; unique among the rules of the relation
 * @param severity how much an offending row weighs
 * @param rule what must be true
 * @param origin where the spec declares it
 */
public record DeclaredRule(String relation, String name, Severity severity, Rule rule, Origin origin) {

    public DeclaredRule {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(origin, "origin");
    }

    /** How much an offending row weighs. */
    public enum Severity {
        /** The test fails. */
        ERROR,
        /** The test is reported. */
        WARNING
    }
}
