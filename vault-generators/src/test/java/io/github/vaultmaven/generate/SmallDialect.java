// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.dialect.duckdb.DuckDbDialect;

/** DuckDB under another name, with a data file of its own: for rules about what no real engine lacks. */
public final class SmallDialect extends DuckDbDialect {

    @Override
    public String name() {
        return "small";
    }
}
