// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.HashSettings.Algorithm;
import io.github.vaultmaven.model.HashSettings.Storage;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Pit;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.SpecFile;
import io.github.vaultmaven.spec.yaml.YamlSource;
import io.github.vaultmaven.type.DataTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Models that name each other's structures. */
class ModelsTest {

    private static final String SOURCE = """
            source: erp
            load_timestamp: at
            tables:
              people: {columns: {id: bigint, name: varchar, at: timestamp}}
              orders: {columns: {no: varchar(9), id: bigint, price: "decimal(9,2)", at: timestamp}}
            """;
    private static final String PERSON = """
            entity: person
            hub: {business_key: [id]}
            satellites: [{name: details, attributes: [name]}]
            source_mappings: {erp: {table: people}}
            """;
    private static final String ORDER = """
            entity: orders
            hub: {business_key: [no]}
            links: [{name: ordered_by, related_hub: person, satellites: [{name: sums, attributes: [price]}]}]
            source_mappings: {erp: {table: orders}}
            """;
    private static final String MART = """
            vault: {uses: [sales]}
            ---
            snapshots: daily
            from: 2026-01-01
            every: day
            ---
            pit: person
            hub: person
            snapshots: daily
            ---
            dimension: person
            hub: person
            attributes: {name: details.name}
            ---
            computed_satellite: shouting
            on: person
            attributes: [{name: loud, type: varchar}]
            query: "select person_hk, load_timestamp, upper(name) as loud from s_person_details_erp"
            """;

    private static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        files.put("source.yaml", SOURCE);
        files.put("core/vault.yaml", "vault: core\n");
        files.put("core/person.yaml", PERSON);
        files.put("sales/vault.yaml", "vault: {uses: [core]}\n");
        files.put("sales/order.yaml", ORDER);
        return files;
    }

    private static ModelSet good(Map<String, String> files) {
        ModelSet set = ModelSet.of(files);
        assertThat(set.findings()).isEmpty();
        return set;
    }

    @Test
    void aLinkMayNameAHubOfAUsedModel() {
        ModelSet set = good(files());
        assertThat(set.models()).extracting(VaultModel::name).containsExactly("core", "sales");
        VaultModel sales = set.model("sales");
        assertThat(Specs.names(sales)).containsExactly("h_orders", "l_ordered_by", "s_ordered_by_sums_erp");
        assertThat(sales.uses()).containsExactly(set.model("core"));
        assertThat(Specs.structure(sales, Link.class, "l_ordered_by").members())
                .last()
                .isEqualTo(new Link.Member(
                        "person",
                        "h_person",
                        "person_hk",
                        List.of(KeyPart.required("id", DataTypes.parse("bigint").orElseThrow())),
                        Link.NullRule.REJECT,
                        true));
        assertThat(Specs.names(sales.whole()))
                .containsExactly(
                        "h_person", "s_person_details_erp", "h_orders", "l_ordered_by", "s_ordered_by_sums_erp");
    }

    @Test
    void aUsedHubIsFedByItsOwnModelAlone() {
        VaultModel core = good(files()).model("core");
        assertThat(core).isEqualTo(alone());
        assertThat(Specs.structure(core, Hub.class, "h_person").feeds())
                .extracting(f -> f.stage().name())
                .containsExactly("stg_person_erp");
    }

    private static VaultModel alone() {
        var files = files();
        files.keySet().removeIf(path -> path.startsWith("sales/"));
        return good(files).model("core");
    }

    @Test
    void whatAUsedModelUsesCanBeNamedToo() {
        var files = files();
        files.put("mart/vault.yaml", MART);
        files.put("report/vault.yaml", """
                vault: {uses: [mart, core]}
                ---
                fact: orders
                grain: link ordered_by
                measures: {price: {expression: sums.price}}
                dimensions: {person: {dimension: person}}
                """);
        ModelSet set = good(files);
        assertThat(set.models()).extracting(VaultModel::name).containsExactly("core", "sales", "mart", "report");
        VaultModel mart = set.model("mart");
        assertThat(Specs.names(mart)).containsExactly("s_shouting", "daily", "pit_person", "dim_person");
        assertThat(Specs.structure(mart, Pit.class, "pit_person").slots())
                .extracting(Pit.Slot::satellite)
                .containsExactly("s_person_details_erp");
        assertThat(Specs.structure(mart, Satellite.class, "s_shouting").parent().relation())
                .isEqualTo("h_person");
        VaultModel report = set.model("report");
        assertThat(Specs.names(report)).containsExactly("fact_orders");
        assertThat(report.whole().structures())
                .contains(Specs.structure(mart, Dimension.class, "dim_person"))
                .contains(Specs.structure(report, Fact.class, "fact_orders"))
                .doesNotHaveDuplicates();
        assertThat(report.sources()).isEqualTo(set.model("core").sources());
    }

    @Test
    void whatBothShareBelongsToTheUsedModel() {
        var files = files();
        files.put("person.yaml", files.remove("core/person.yaml"));
        ModelSet set = good(files);
        assertThat(Specs.names(set.model("core"))).containsExactly("h_person", "s_person_details_erp");
        assertThat(Specs.names(set.model("sales"))).doesNotContain("h_person", "s_person_details_erp");
    }

    @Test
    void modelsMayNameThingsInTheirOwnWay() {
        var files = files();
        files.put("sales/vault.yaml", """
                vault: {uses: [core], conventions: {names: {hub: "hub_{entity}", hash_key: "k_{entity}"}}}
                """);
        Link link = Specs.structure(good(files).model("sales"), Link.class, "l_ordered_by");
        assertThat(link.members()).extracting(Link.Member::hub).containsExactly("hub_orders", "h_person");
        assertThat(link.members()).extracting(Link.Member::hashKey).containsExactly("k_orders", "person_hk");
    }

    @Test
    void settingsComeFromAboveKeyByKey() {
        var files = files();
        files.put("shared.yaml", """
                vault:
                  conventions:
                    names: {hub: "hub_{entity}", link: "link_{link}"}
                    hash: {algorithm: sha256, storage: binary}
                    columns: {run_id: run}
                """);
        files.put("sales/vault.yaml", """
                vault: {uses: [core], conventions: {names: {link: "rel_{link}"}}}
                """);
        ModelSet set = good(files);
        assertThat(set.models())
                .extracting(VaultModel::hash)
                .containsOnly(new HashSettings("vault-1", Algorithm.SHA256, Storage.BINARY));
        assertThat(set.models()).extracting(m -> m.columns().runId()).containsOnly("run");
        assertThat(Specs.names(set.model("core"))).contains("hub_person");
        assertThat(Specs.names(set.model("sales"))).contains("hub_orders", "rel_ordered_by");
    }

    @Test
    void orderOfFilesDoesNotMatter() {
        var renamed = new LinkedHashMap<String, String>();
        renamed.put("x/vault.yaml", "vault: {name: core}\n");
        renamed.put("x/z.yaml", PERSON);
        renamed.put("a/vault.yaml", "vault: {name: sales, uses: [core]}\n");
        renamed.put("a/b.yaml", ORDER);
        renamed.put("y.yaml", SOURCE);
        ModelSet set = good(renamed);
        assertThat(set.models()).extracting(VaultModel::name).containsExactly("core", "sales");
        assertThat(Specs.names(set.model("sales")))
                .isEqualTo(Specs.names(good(files()).model("sales")));
    }

    @Test
    void mistakesOfAllModelsAreFoundAtOnce() {
        var files = files();
        files.put("core/person.yaml", PERSON.replace("[name]", "[nmae]"));
        files.put("sales/order.yaml", ORDER.replace("[price]", "[prise]"));
        ModelSet set = ModelSet.of(files);
        assertThat(set.models()).isEmpty();
        assertThat(set.findings())
                .containsExactly(
                        "core/person.yaml:3:43 unknown-column: `nmae` is not a column of erp.people; did you mean `name`?"
                                + " | its columns are `at`, `id`, `name`",
                        "sales/order.yaml:3:88 unknown-column: `prise` is not a column of erp.orders; did you mean"
                                + " `price`? | its columns are `at`, `id`, `no`, `price`");
    }

    @Test
    void specsOfAJarAreReadLikeFilesOfTheFolder() {
        ModelSet set = ModelSet.of(List.of(
                jar("shared-1.0.jar", "vault.yaml", "vault: {conventions: {names: {hub: \"hub_{entity}\"}}}\n"),
                jar("shared-1.0.jar", "erp.yaml", SOURCE),
                own("vault.yaml", "vault: {name: sales, conventions: {names: {link: \"rel_{link}\"}}}\n"),
                own("person.yaml", PERSON),
                own("order.yaml", ORDER)));
        assertThat(set.findings()).isEmpty();
        assertThat(set.models()).extracting(VaultModel::name).containsExactly("sales");
        assertThat(Specs.names(set.model("sales"))).contains("hub_person", "hub_orders", "rel_ordered_by");
    }

    @Test
    void oneDocumentInTwoPlacesIsAFindingWithBoth() {
        List<SpecFile> files = List.of(
                jar("shared-1.0.jar", "person.yaml", PERSON),
                jar("shared-1.0.jar", "erp.yaml", SOURCE),
                own("people.yaml", PERSON));
        List<String> expected = List.of("people.yaml:1:9 duplicate-name: entity `person` is defined twice"
                + " | first defined here @ shared-1.0.jar!/META-INF/vault/person.yaml:1:9");
        assertThat(ModelSet.of(files).findings()).isEqualTo(expected);
        var reversed = new ArrayList<>(files);
        Collections.reverse(reversed);
        assertThat(ModelSet.of(reversed).findings()).isEqualTo(expected);
    }

    @Test
    void aModelOfAJarCanBeUsed() {
        ModelSet set = ModelSet.of(List.of(
                jar("core-1.0.jar", "erp.yaml", SOURCE),
                jar("core-1.0.jar", "core/vault.yaml", "vault: core\n"),
                jar("core-1.0.jar", "core/person.yaml", PERSON),
                own("sales/vault.yaml", "vault: {uses: [core]}\n"),
                own("sales/order.yaml", ORDER.replace("[price]", "[prise]"))));
        assertThat(set.models()).extracting(VaultModel::name).containsExactly("core");
        assertThat(set.findings()).singleElement().asString().startsWith("sales/order.yaml:3:88 unknown-column");
    }

    private static SpecFile own(String path, String text) {
        return new SpecFile(path, false, YamlSource.of(path, text));
    }

    private static SpecFile jar(String jar, String path, String text) {
        return new SpecFile(path, true, YamlSource.of(jar + "!/META-INF/vault/" + path, text));
    }
}
