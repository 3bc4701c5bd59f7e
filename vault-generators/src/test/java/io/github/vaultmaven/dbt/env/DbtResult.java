// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.env;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a program ended.
 *
 * @param exitCode its exit code: dbt has 0 for success, 1 for failures of nodes or tests, 2 for everything else
 * @param output what it wrote, errors too, in order
 */
public record DbtResult(int exitCode, String output) {

    /** This result, which is to be a success. */
    public DbtResult passed() {
        assertThat(exitCode).as(output).isZero();
        return this;
    }
}
