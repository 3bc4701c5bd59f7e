// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.util.stream.Collectors;

/** A maintenance that did not come to its end. The message lists every failure and is for the user. */
public final class MaintenanceFailed extends RuntimeException {

    private final transient MaintenanceReport report;

    MaintenanceFailed(MaintenanceReport report) {
        super(report.failures().stream()
                .map(Failure::message)
                .collect(Collectors.joining("\n", "Maintaining " + report.model() + " failed.\n", "")));
        this.report = report;
    }

    /** What was deleted all the same. */
    public MaintenanceReport report() {
        return report;
    }
}
