// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads by {@code dbt run} of a generated project. */
final class DbtLoads {

    private final Path project;
    private final Path environment;
    private final Map<String, String> variables;

    /**
     * @param project folder of the generated project
     * @param packages folders of its packages by name, which it gets as if dbt had fetched them
     * @param environment the virtual environment that dbt is installed in
     * @param url JDBC address of the database
     * @param schema that it builds in
     */
    DbtLoads(Path project, Map<String, Path> packages, Path environment, String url, String schema) throws IOException {
        this.project = project;
        this.environment = environment;
        this.variables = variables(URI.create(url.substring("jdbc:".length())), schema);
        Files.copy(project.resolve("profiles.example.yml"), project.resolve("profiles.yml"));
        for (Map.Entry<String, Path> one : packages.entrySet()) {
            Folders.copy(one.getValue(), project.resolve("dbt_packages").resolve(one.getKey()));
        }
    }

    private static Map<String, String> variables(URI address, String schema) {
        var all = new HashMap<String, String>();
        all.put("DBT_SEND_ANONYMOUS_USAGE_STATS", "false");
        all.put("DO_NOT_TRACK", "1");
        all.put("NO_COLOR", "1");
        all.put("VAULT_DB_SCHEMA", schema);
        all.put("VAULT_DB_HOST", address.getHost());
        all.put("VAULT_DB_PORT", String.valueOf(address.getPort()));
        all.put("VAULT_DB_NAME", address.getPath().substring(1));
        all.put("VAULT_DB_USER", "postgres");
        all.put("VAULT_DB_PASSWORD", "postgres");
        all.put("PGTZ", "UTC");
        return all;
    }

    /** Loads what is delivered, with as many connections as the scripts use. */
    void load(int day, int threads) {
        List<String> command =
                List.of(environment.resolve("bin/dbt").toString(), "run", "--threads", Integer.toString(threads));
        new ChildProcess(project, project.resolve("load-" + day + ".log"), variables, command).run();
    }
}
