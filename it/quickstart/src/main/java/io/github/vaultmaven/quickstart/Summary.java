package io.github.vaultmaven.quickstart;

import java.nio.file.Path;

/** Tells a person where everything is, at the end of the build. */
public final class Summary {
    private Summary() {}

    /** @param arguments the build's folder */
    public static void main(String[] arguments) {
        Path build = Path.of(arguments[0]);
        System.out.println();
        System.out.println("The vault is loaded, checked and tested.");
        line("deliveries", build.resolve("deliveries"), "DELIVERIES.csv and DEFECTS.csv tell what is in them");
        line("scripts", build.resolve("generated-sources/vault/tpch/duckdb"), "manifest.json names them in order");
        line("reports", build.resolve("vault"), "tpch-duckdb.load.md: the last day; tpch-duckdb.tests.md: the tests");
        line("database", build.resolve("vault.duckdb"), "duckdb -readonly <file>");
        System.out.println();
    }

    private static void line(String what, Path where, String hint) {
        System.out.printf("  %-11s %s%n  %-11s (%s)%n", what, where, "", hint);
    }
}
