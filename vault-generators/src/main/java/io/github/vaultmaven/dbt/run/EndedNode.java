// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

/**
 * A node that dbt is done with.
 *
 * @param type {@code model}, {@code test}, {@code seed}, …
 * @param name its name
 * @param status as dbt calls it: {@code success}, {@code pass}, {@code warn}, {@code fail}, {@code error},
 *     {@code skipped}, …
 * @param seconds time taken
 */
public record EndedNode(String type, String name, String status, double seconds) {

    /** True if it stops the build. */
    public boolean isFailed() {
        return status.equals("error") || status.equals("fail") || status.equals("runtime error");
    }

    /** True if it is to be looked at. */
    public boolean isWarned() {
        return status.equals("warn") || status.equals("skipped");
    }
}
