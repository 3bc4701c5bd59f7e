// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.hash.Vault1;
import io.github.vaultmaven.model.HashSettings.Algorithm;
import io.github.vaultmaven.model.HashSettings.Storage;
import io.github.vaultmaven.plan.Step;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each digest, stored either way, on each engine: from a spec by the generated scripts alone, as Java computes it. */
class HashChoicesTest {

    private static final String SPECS = """
            vault:
              conventions:
                hash: {algorithm: %s, storage: %s}
            ---
            source: erp
            load_timestamp: run
            tables:
              client:
                status_tracking: true
                columns: {number: bigint, country: varchar, born: date, worth: "decimal(12,2)", shop: varchar}
              phone: {delivery: delta, columns: {number: bigint, country: varchar, type: varchar, digits: varchar}}
            ---
            entity: client
            hub: {business_key: [{name: number}, {name: country, required: false}]}
            satellites:
              - {name: details, attributes: [born, worth]}
              - {name: phones, kind: multi_active, child_key: [type], attributes: [digits]}
            links:
              - {name: client_shop, related_hub: shop, driving_key: [client], effectivity: true}
            source_mappings:
              erp:
                - {table: client, key_field: [number, country]}
                - {table: phone, key_field: [number, country]}
            ---
            entity: shop
            hub: {business_key: [{name: shop, type: varchar}]}
            ---
            snapshots: yearly
            from: 2026-01-01
            every: month
            ---
            pit: client
            hub: client
            snapshots: yearly
            """;

    static Stream<Arguments> choices() {
        return Stream.of("duckdb", "postgresql")
                .flatMap(engine -> Arrays.stream(Algorithm.values())
                        .flatMap(algorithm -> Arrays.stream(Storage.values())
                                .map(storage -> Arguments.of(engine, algorithm, storage))));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void keysAreThoseOfJava(String engine, Algorithm algorithm, Storage storage) throws SQLException {
        try (var vault = loaded(engine, algorithm, storage)) {
            assertThat(vault.query("select " + hex("client_hk", engine, storage) + ", number, country from h_client"))
                    .containsExactlyInAnyOrder(
                            Vault1.hashKey(algorithm, "", List.of(7L, "de")) + "|7|de",
                            Vault1.hashKey(algorithm, "", Arrays.asList(8L, null)) + "|8|~",
                            "00".repeat(algorithm.bytes()) + "|~|~",
                            "ff".repeat(algorithm.bytes()) + "|~|~");
            assertThat(vault.query("select " + hex("client_shop_hk", engine, storage) + ", "
                            + hex("client_hk", engine, storage) + ", " + hex("shop_hk", engine, storage)
                            + " from l_client_shop where run_id <> 0"))
                    .containsExactlyInAnyOrder(link(algorithm, 7L, "de", "Köln"), link(algorithm, 8L, null, "Ulm"));
            assertThat(vault.query("select " + hex("details_hashdiff", engine, storage)
                            + " from s_client_details_erp where run_id <> 0"))
                    .containsExactlyInAnyOrder(
                            Vault1.hashDiff(algorithm, List.of(LocalDate.of(1990, 5, 17), new BigDecimal("12.50"))),
                            Vault1.hashDiff(algorithm, Arrays.asList(null, null)));
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void generatedTestsFindNothing(String engine, Algorithm algorithm, Storage storage) throws SQLException {
        try (var vault = loaded(engine, algorithm, storage)) {
            vault.run();
            for (Step step : vault.vault().plan().steps()) {
                if (step.phase() == Step.Phase.TEST) {
                    assertThat(vault.query(vault.vault().testQuery(step.object())))
                            .as(step.object())
                            .isEmpty();
                }
            }
            assertThat(vault.query("select digits from s_client_phones_erp where run_id <> 0"))
                    .containsExactlyInAnyOrder("1", "2");
        }
    }

    /** Keys of the link, the client and the shop. */
    private static String link(Algorithm algorithm, Long number, String country, String shop) {
        return String.join(
                "|",
                Vault1.hashKey(algorithm, "", Arrays.asList(number, country, shop)),
                Vault1.hashKey(algorithm, "", Arrays.asList(number, country)),
                Vault1.hashKey(algorithm, "", List.of(shop)));
    }

    private static SpecVault loaded(String engine, Algorithm algorithm, Storage storage) throws SQLException {
        String specs = SPECS.formatted(
                algorithm.name().toLowerCase(Locale.ROOT), storage.name().toLowerCase(Locale.ROOT));
        return new SpecVault(engine, specs)
                .deliver(
                        "erp.client",
                        "number, country, born, worth, shop",
                        "7, 'de', date '1990-05-17', 12.50, 'Köln'",
                        "8, null, null, null, 'Ulm'")
                .deliver("erp.phone", "number, country, type, digits", "7, 'de', 'home', '1'", "7, 'de', 'work', '2'")
                .run();
    }

    private static String hex(String column, String engine, Storage storage) {
        if (storage == Storage.HEX) {
            return column;
        }
        return engine.equals("duckdb") ? "lower(hex(" + column + "))" : "encode(" + column + ", 'hex')";
    }
}
