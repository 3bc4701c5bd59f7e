// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.dbt.call.MacroTable;
import io.github.vaultmaven.dbt.env.DbtEnvironment;
import io.github.vaultmaven.dbt.env.DbtResult;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small vault of which a project with a package is made: a hub, a link, a satellite of each of the common kinds, a
 * reference with history.
 *
 * @param folder where the project is
 */
public record PackagedSpecs(Path folder) {

    /** An account on a server that nobody runs. */
    private static final Map<String, String> NOBODY =
            Map.of("VAULT_DB_USER", "nobody", "VAULT_DB_PASSWORD", "none", "VAULT_DB_PORT", "1");

    private static final String SPECS = """
            source: shop
            load_timestamp: loaded_at
            tables:
              customers:
                columns:
                  customer_no: integer
                  name: varchar(40)
                  country: varchar(2)
                  phone_kind: varchar(4)
                  phone_no: varchar(20)
                  loaded_at: timestamp
              sizes:
                columns: {size: varchar(2), text: varchar(20), loaded_at: timestamp}
            ---
            reference: size
            key: [size]
            attributes: [text]
            history: true
            source_mappings: {shop: {table: sizes}}
            ---
            entity: country
            hub: {business_key: [country]}
            source_mappings: {shop: {table: customers, key_field: country}}
            ---
            entity: customer
            hub: {business_key: [customer_no]}
            satellites:
              - {name: details, attributes: [name]}
              - {name: phone, kind: multi_active, child_key: [phone_kind], attributes: [phone_no]}
            links: [{name: customer_country, related_hub: country}]
            source_mappings: {shop: {table: customers, key_field: customer_no}}
            """;

    /** Writes the project of a target for PostgreSQL. */
    public static PackagedSpecs of(String target, String hash, Path work) throws IOException {
        Path specs = Files.createDirectories(work.resolve("specs"));
        Files.writeString(specs.resolve("shop.yaml"), SPECS);
        Files.writeString(
                specs.resolve("vault.yaml"), "vault:\n  name: shop\n  conventions:\n    hash: " + hash + "\n");
        return generated(target, specs, "shop", work);
    }

    /** Writes the project of a target for PostgreSQL, of a model of the project with every feature. */
    public static PackagedSpecs ofFeature(String model, String target, String hash, Path work) throws IOException {
        return generated(target, HashedSpecs.of(List.of(model), hash, work.resolve("specs")), model, work);
    }

    private static PackagedSpecs generated(String target, Path specs, String model, Path work) throws IOException {
        var settings = new GenerationSettings(
                specs,
                specs,
                work.resolve("out"),
                Optional.empty(),
                "vault",
                target,
                List.of("postgresql"),
                Set.of(),
                Set.of(),
                "test");
        GenerationResult result = new Generation(settings, PackagedSpecs.class.getClassLoader()).run();
        if (result.failed()) {
            throw new IllegalArgumentException(result.findings().toString());
        }
        Path project = work.resolve("out").resolve(model).resolve("postgresql");
        Files.copy(project.resolve("profiles.example.yml"), project.resolve("profiles.yml"));
        return new PackagedSpecs(project);
    }

    /** The text of a file of the project. */
    public String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /** Changes the text of a file of the project. */
    public void replace(String path, String part, String by) throws IOException {
        Files.writeString(folder.resolve(path), text(path).replace(part, by));
    }

    /** Parses the project with Fusion, to which PostgreSQL is new; it fetches packages itself, so it gets the stand-in's folder. */
    public DbtResult fusionParse(MacroTable table) throws IOException {
        Files.move(folder.resolve("dbt_packages/" + table.packageName()), folder.resolve("stand_in"));
        Files.writeString(folder.resolve("packages.yml"), "packages:\n  - local: stand_in\n");
        var variables = Map.of(
                "VAULT_DB_USER",
                "nobody",
                "VAULT_DB_PASSWORD",
                "none",
                "DBT_ALLOW_EXPERIMENTAL_ADAPTERS",
                "true",
                "DBT_ENGINE_NO_WARN_SEMANTIC_MANIFEST_VALIDATION",
                "true");
        return DbtEnvironment.fusion().dbt(folder, variables, "--warn-error", "parse");
    }

    /** Parses the project with dbt 1.11, every YAML file checked against dbt's schema. */
    public DbtResult strictParse() {
        return new GeneratedProject(folder).strict(NOBODY, "parse");
    }

    /** Compiles the project without a database. */
    public DbtResult compile() {
        return DbtEnvironment.dbt111()
                .dbt(folder, NOBODY, "--warn-error", "compile", "--no-introspect", "--no-populate-cache");
    }

    /** Gives the project packages as if dbt had fetched them. */
    public PackagedSpecs withPackages(Map<String, Path> packages) throws IOException {
        for (Map.Entry<String, Path> one : packages.entrySet()) {
            Folders.copy(one.getValue(), folder.resolve("dbt_packages").resolve(one.getKey()));
        }
        return this;
    }

    /**
     * Installs a stand-in for the package of a table: macros of the same names and parameters that load nothing, but refuse
     * arguments that the package does not take and calls that lack what it needs.
     *
     * @param byMetadata true where calls hand over a block of YAML instead of keywords
     */
    public void installStandIn(MacroTable table, boolean byMetadata) throws IOException {
        Path installed = Files.createDirectories(folder.resolve("dbt_packages/" + table.packageName() + "/macros"));
        Files.writeString(
                installed.resolveSibling("dbt_project.yml"),
                "name: " + table.packageName() + "\nversion: " + table.version() + "\nconfig-version: 2\n");
        var macros = new ArrayList<String>();
        table.macros().forEach(m -> macros.add(byMetadata ? StandIns.byMetadata(m) : StandIns.byKeywords(m)));
        Files.writeString(installed.resolve("stand_in.sql"), String.join("\n", macros));
    }
}
