// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.draft.Draft;
import io.github.vaultmaven.draft.DraftFolder;
import io.github.vaultmaven.draft.Drafting;
import io.github.vaultmaven.draft.InputFile;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed source asks for a patch, and what a person wrote stays as it is. */
class RepatcherTest {

    private static final String CUSTOMERS =
            "CREATE TABLE customers (customer_no varchar(10) PRIMARY KEY, city varchar(40), score int, since date);";
    private static final String ORDERS =
            "CREATE TABLE orders (order_no int PRIMARY KEY, customer_no varchar(10) NOT NULL, placed_on date, status varchar(3));";

    @TempDir
    Path folder;

    private static Draft draft(String ddl) {
        return new Drafting(RepatcherTest.class.getClassLoader())
                .draft("shop", "", List.of(new InputFile("a.sql", ddl.getBytes(StandardCharsets.UTF_8))));
    }

    private void first(String ddl) throws Exception {
        Draft draft = draft(ddl);
        new DraftFolder(folder).write(draft.files());
        Files.writeString(
                Snapshot.file(folder, "shop"), Snapshot.of(draft.decisions()).text());
    }

    private Patch again(String ddl) throws IOException {
        return Repatcher.of(folder, "shop", draft(ddl)).orElseThrow();
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    /** The specs as they would be are read and resolved without an error. */
    private void assertValid(Patch patch) throws IOException {
        var sources = new ArrayList<YamlSource>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!patch.after().containsKey(name)) {
                    sources.add(YamlSource.of(name, Files.readString(path)));
                }
            }
        }
        patch.after().forEach((name, text) -> sources.add(YamlSource.of(name, text)));
        var diagnostics = new Diagnostics();
        Resolver.resolve(SpecReader.read(sources, diagnostics), "vault", (at, path) -> Optional.empty(), diagnostics);
        assertThat(diagnostics.hasErrors()).as(diagnostics.all().toString()).isFalse();
    }

    @Test
    void aSourceThatIsNotThereIsNotPatched() throws IOException {
        assertThat(Repatcher.of(folder, "shop", draft(CUSTOMERS))).isEmpty();
    }

    @Test
    void theSameSourceAsksForNothing() throws Exception {
        first(CUSTOMERS + ORDERS);
        Patch patch = again(CUSTOMERS + ORDERS);
        assertThat(patch.isEmpty()).isTrue();
        assertThat(patch.diff()).isEmpty();
        assertThat(patch.notes()).isEmpty();
    }

    @Test
    void newColumnsGoBehindTheOthersAndIntoTheirSatellite() throws Exception {
        first(CUSTOMERS);
        edit(
                "sources/shop.yaml",
                "      city: {type: varchar(40)",
                "      # where they live, I asked\n      city:   {type: varchar(40)");
        edit("entities/customer.yaml", "      - city", "      # first the city\n      - city   # !");
        Patch patch = again(CUSTOMERS.replace("since date", "since date, phone varchar(20), tier varchar(5)"));
        assertThat(patch.diff()).isEqualTo("""
                --- a/entities/customer.yaml
                +++ b/entities/customer.yaml
                @@ -9,11 +9,13 @@
                     attributes:
                       - score
                       - since
                +      - tier
                   # guess 0.80: personal data stands apart, so that it can be treated apart
                   - name: personal
                     attributes:
                       # first the city
                       - city   # !
                +      - phone
                 source_mappings:
                   shop:
                     - table: customers
                --- a/sources/shop.yaml
                +++ b/sources/shop.yaml
                @@ -11,3 +11,6 @@
                       city:   {type: varchar(40), pii: address}
                       score: {type: integer}
                       since: {type: date}
                +      # guess 0.75: of a person: phone
                +      phone: {type: varchar(20), pii: contact}
                +      tier: {type: varchar(5)}
                """);
        assertThat(patch.notes()).isEmpty();
        assertThat(patch.after().get("sources/shop.yaml"))
                .contains("      # where they live, I asked\n      city:   {");
        assertValid(patch);
    }

    /** A satellite that a person called otherwise is not guessed at. */
    @Test
    void whatHasNoPlaceIsSaid() throws Exception {
        first(CUSTOMERS);
        edit("entities/customer.yaml", "- name: details", "- name: facts");
        assertThat(again(CUSTOMERS.replace("since date", "since date, tier varchar(5)"))
                        .notes())
                .containsExactly(
                        "the new column customers.tier is in the source's document, and no structure takes it yet");
    }

    @Test
    void newTablesBringTheirDocuments() throws Exception {
        first(CUSTOMERS);
        Patch patch = again(CUSTOMERS + ORDERS);
        assertThat(patch.after()).containsOnlyKeys("entities/order.yaml", "sources/shop.yaml");
        assertThat(patch.before()).containsOnlyKeys("sources/shop.yaml");
        assertThat(patch.after().get("entities/order.yaml")).contains("entity: order\n", "link: order_customer\n");
        assertThat(patch.after().get("sources/shop.yaml"))
                .startsWith(patch.before().get("sources/shop.yaml").stripTrailing());
        assertThat(patch.diff()).contains("--- /dev/null\n+++ b/entities/order.yaml\n@@ -0,0 +1,");
        assertThat(patch.notes()).isEmpty();
        assertValid(patch);
    }

    @Test
    void changedTypesButNotThoseOfAPerson() throws Exception {
        first(CUSTOMERS);
        edit("sources/shop.yaml", "score: {type: integer}", "score: {type: bigint}   # they grow");
        Patch patch = again(CUSTOMERS.replace("varchar(40)", "varchar(80)").replace("score int", "score numeric(9,2)"));
        assertThat(patch.after().get("sources/shop.yaml"))
                .contains("city: {type: varchar(80)")
                .contains("score: {type: bigint}   # they grow");
        assertThat(patch.notes()).hasSize(1);
        assertThat(patch.notes().get(0))
                .startsWith("sources/shop.yaml:")
                .endsWith(
                        "customers.score changed in the source from int to numeric(9,2); the spec says bigint, which a person chose");
        assertValid(patch);
    }

    @Test
    void whatVanishedGoesWhereNothingElseNamesIt() throws Exception {
        first(CUSTOMERS + ORDERS);
        Patch patch = again(CUSTOMERS.replace(", score int", ""));
        assertThat(patch.after().get("sources/shop.yaml"))
                .doesNotContain("score")
                .contains("since");
        assertThat(patch.after().get("entities/customer.yaml"))
                .doesNotContain("score")
                .contains("- city", "- since");
        assertThat(patch.notes()).hasSize(1);
        assertThat(patch.notes().get(0)).contains("the source has no table orders any more");
        edit("entities/customer.yaml", "source_mappings:", "source_mappings: # filter by score\n");
        edit(
                "sources/shop.yaml",
                "    columns:\n      customer_no",
                "    filter: \"score > 1\"\n    columns:\n      customer_no");
        Patch other = again(CUSTOMERS.replace(", score int", "") + ORDERS);
        assertThat(other.isEmpty()).isTrue();
        assertThat(other.notes()).hasSize(1);
        assertThat(other.notes().get(0))
                .contains("no column customers.score any more, but other parts of the specs name it");
    }

    @Test
    void whatAPersonTookOutStaysOut() throws Exception {
        first(CUSTOMERS + ORDERS);
        edit("entities/customer.yaml", "      - score\n", "");
        String source = Files.readString(folder.resolve("sources/shop.yaml"));
        String without = source.replaceAll("      score: .*\n", "").replaceAll("(?s)  orders:\n.*", "");
        Files.writeString(folder.resolve("sources/shop.yaml"), without);
        Files.delete(folder.resolve("entities/order.yaml"));
        assertThat(again(CUSTOMERS + ORDERS).isEmpty()).isTrue();
        Files.delete(Snapshot.file(folder, "shop"));
        assertThat(again(CUSTOMERS + ORDERS).after().get("sources/shop.yaml")).contains("score", "orders:");
    }

    @Test
    void otherStylesOfYaml() throws Exception {
        Files.createDirectories(folder.resolve("x"));
        Files.writeString(folder.resolve("x/all.yml"), """
                source: shop
                load_timestamp: run
                tables:
                  clients: {table: customers, columns: {customer_no: varchar(10), city: varchar(40), score: integer}}
                ---
                entity: customer
                hub: {business_key: [{name: customer_no, type: varchar(10)}]}
                satellites: [{name: details, attributes: [city, score]}]
                source_mappings: {shop: {table: clients, key_field: customer_no}}
                """.replace("\n", "\r\n"));
        Patch patch = again(CUSTOMERS);
        assertThat(patch.after().get("x/all.yml").replace("\r\n", "\n"))
                .contains("score: integer, since: {type: date}}}")
                .contains("attributes: [city, score, since]");
        assertThat(patch.after().get("x/all.yml").replace("\r\n", "")).doesNotContain("\n", "\r");
        assertValid(patch);
    }

    /** What the diff says, applied line by line, gives the other text. */
    @Test
    void diffs() {
        assertThat(UnifiedDiff.of("a", "1\n2\n", "1\n2\n")).isEmpty();
        String before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n";
        String after = "a\nB\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm";
        assertThat(UnifiedDiff.of("x/y", before, after)).isEqualTo("""
                --- a/x/y
                +++ b/x/y
                @@ -1,5 +1,5 @@
                 a
                -b
                +B
                 c
                 d
                 e
                @@ -10,3 +10,4 @@
                 j
                 k
                 l
                +m
                \\ No newline at end of file
                """);
        assertThat(UnifiedDiff.of("n", "", "q\n")).isEqualTo("--- /dev/null\n+++ b/n\n@@ -0,0 +1,1 @@\n+q\n");
    }
}
