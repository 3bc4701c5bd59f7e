// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.DraftFolder;
import io.github.vaultmaven.draft.Drafting;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.run.ScriptStatement;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second source that knows things of the first one feeds their hubs; what a person wrote stays as it is. */
class SecondSourceTest {

    private static final String CRM = """
            CREATE TABLE customers (customer_no varchar(10) PRIMARY KEY, city varchar(40), tier varchar(5));
            CREATE TABLE orders (order_no int PRIMARY KEY, customer_no varchar(10) NOT NULL, placed_on date, status varchar(3));
            """;
    private static final String BILLING = """
            CREATE TABLE customers (customer_no varchar(10) PRIMARY KEY, iban varchar(34), terms varchar(5));
            CREATE TABLE orders (order_no int PRIMARY KEY, customer_no varchar(10) NOT NULL, total numeric(9,2), status varchar(5));
            CREATE TABLE invoices (invoice_no varchar(12) PRIMARY KEY, order_no int NOT NULL REFERENCES orders (order_no), due date);
            """;

    @TempDir
    Path folder;

    /** Tables stand in a schema that is called after the source. */
    private static Draft draft(String source, String ddl) {
        String placed = ddl.replaceAll("CREATE TABLE (\\w+ )", "CREATE TABLE " + source + ".$1")
                .replaceAll("REFERENCES (\\w+ )", "REFERENCES " + source + ".$1");
        return new Drafting(SecondSourceTest.class.getClassLoader())
                .draft(source, "", List.of(new InputFile("a.sql", placed.getBytes(StandardCharsets.UTF_8))));
    }

    private void first(String ddl) throws Exception {
        Draft draft = draft("crm", ddl);
        new DraftFolder(folder).write(draft.files());
        Files.writeString(
                Snapshot.file(folder, "crm"), Snapshot.of(draft.decisions()).text());
    }

    private Patch again(String source, String ddl) throws IOException {
        return Repatcher.of(folder, source, draft(source, ddl)).orElseThrow();
    }

    private void apply(String source, String ddl, Patch patch) throws IOException {
        for (Map.Entry<String, String> file : patch.after().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(
                Snapshot.file(folder, source),
                Snapshot.of(draft(source, ddl).decisions()).text());
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private VaultModel model() throws IOException {
        var sources = new ArrayList<YamlSource>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path :
                    all.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
                sources.add(YamlSource.of(folder.relativize(path).toString(), Files.readString(path)));
            }
        }
        var diagnostics = new Diagnostics();
        return Resolver.resolve(
                        SpecReader.read(sources, diagnostics), "vault", (at, path) -> Optional.empty(), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
    }

    private static void assertGreen(LoadedVault vault) throws SQLException {
        for (ScriptStatement test : vault.tests()) {
            assertThat(vault.query(test.text())).as(test.test().name()).isEmpty();
        }
    }

    /** Rows by source and table, as SQL literals in the order of the names of columns. */
    private static void deliver(LoadedVault vault, VaultModel model, Map<String, List<List<String>>> rows)
            throws SQLException {
        for (SourceTable table : model.sources()) {
            vault.deliver(table, rows.getOrDefault(table.source() + "." + table.table(), List.of()));
        }
        vault.runAt("2024-03-01 00:00:00");
    }

    private static List<String> keys(LoadedVault vault, String hub, String key) throws SQLException {
        return vault.query("select " + key + " from " + hub + " where run_id <> 0 order by 1");
    }

    private static void assertOnlyAdds(Patch patch) {
        assertThat(patch.diff().lines().filter(l -> l.startsWith("-") && !l.startsWith("---")))
                .isEmpty();
    }

    @Test
    void itFeedsTheHubsAndLinksThatAreThere() throws Exception {
        first(CRM);
        edit("entities/customer.yaml", "entity: customer", "# all systems, says Bea\nentity:   customer   # !");
        edit("entities/customer.yaml", "      - city\n", "      # where the bill goes\n      - city   # a town\n");
        edit("entities/order.yaml", "      - placed_on\n      - status\n", "      - status\n      - placed_on\n");
        Patch patch = again("billing", BILLING);
        assertOnlyAdds(patch);
        assertThat(patch.after())
                .containsOnlyKeys(
                        "entities/customer.yaml",
                        "entities/order.yaml",
                        "entities/invoice.yaml",
                        "sources/billing.yaml");
        assertThat(patch.diff()).contains("""
                       # where the bill goes
                       - city   # a town
                +    sources: [crm]
                +  - name: details
                +    sources: [billing]
                +    attributes:
                +      - terms
                +  # guess 0.80: personal data stands apart, so that it can be treated apart
                +  - name: personal
                +    sources: [billing]
                +    attributes:
                +      - iban
                 source_mappings:
                """);
        assertThat(patch.after().get("entities/customer.yaml"))
                .startsWith("# guess")
                .endsWith("""
                  # guess 0.70: a key of the same name and type: one thing in two systems
                  billing:
                    - table: customers
                      key_field: customer_no
                """);
        assertThat(patch.notes())
                .hasSize(2)
                .allMatch(
                        n -> n.contains(" of billing the same thing as ") && n.endsWith("with equal keys for one row"));
        apply("billing", BILLING, patch);
        VaultModel model = model();
        try (var vault = new LoadedVault(model, "duckdb")) {
            deliver(
                    vault,
                    model,
                    Map.of(
                            "crm.customers", List.of(List.of("'Ulm'", "'C1'", "'A'"), List.of("'Bonn'", "'C2'", "'B'")),
                            "crm.orders", List.of(List.of("'C1'", "1", "date '2024-01-01'", "'N'")),
                            "billing.customers",
                                    List.of(List.of("'C2'", "'DE2'", "'30d'"), List.of("'C3'", "'DE3'", "null")),
                            "billing.orders",
                                    List.of(List.of("'C1'", "1", "'PAID'", "7.5"), List.of("'C3'", "2", "'OPEN'", "1")),
                            "billing.invoices", List.of(List.of("date '2024-02-01'", "'I1'", "2"))));
            assertThat(keys(vault, "h_customer", "customer_no")).containsExactly("C1", "C2", "C3");
            assertThat(keys(vault, "h_order", "order_no")).containsExactly("1", "2");
            assertThat(keys(vault, "s_customer_details_crm", "tier")).containsExactly("A", "B");
            assertThat(keys(vault, "s_customer_details_billing", "terms")).containsExactly("30d", "~");
            assertThat(vault.query("select count(*) from l_order_customer where run_id <> 0"))
                    .containsExactly("2");
            assertThat(vault.query("select count(*) from l_invoice_order where run_id <> 0"))
                    .containsExactly("1");
            assertGreen(vault);
        }
        assertThat(again("billing", BILLING).isEmpty()).isTrue();
        assertThat(again("crm", CRM).isEmpty()).isTrue();
        Patch more = again("billing", BILLING.replace("terms varchar(5)", "terms varchar(5), dunning int"));
        assertThat(more.diff()).contains("       - terms\n+      - dunning\n");
        assertThat(more.notes()).isEmpty();
    }

    /** Each system counts from 1: the hub is one, the keys are apart, in links, too. */
    @Test
    void numbersOfTwoSystemsAreKeptApart() throws Exception {
        String crm = """
                CREATE TABLE customers (id int PRIMARY KEY, tier varchar(5), since date);
                CREATE TABLE orders (order_no int PRIMARY KEY, customer_id int NOT NULL REFERENCES customers (id), status varchar(3), note text);
                """;
        String shop = crm.replace("tier", "points").replace("note", "basket");
        first(crm);
        Patch patch = again("shop", shop);
        assertOnlyAdds(patch);
        assertThat(patch.after().get("entities/customer.yaml")).endsWith("""
                  # guess 0.60: a key of the same name and type; a number of the source system, which means another row elsewhere
                  shop:
                    - table: customers
                      key_field: id
                      collision_code: shop
                """);
        apply("shop", shop, patch);
        VaultModel model = model();
        try (var vault = new LoadedVault(model, "duckdb")) {
            deliver(
                    vault,
                    model,
                    Map.of(
                            "crm.customers", List.of(List.of("1", "null", "'A'"), List.of("2", "null", "'B'")),
                            "crm.orders", List.of(List.of("1", "null", "10", "'N'")),
                            "shop.customers", List.of(List.of("1", "'C'", "null")),
                            "shop.orders", List.of(List.of("'b'", "1", "20", "'P'"))));
            assertThat(keys(vault, "h_customer", "customer_id")).containsExactly("1", "1", "2");
            assertThat(keys(vault, "h_order", "order_no")).containsExactly("10", "20");
            assertThat(vault.query("select count(distinct customer_hk) from l_order_customer where run_id <> 0"))
                    .containsExactly("2");
            assertGreen(vault);
        }
        assertThat(again("shop", shop).isEmpty()).isTrue();
    }

    @Test
    void whatHasAnotherKeyOrKindGetsANameOfItsOwn() throws Exception {
        first(CRM);
        String other = """
                CREATE TABLE customers (account_code varchar(8) PRIMARY KEY, terms varchar(5), branch varchar(9));
                CREATE TABLE orders (order_no int PRIMARY KEY, account_code varchar(8) NOT NULL, total numeric(9,2), status varchar(5));
                """;
        Patch patch = again("erp", other);
        assertOnlyAdds(patch);
        assertThat(patch.after())
                .containsOnlyKeys("entities/erp_customer.yaml", "entities/order.yaml", "sources/erp.yaml");
        assertThat(patch.after().get("entities/order.yaml")).contains("- {hub: erp_customer, role: account}");
        assertThat(patch.notes())
                .anyMatch(n -> n.startsWith(
                                "entities/customer.yaml:2:1: what erp calls customer is of another kind than this one")
                        && n.endsWith("it becomes erp_customer"));
        apply("erp", other, patch);
        VaultModel model = model();
        try (var vault = new LoadedVault(model, "duckdb")) {
            deliver(
                    vault,
                    model,
                    Map.of(
                            "crm.customers", List.of(List.of("'Ulm'", "'C1'", "'A'")),
                            "erp.customers", List.of(List.of("'C1'", "'x'", "'y'")),
                            "erp.orders", List.of(List.of("'C1'", "1", "'PAID'", "7.5"))));
            assertThat(keys(vault, "h_customer", "customer_no")).containsExactly("C1");
            assertThat(keys(vault, "h_erp_customer", "account_code")).containsExactly("C1");
            assertGreen(vault);
        }
        assertThat(again("erp", other).isEmpty()).isTrue();
    }

    /** Codes of two systems have texts of their own; satellites of the same attributes serve both systems as they are. */
    @Test
    void codesStayApartAndEqualSatellitesAreOne() throws Exception {
        String crm = """
                CREATE TABLE rooms (floor char(4), room_no varchar(10), title varchar(20), PRIMARY KEY (floor, room_no));
                CREATE TABLE countries (code char(2) PRIMARY KEY, name varchar(40));
                """;
        String erp = """
                CREATE TABLE rooms (room_no varchar(12), floor char(4), title varchar(20), PRIMARY KEY (room_no, floor));
                CREATE TABLE countries (code char(2) PRIMARY KEY, name varchar(40));
                """;
        first(crm);
        Patch patch = again("erp", erp);
        assertThat(patch.diff()).doesNotContain("sources: [");
        assertThat(patch.after().get("entities/room.yaml")).endsWith("""
                  # guess 0.70: a key of the same name and type: one thing in two systems
                  erp:
                    - table: rooms
                      key_field: [floor, room_no]
                """);
        assertThat(patch.after()).containsKey("references/erp_country.yaml");
        assertThat(patch.notes())
                .anyMatch(
                        n -> n.endsWith(
                                "room_no of room becomes varchar(12), since erp has longer keys; a released vault has to be migrated"));
        apply("erp", erp, patch);
        VaultModel model = model();
        try (var vault = new LoadedVault(model, "duckdb")) {
            deliver(
                    vault,
                    model,
                    Map.of(
                            "crm.rooms", List.of(List.of("'0001'", "'7'", "'a'")),
                            "crm.countries", List.of(List.of("'DE'", "'Germany'")),
                            "erp.rooms", List.of(List.of("'0001'", "'7'", "'b'"), List.of("'0001'", "'8'", "'c'")),
                            "erp.countries", List.of(List.of("'DE'", "'Deutschland'"))));
            assertThat(keys(vault, "h_room", "room_no")).containsExactly("7", "8");
            assertThat(keys(vault, "s_room_details_erp", "title")).containsExactly("b", "c");
            assertGreen(vault);
        }
    }

    /** What a person wrote in brackets, beneath the entity, for named sources, and read by a mart. */
    @Test
    void otherFormsOfAnEntity() throws Exception {
        Files.writeString(folder.resolve("all.yaml"), """
                source: crm
                load_timestamp: run
                tables:
                  clients: {columns: {customer_no: varchar(10), city: varchar(40), region_no: varchar(5)}}
                ---
                entity:   # ours
                  name: customer
                  hub: {business_key: customer_no, sources: [crm]}
                  satellites: [{name: details, attributes: [city]}]
                  links: [{name: customer_region, related_hub: region}]
                  source_mappings: {crm: {table: clients, key_field: customer_no}}
                ---
                entity: region
                hub: {business_key: [{name: region_no, type: varchar(5)}]}
                ---
                dimension: d_customer
                hub: customer
                attributes: {city: details.city}
                """);
        Patch patch = again("billing", BILLING);
        assertThat(patch.after().get("all.yaml"))
                .as(patch.notes().toString())
                .contains("hub: {business_key: customer_no, sources: [crm, billing]}")
                .contains(
                        "  satellites: [{name: details, attributes: [city], sources: [crm]}, {name: billing_details, sources: [billing], attributes: [terms]},")
                .contains("links: [{name: customer_region, related_hub: region, sources: [crm]}]")
                .contains("billing: [{table: customers, key_field: customer_no}]}");
        apply("billing", BILLING, patch);
        VaultModel model = model();
        try (var vault = new LoadedVault(model, "duckdb")) {
            deliver(
                    vault,
                    model,
                    Map.of(
                            "crm.clients", List.of(List.of("'Ulm'", "'C1'", "'R'")),
                            "billing.customers", List.of(List.of("'C1'", "'x'", "'y'"))));
            assertThat(keys(vault, "h_customer", "customer_no")).containsExactly("C1");
            assertGreen(vault);
        }
        assertThat(again("billing", BILLING).isEmpty()).isTrue();
    }

    private void clients(String type) throws IOException {
        Files.writeString(folder.resolve("all.yaml"), """
                source: crm
                load_timestamp: run
                tables:
                  clients: {columns: {customer_no: %s, city: varchar(40)}}
                ---
                entity: customer
                hub:
                  business_key:
                    - customer_no   # on every invoice
                satellites: [{name: details, attributes: [city]}]
                source_mappings: {crm: {table: clients}}
                """.formatted(type));
    }

    /** A key without a type has that of the column that feeds it, which may be too short for the other source. */
    @Test
    void aKeyThatHasItsTypeFromAColumnGetsRoom() throws Exception {
        clients("varchar(5)");
        String billing = "CREATE TABLE customers (customer_no text PRIMARY KEY, terms varchar(5));";
        Patch patch = again("billing", billing);
        assertThat(patch.after().get("all.yaml"))
                .contains("    - {name: customer_no, type: varchar}   # on every invoice\n");
        assertThat(patch.notes())
                .anyMatch(n -> n.contains("customer_no of customer becomes varchar, since billing has longer keys"));
        apply("billing", billing, patch);
        VaultModel model = model();
        try (var vault = new LoadedVault(model, "duckdb")) {
            deliver(
                    vault,
                    model,
                    Map.of(
                            "crm.clients", List.of(List.of("'Ulm'", "'C1'")),
                            "billing.customers", List.of(List.of("'C1'", "'x'"), List.of("'C-12345678'", "'y'"))));
            assertThat(keys(vault, "h_customer", "customer_no")).containsExactly("C-12345678", "C1");
            assertGreen(vault);
        }
        assertThat(again("billing", billing).isEmpty()).isTrue();
    }

    @Test
    void aKeyThatHasItsTypeFromAColumnMayBeOfAnotherKind() throws Exception {
        clients("integer");
        String billing = "CREATE TABLE customers (customer_no text PRIMARY KEY, terms varchar(5));";
        assertThat(again("billing", billing).after())
                .containsOnlyKeys("entities/billing_customer.yaml", "sources/billing.yaml");
    }

    /** Another schema of a source that is there already. */
    @Test
    void aTableOfTheSameSource() throws Exception {
        String one = "CREATE TABLE web.customers (customer_no varchar(10) PRIMARY KEY, tier varchar(5));";
        String both = one + "CREATE TABLE desk.customers (customer_no varchar(10) PRIMARY KEY, terms varchar(5));";
        Draft draft = draft("crm", one);
        new DraftFolder(folder).write(draft.files());
        Files.writeString(
                Snapshot.file(folder, "crm"), Snapshot.of(draft.decisions()).text());
        Patch patch = again("crm", both);
        assertThat(patch.notes()).isEmpty();
        apply("crm", both, patch);
        VaultModel model = model();
        try (var vault = new LoadedVault(model, "duckdb")) {
            for (SourceTable table : model.sources()) {
                vault.deliver(table, List.of(List.of("'" + table.schema() + "'", "'x'")));
            }
            vault.runAt("2024-03-01 00:00:00");
            assertThat(keys(vault, "h_customer", "customer_no")).containsExactly("desk", "web");
            assertGreen(vault);
        }
        assertThat(again("crm", both).isEmpty()).isTrue();
    }

    /** An attribute of another source stays, though a column of that name vanished from this one. */
    @Test
    void aColumnThatVanishesFromOneSourceStaysInTheOther() throws Exception {
        first(CRM);
        String shop =
                "CREATE TABLE customers (customer_no varchar(10) PRIMARY KEY, tier varchar(5), terms varchar(5));";
        apply("shop", shop, again("shop", shop));
        Patch patch = again("shop", shop.replace("tier varchar(5), ", ""));
        assertThat(patch.after().getOrDefault("entities/customer.yaml", ""))
                .as("the satellite of crm")
                .doesNotMatch("(?s).*name: details\n    attributes:\n    sources: \\[crm].*");
        assertThat(Files.readString(folder.resolve("entities/customer.yaml")))
                .contains("  - name: details\n    attributes:\n      - tier\n    sources: [crm]\n");
    }
}
