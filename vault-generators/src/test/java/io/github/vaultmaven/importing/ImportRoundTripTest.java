// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.Planner;
import io.github.vaultmaven.hash.HashProfiles;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import io.github.vaultmaven.target.Target;
import io.github.vaultmaven.target.automatedv.AutomateDvTarget;
import io.github.vaultmaven.target.datavault4dbt.Datavault4dbtTarget;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Specs become a project on a package, that project becomes specs, and a vault of those has the rows of a vault of the
 * first: every hash key, hash diff and payload.
 */
class ImportRoundTripTest {

    private static final String SPECS = """
            vault:
              name: shop
              conventions:
                names: {hash_key: "hk_{entity}", link_hash_key: "hk_{link}_l", hash_diff: "hd_{satellite}"}
                hash: {profile: %s, algorithm: md5, storage: %s}
                columns: {load_timestamp: ldts, record_source: rsrc}
            ---
            source: crm
            load_timestamp: loaded_at
            record_source: "'CRM'"
            delivery: delta
            late_arrivals: report
            tables:
              customers:
                columns: {cust_no: integer, country: varchar(2), full_name: varchar(80), born: date, loaded_at: timestamp}
              phones:
                columns: {cust_no: integer, country: varchar(2), kind: varchar(5), phone: varchar(20), loaded_at: timestamp}
              orders:
                columns: {order_id: bigint, cust_no: integer, country: varchar(2), line_no: integer, status: varchar(9),
                  amount: "decimal(9,2)", loaded_at: timestamp}
            ---
            entity: customer
            hub: {business_key: [cust_no, country], fed_by: own}
            satellites:
              - {name: details, attributes: [{name: name, from: full_name}, born], tables: [customers]}
              - {name: phones, kind: multi_active, child_key: [kind], attributes: [phone], tables: [phones]}
            source_mappings: {crm: [{table: customers}, {table: phones}, {table: orders}]}
            ---
            entity: order
            hub: {business_key: [order_id], fed_by: own}
            satellites:
              - {name: state, attributes: [status]}
            source_mappings: {crm: {table: orders}}
            ---
            link: order_customer
            members: [order, customer]
            dependent_keys: [line_no]
            source_mappings: {crm: {table: orders, keys: {order: order_id, customer: [cust_no, country]}}}
            """;

    private static final List<String> RELATIONS = List.of(
            "h_customer",
            "h_order",
            "l_order_customer",
            "s_customer_details_crm",
            "s_customer_phones_crm",
            "s_order_state_crm");

    private static final String LOADED = "; loaded_at=timestamp '2024-01-01'; ldts=timestamp '2024-01-01'; rsrc='CRM'";

    /** Rows of source tables by all names that their columns have. */
    private static final Map<String, List<String>> ROWS = Map.of(
            "customers",
            List.of(
                    "cust_no=1001; country='DE'; full_name='Ann \"A\" Lee'; name='Ann \"A\" Lee'; born=date '1990-05-17'"
                            + LOADED,
                    "cust_no=1002; country='at'; full_name=' Bo||b '; name=' Bo||b '; born=null" + LOADED),
            "phones",
            List.of(
                    "cust_no=1001; country='DE'; kind='home'; phone='1'" + LOADED,
                    "cust_no=1001; country='DE'; kind='work'; phone='^^'" + LOADED),
            "orders",
            List.of(
                    "order_id=7; cust_no=1001; country='DE'; line_no=1; status='open'" + LOADED,
                    "order_id=7; cust_no=1001; country='DE'; line_no=2; status='open'" + LOADED,
                    "order_id=8; cust_no=1003; country='DE'; line_no=1; status=null" + LOADED));

    @TempDir
    Path folder;

    /** The package's macro for several active rows drops ghost records, so the project has a model of its own for them. */
    @Test
    void automateDv() throws Exception {
        List<String> losses =
                comesBack("automate_dv", "binary", new AutomateDvTarget(), Set.of("s_customer_phones_crm"));
        assertThat(losses).anyMatch(loss -> loss.contains("s_customer_phones_crm"));
    }

    /** The package's macro for several active rows drops a set that returns, so the project has a model of its own for them. */
    @Test
    void datavault4dbt() throws Exception {
        List<String> losses =
                comesBack("datavault4dbt-2", "hex", new Datavault4dbtTarget(), Set.of("s_customer_phones_crm"));
        assertThat(losses).anyMatch(loss -> loss.contains("s_customer_phones_crm"));
    }

    private List<String> comesBack(String profile, String storage, Target target, Set<String> lost)
            throws IOException, SQLException {
        VaultModel model = model(Map.of("specs.yaml", SPECS.formatted(profile, storage)));
        render(model, target);
        ImportedSpecs imported = DbtImport.read(folder);
        assertThat(imported.losses())
                .allMatch(loss -> loss.what().startsWith("the model is made by no macro")
                        || loss.what().startsWith("macros of the project")
                        || loss.what().contains("is taken as a table"));
        try (var before = new LoadedVault(model, "duckdb");
                var after = new LoadedVault(model(imported.files()), "duckdb")) {
            deliver(before);
            before.run();
            deliver(after);
            after.run();
            for (String relation :
                    RELATIONS.stream().filter(r -> !lost.contains(r)).toList()) {
                List<String> rows = rows(before, before, relation);
                assertThat(rows).as(relation).hasSizeGreaterThan(1);
                assertThat(rows(after, before, relation)).as(relation).isEqualTo(rows);
            }
        }
        return imported.losses().stream().map(Object::toString).toList();
    }

    private static VaultModel model(Map<String, String> files) {
        var diagnostics = new Diagnostics();
        List<YamlSource> sources = files.entrySet().stream()
                .map(file -> YamlSource.of(file.getKey(), file.getValue()))
                .toList();
        return Resolver.resolve(SpecReader.read(sources, diagnostics), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all() + "\n" + files));
    }

    private void render(VaultModel model, Target target) throws IOException {
        ClassLoader loader = ImportRoundTripTest.class.getClassLoader();
        var dialect = Dialects.byName("postgresql");
        var hash = HashProfiles.byName(model.hash().profile());
        var settings = new RenderSettings(
                dialect, hash, HashProfiles.byName("vault-1"), new Templates(Optional.empty(), loader), "test");
        for (Artifact artifact :
                target.render(Planner.of(loader).plan(new PlanContext(model, dialect, hash)), settings)) {
            Path file = folder.resolve(artifact.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, artifact.text());
        }
    }

    /** Puts the rows into each source table: those of the first specs, or what a project made of them. */
    private static void deliver(LoadedVault vault) throws SQLException {
        for (SourceTable table : vault.model().sources()) {
            for (String row : ROWS.get(kind(table.table()))) {
                var names = new ArrayList<String>();
                var values = new ArrayList<String>();
                for (String part : row.split("; ")) {
                    String[] pair = part.split("=", 2);
                    if (table.columns().stream().anyMatch(c -> c.name().equals(pair[0]))) {
                        names.add(pair[0]);
                        values.add(pair[1]);
                    }
                }
                vault.execute("insert into " + table.table() + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", values) + ")");
            }
        }
    }

    private static String kind(String table) {
        return table.contains("phones") ? "phones" : table.contains("order") ? "orders" : "customers";
    }

    private static List<String> rows(LoadedVault vault, LoadedVault columnsOf, String relation) throws SQLException {
        String columns = String.join(
                ", ",
                columnsOf
                        .query("select column_name from information_schema.columns where table_name = '" + relation
                                + "' and column_name <> 'run_id' order by 1")
                        .stream()
                        .flatMap(row -> Stream.of(row.split("\\|")))
                        .toList());
        return vault.query("select " + columns + " from " + relation + " order by all");
    }
}
