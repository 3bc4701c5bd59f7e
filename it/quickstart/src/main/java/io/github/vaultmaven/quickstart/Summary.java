// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Tells a person where everything is and what the vault can say, at the end of the build. */
public final class Summary {
    private Summary() {}

    /** @param arguments the build's folder */
    public static void main(String[] arguments) throws SQLException {
        Path build = Path.of(arguments[0]);
        System.out.println();
        System.out.println("The vault is loaded, checked and tested.");
        line("deliveries", build.resolve("deliveries"), "DELIVERIES.csv and DEFECTS.csv tell what is in them");
        line("scripts", build.resolve("generated-sources/vault/tpch/duckdb"), "manifest.json names them in order");
        line("reports", build.resolve("vault"), "tpch-duckdb.load.md: the last day; tpch-duckdb.tests.md: the tests");
        line("database", build.resolve("vault.duckdb"), "duckdb -readonly <file>");
        System.out.println();
        System.out.println(
                "Asked of the star: what did each market segment spend in each year (millions, after discount)?");
        System.out.println();
        try (Connection vault = open(build.resolve("vault.duckdb"))) {
            System.out.println(RevenueQuestion.answer(vault));
        }
        System.out.println();
    }

    private static Connection open(Path database) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", "true");
        return DriverManager.getConnection("jdbc:duckdb:" + database, settings);
    }

    private static void line(String what, Path where, String hint) {
        System.out.printf("  %-11s %s%n  %-11s (%s)%n", what, where, "", hint);
    }
}
