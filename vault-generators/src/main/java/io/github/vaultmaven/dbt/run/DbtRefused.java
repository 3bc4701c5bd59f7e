// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

/** dbt cannot be run as asked. The message is for the user. */
public final class DbtRefused extends RuntimeException {

    public DbtRefused(String message) {
        super(message);
    }
}
