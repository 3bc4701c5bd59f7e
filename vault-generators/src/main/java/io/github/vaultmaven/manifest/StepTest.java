// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.vaultmaven.diagnostics.Severity;
import java.util.Objects;

/**
 * One of the tests in a script. What it proves, in words, the script says.
 *
 * @param name the name behind its marker in the script, unique in the manifest, never null
 * @param severity what a found row weighs; null: an error
 * @param spec where it was declared; null where that is where its structure was
 */
@JsonPropertyOrder({"name", "severity", "spec"})
public record StepTest(String name, Severity severity, SpecPlace spec) {

    public StepTest {
        Objects.requireNonNull(name, "name");
    }
}
