// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import java.sql.Driver;
import java.util.function.Supplier;

/** Fetches a driver once, when it is first needed; where that fails it fails again at once, without another attempt. */
final class DriverOnDemand implements Supplier<Driver> {

    private final Supplier<Driver> fetch;
    private Driver driver;
    private RuntimeException failure;

    DriverOnDemand(Supplier<Driver> fetch) {
        this.fetch = fetch;
    }

    @Override
    public synchronized Driver get() {
        if (failure != null) {
            throw failure;
        }
        if (driver == null) {
            try {
                driver = fetch.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return driver;
    }
}
