// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.ConsoleReport;
import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.generate.Generation;
import io.github.vaultmaven.generate.GenerationResult;
import io.github.vaultmaven.generate.GenerationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes against a released state is found, with its place, the former value and what to do. */
class ReleasedStateTest {

    private static final String OTHERWISE = ", or load the vault anew and release the state (vault:release-state)";

    @TempDir
    Path project;

    private Path state;

    @BeforeEach
    void aReleasedVault() throws IOException {
        state = project.resolve("specs/vault.state.json");
        write("vault.yaml", "vault: {name: shop}\n");
        write("source.yaml", """
                source: erp
                load_timestamp: at
                tables:
                  people: {columns: {id: bigint, no: varchar(9), name: varchar(50), city: varchar, at: timestamp}}
                  buys: {columns: {id: bigint, shop: varchar(3), line: integer, price: "decimal(9,2)", at: timestamp}}
                """);
        write("person.yaml", """
                entity: person
                hub: {business_key: [id]}
                satellites: [{name: details, attributes: [name, city]}]
                source_mappings: {erp: {table: people, key_field: id, collision_code: HR}}
                """);
        write("shop.yaml", """
                entity: shop
                hub: {business_key: [{name: shop, type: varchar(3)}]}
                """);
        write("purchase.yaml", """
                link: purchase
                members: [person, shop]
                dependent_keys: [line]
                satellites: [{name: sums, attributes: [price]}]
                source_mappings: {erp: {table: buys}}
                """);
        write("mart.yaml", """
                dimension: people
                hub: person
                attributes: {name: details.name}
                """);
        release();
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve("specs").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void change(String name, String from, String to) throws IOException {
        Path file = project.resolve("specs").resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private GenerationSettings settings() {
        return new GenerationSettings(
                project.resolve("specs"),
                project,
                project.resolve("out"),
                Optional.empty(),
                "shop",
                "sql",
                List.of("duckdb"),
                Set.of(),
                Set.of(),
                "vault-maven-plugin 1.0");
    }

    private Generation.Released release() throws IOException {
        var released = new Generation(settings(), getClass().getClassLoader()).release(state);
        assertThat(released.result().failed()).isFalse();
        return released;
    }

    private GenerationResult validate() {
        return new Generation(settings().withState(state), getClass().getClassLoader()).validate();
    }

    /** Findings as {@code place severity id: message | help | label @ place}. */
    private List<String> findings() {
        return validate().findings().stream()
                .filter(d ->
                        d.severity() == Severity.ERROR || d.id().startsWith("released-") || d.id().equals("state-file"))
                .map(ReleasedStateTest::shown)
                .toList();
    }

    private static String shown(Diagnostic d) {
        String text = ConsoleReport.oneLine(d) + " | " + d.help();
        return text
                + String.join(
                        "",
                        d.labels().stream()
                                .map(l -> " | " + l.text() + " @ " + l.range())
                                .toList());
    }

    private int line(String text) throws IOException {
        return Files.readAllLines(state).indexOf(text) + 1;
    }

    private String label(String relation) throws IOException {
        int line = line("          \"name\": \"" + relation + "\",");
        assertThat(line).isPositive();
        return " | the released state @ specs/vault.state.json:" + line + ":19";
    }

    @Test
    void theStateSaysWhatMustNotChange() throws IOException {
        assertThat(Files.readString(state)).isEqualTo("""
                {
                  "format": 1,
                  "generator": "vault-maven-plugin 1.0",
                  "models": [
                    {
                      "name": "shop",
                      "hash": {
                        "profile": "vault-1",
                        "algorithm": "md5",
                        "storage": "hex"
                      },
                      "columns": {
                        "loadTimestamp": "load_timestamp",
                        "recordSource": "record_source",
                        "runId": "run_id"
                      },
                      "relations": [
                        {
                          "name": "dim_people",
                          "kind": "dimension",
                          "entity": "people"
                        },
                        {
                          "name": "h_person",
                          "kind": "hub",
                          "entity": "person",
                          "key": [
                            {
                              "name": "id",
                              "type": "bigint"
                            }
                          ],
                          "collisionCodes": {
                            "erp.buys": "HR",
                            "erp.people": "HR"
                          }
                        },
                        {
                          "name": "h_shop",
                          "kind": "hub",
                          "entity": "shop",
                          "key": [
                            {
                              "name": "shop",
                              "type": "varchar(3)"
                            }
                          ],
                          "collisionCodes": {
                            "erp.buys": ""
                          }
                        },
                        {
                          "name": "l_purchase",
                          "kind": "link",
                          "entity": "purchase",
                          "key": [
                            {
                              "name": "person_hk",
                              "type": "h_person"
                            },
                            {
                              "name": "shop_hk",
                              "type": "h_shop"
                            },
                            {
                              "name": "line",
                              "type": "integer"
                            }
                          ],
                          "collisionCodes": {
                            "erp.buys": "HR;"
                          }
                        },
                        {
                          "name": "s_person_details_erp",
                          "kind": "satellite",
                          "entity": "person",
                          "parent": "h_person",
                          "columns": [
                            {
                              "name": "city",
                              "type": "varchar"
                            },
                            {
                              "name": "name",
                              "type": "varchar(50)"
                            }
                          ]
                        },
                        {
                          "name": "s_purchase_sums_erp",
                          "kind": "satellite",
                          "entity": "purchase",
                          "parent": "l_purchase",
                          "columns": [
                            {
                              "name": "price",
                              "type": "decimal(9,2)"
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void nothingIsFoundWhereNothingChanged() throws IOException {
        assertThat(findings()).isEmpty();
        FileTime time = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(state, time);
        assertThat(release().changed()).isFalse();
        assertThat(Files.getLastModifiedTime(state)).isEqualTo(time);
        Files.delete(state);
        assertThat(findings()).isEmpty();
        assertThat(release().changed()).isTrue();
    }

    @Test
    void moreIsNoMistake() throws IOException {
        change("person.yaml", "[name, city]", "[name, city, no]");
        write("more.yaml", "entity: more\nhub: {business_key: [{name: k, type: date}]}\n");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aPartOfAKey() throws IOException {
        change("person.yaml", "business_key: [id]", "business_key: [id, no]");
        change("person.yaml", "key_field: id", "key_field: [id, no]");
        change("purchase.yaml", "{table: buys}", "{table: buys, keys: {person: [id, shop]}}");
        assertThat(findings())
                .containsExactly(
                        "specs/person.yaml:2:7: error: `h_person` was released with the key `id bigint`, now it"
                                + " is made with the key `id bigint`, `no varchar(9)` [released-key] | rows that are loaded would"
                                + " not be found again: give it the former key" + OTHERWISE + label("h_person"));
    }

    @Test
    void theTypeOfAKey() throws IOException {
        change("shop.yaml", "varchar(3)", "varchar(4)");
        assertThat(findings())
                .containsExactly("specs/shop.yaml:2:7: error: `h_shop` was released with the key `shop varchar(3)`, now"
                        + " it is made with the key `shop varchar(4)` [released-key] | rows that are loaded would not be"
                        + " found again: give it the former key" + OTHERWISE + label("h_shop"));
    }

    @Test
    void theOrderOfALinksMembers() throws IOException {
        change("purchase.yaml", "[person, shop]", "[shop, person]");
        assertThat(findings())
                // The codes of the members stand in their order.
                .hasSize(2)
                .anySatisfy(finding -> assertThat(finding).contains("the collision code `;HR` for erp.buys"))
                .contains("specs/purchase.yaml:1:7: error: `l_purchase` was released with the key `person_hk"
                        + " h_person`, `shop_hk h_shop`, `line integer`, now it is made with the key `shop_hk h_shop`,"
                        + " `person_hk h_person`, `line integer` [released-key] | rows that are loaded would not be found"
                        + " again: give it the former key" + OTHERWISE + label("l_purchase"));
    }

    @Test
    void aCollisionCode() throws IOException {
        change("person.yaml", "collision_code: HR", "collision_code: HX");
        assertThat(findings())
                // The keys of its purchases, too, and so those of the link.
                .hasSize(3)
                .anySatisfy(
                        finding -> assertThat(finding).contains("`h_person`").contains("`HX` for erp.buys"))
                .anySatisfy(
                        finding -> assertThat(finding).contains("`l_purchase`").contains("`HX;` for erp.buys"))
                .contains("specs/person.yaml:2:7: error: `h_person` was released with the collision code `HR` for"
                        + " erp.people, now it is made with the collision code `HX` for erp.people [released-key] | rows"
                        + " that are loaded would not be found again: give it the former code" + OTHERWISE
                        + label("h_person"));
        change("person.yaml", ", collision_code: HX", "");
        assertThat(findings())
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding).contains("now it is made without a collision code for erp."))
                .anySatisfy(finding -> assertThat(finding).contains("for erp.people"));
    }

    @Test
    void aHashSetting() throws IOException {
        change("vault.yaml", "{name: shop}", "{name: shop, conventions: {hash: {algorithm: sha256}}}");
        String model = " | the released state @ specs/vault.state.json:6:15";
        assertThat(findings())
                .containsExactly("specs/vault.yaml:1:53: error: the hash algorithm was released as `md5`, now it is"
                        + " `sha256` [released-hash] | keys that are loaded would not be found again: write `algorithm:"
                        + " md5` beneath `conventions.hash`, or load the vault anew and release its state"
                        + " (vault:release-state)" + model);
        release();
        write("vault.yaml", "vault: {name: shop}\n");
        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith(
                        "specs/vault.yaml:1:9: error: the hash algorithm was released as `sha256`, now it is `md5`");
    }

    @Test
    void aTechnicalColumn() throws IOException {
        change("vault.yaml", "{name: shop}", "{name: shop, conventions: {columns: {run_id: run}}}");
        assertThat(findings())
                .containsExactly("specs/vault.yaml:1:45: error: the column of the run id was released as `run_id`, now"
                        + " it is `run` [released-columns] | relations that are loaded have the former name: write"
                        + " `run_id: run_id` beneath `conventions.columns`, or load the vault anew and release its state"
                        + " (vault:release-state) | the released state @ specs/vault.state.json:6:15");
    }

    @Test
    void aRelationThatIsGone() throws IOException {
        change("purchase.yaml", "satellites: [{name: sums, attributes: [price]}]\n", "");
        Files.delete(project.resolve("specs/mart.yaml"));
        int dimension = line("          \"name\": \"dim_people\",");
        int satellite = line("          \"name\": \"s_purchase_sums_erp\",");
        assertThat(findings())
                .containsExactly(
                        "specs/vault.state.json:" + dimension
                                + ":19: warning: `dim_people`, a released dimension, is not"
                                + " made any more [released-relation] | drop the relation and release the state"
                                + " (vault:release-state)",
                        "specs/vault.state.json:" + satellite
                                + ":19: error: `s_purchase_sums_erp`, a released satellite,"
                                + " is not made any more [released-relation] | its rows would stay as they are for good:"
                                + " put it back, or drop the relation and release the state (vault:release-state)");
    }

    @Test
    void aRelationWithAnotherName() throws IOException {
        change("person.yaml", "hub: {", "hub: {name: hub_person, ");
        assertThat(findings())
                .containsExactly("specs/person.yaml:2:7: error: `hub_person` was released as `h_person`"
                        + " [released-relation] | a load would begin with an empty relation: give it the former name, or"
                        + " rename it in the database, too, and release the state (vault:release-state)"
                        + label("h_person"));
    }

    @Test
    void aColumn() throws IOException {
        change("person.yaml", "[name, city]", "[{name: name, type: varchar(60)}]");
        assertThat(findings())
                .containsExactly("specs/person.yaml:3:15: warning: `s_person_details_erp` was released with `city"
                        + " varchar`, now gone; `name varchar(50)`, now `varchar(60)` [released-column] | change the loaded"
                        + " relation, too, or keep what it has; then release the state (vault:release-state)"
                        + label("s_person_details_erp"));
    }

    @Test
    void aRelationOfAnotherKind() throws IOException {
        Files.delete(project.resolve("specs/mart.yaml"));
        release();
        change("person.yaml", "{name: details, ", "{name: details, kind: multi_active, child_key: [no], ");
        assertThat(findings())
                .containsExactly("specs/person.yaml:3:15: error: `s_person_details_erp` was released as a satellite of"
                        + " `h_person`, now it is made as a multi active satellite of `h_person` [released-relation] | rows"
                        + " that are loaded would not be found again: give it another name" + OTHERWISE
                        + label("s_person_details_erp"));
    }

    @Test
    void aModelWithAnotherName() throws IOException {
        write("vault.yaml", "vault: {name: store}\n");
        assertThat(findings())
                .containsExactly("specs/vault.state.json:6:15: error: the model `shop` was released, and now there is"
                        + " none of that name [released-model] | name it so again, or drop its relations and release the"
                        + " state (vault:release-state)");
    }

    @Test
    void aStateThatIsNone() throws IOException {
        String help = " [state-file] | take it from the last release again, or release the state anew"
                + " (vault:release-state)";
        for (String broken : List.of("{", "[]", "{}", "{\"format\": 1}")) {
            Files.writeString(state, broken);
            assertThat(findings())
                    .singleElement()
                    .asString()
                    .startsWith("specs/vault.state.json:1:1: error: this is no released state")
                    .endsWith(help);
        }
        Files.writeString(state, "{\"format\": 2}");
        assertThat(findings())
                .containsExactly("specs/vault.state.json:1:1: error: this is no released state of format 1, but of"
                        + " format 2" + help);
    }

    @Test
    void theStateIsShownBesideTheSpec() throws IOException {
        change("shop.yaml", "varchar(3)", "varchar(4)");
        GenerationResult result = validate();
        String shown = ConsoleReport.plain(
                        file -> Optional.ofNullable(result.texts().get(file)))
                .print(result.findings().stream()
                        .filter(d -> d.id().equals("released-key"))
                        .findFirst()
                        .orElseThrow());
        assertThat(shown).contains("hub: {business_key:").contains("\"name\": \"h_shop\",");
    }

    @Test
    void aReleaseOfWrongSpecsWritesNothing() throws IOException {
        String before = Files.readString(state);
        change("person.yaml", "[name, city]", "[nmae]");
        var released = new Generation(settings(), getClass().getClassLoader()).release(state);
        assertThat(released.result().failed()).isTrue();
        assertThat(released.changed()).isFalse();
        assertThat(Files.readString(state)).isEqualTo(before);
    }
}
