// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

/** The database, or what is needed to reach it, is not there. The message is for the user and holds no secret. */
public final class DatabaseUnavailable extends RuntimeException {

    /** Takes no cause: a driver's own exception may repeat the address with its password. */
    public DatabaseUnavailable(String message) {
        super(message);
    }
}
