// SPDX-License-Identifier: Apache-2.0
package com.example.vault;

import io.github.vaultmaven.dialect.duckdb.DuckDbDialect;

/** DuckDB behind a gateway that lets no comments through. */
public final class SilentDialect extends DuckDbDialect {

    @Override
    public String name() {
        return "silent";
    }

    @Override
    public boolean can(Capability capability) {
        return capability != Capability.COMMENTS && super.can(capability);
    }
}
