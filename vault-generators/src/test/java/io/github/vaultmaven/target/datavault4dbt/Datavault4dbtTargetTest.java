// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.datavault4dbt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.dbt.PackagedSpecs;
import io.github.vaultmaven.dbt.PackagedUnitTests;
import io.github.vaultmaven.dbt.Signatures;
import io.github.vaultmaven.dbt.call.MacroTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Datavault4dbtTargetTest {

    private static final String HASHED = "models/staging/shop/stg_customer_shop__hashed.sql";
    private static final String SATELLITE = "models/integration/satellites/s_customer_details_shop.sql";

    @TempDir
    private Path work;

    private PackagedSpecs project(String profile) throws IOException {
        return PackagedSpecs.of("dbt-datavault4dbt", "{profile: " + profile + ", algorithm: md5, storage: hex}", work);
    }

    /** The table of parameters is that of the package at {@code -Ddatavault4dbt.path}, and of 1.18 at {@code …1.path}. */
    @TestFactory
    Stream<DynamicTest> signatures() {
        return Stream.concat(
                signatures("datavault4dbt.path", Datavault4dbtMacros.V2),
                signatures("datavault4dbt1.path", Datavault4dbtMacros.V1));
    }

    private static Stream<DynamicTest> signatures(String property, MacroTable table) {
        return Signatures.tests(
                property,
                table,
                (file, parameter) -> Pattern.compile("name='" + parameter + "'[^%]*required=True")
                        .matcher(file)
                        .find());
    }

    private PackagedSpecs access() throws IOException {
        return PackagedSpecs.ofFeature(
                "access", "dbt-datavault4dbt", "{profile: datavault4dbt-2, algorithm: md5, storage: hex}", work);
    }

    @Test
    void unitTestsAreReadByEveryVersion() throws IOException {
        PackagedSpecs project = access();
        project.installStandIn(Datavault4dbtMacros.V2, true);
        project.strictParse().passed();
        project.compile().passed();
        project.fusionParse(Datavault4dbtMacros.V2).passed();
    }

    @Test
    void unitTestsTellRightModelsFromWrongOnes() throws IOException, SQLException {
        PackagedSpecs project = access();
        project.installStandIn(Datavault4dbtMacros.V2, true);
        PackagedUnitTests.tellRightFromWrong(project, Set.of(PackagedUnitTests.SATELLITE));
    }

    /** With the package at {@code -Ddatavault4dbt.path}. */
    @Test
    @EnabledIfSystemProperty(named = "datavault4dbt.path", matches = ".+")
    void unitTestsPassWithThePackage() throws IOException, SQLException {
        var packages = Map.of("datavault4dbt", Path.of(System.getProperty("datavault4dbt.path")));
        PackagedUnitTests.tellRightFromWrong(access().withPackages(packages), Set.of());
    }

    @Test
    void modelsCallThePackage() throws IOException {
        PackagedSpecs project = project("datavault4dbt-2");
        assertThat(project.text("packages.yml")).isEqualTo("""
                packages:
                  - package: ScalefreeCOM/datavault4dbt
                    version: 2.0.0
                """);
        assertThat(project.text("dbt_project.yml"))
                .contains("  datavault4dbt.hashdiff_input_case_sensitive: true\n")
                .contains("  datavault4dbt.hash_datatype: VARCHAR(32)\n")
                .contains("  datavault4dbt.hashdiff_use_trim: true\n");
        assertThat(project.text(SATELLITE)).endsWith("""
                {%- set yaml_metadata -%}
                parent_hashkey: customer_hk
                src_hashdiff: details_hashdiff
                src_payload:
                  - name
                source_model: s_customer_details_shop__prepared
                src_ldts: load_timestamp
                src_rsrc: record_source
                disable_hwm: true
                additional_columns:
                  - run_id
                {%- endset -%}

                {{ datavault4dbt.sat_v0(yaml_metadata=yaml_metadata) }}
                """);
    }

    /** Of either line: {@code ma_sat_v0} drops a set that returns to the latest stored one in the batch that leaves it. */
    @Test
    void aMacroThatLosesSetsIsNotCalled() throws IOException {
        assertThat(project("datavault4dbt-2").text("models/integration/satellites/s_customer_phone_shop.sql"))
                .contains("-- the project's own query: datavault4dbt is not called here\n");
    }

    /**
     * The older line: {@code ma_sat_v0} cannot be told to keep late rows, {@code sat_v0} does not heed it, and
     * {@code ref_sat_v0} drops a row that returns to the latest stored values in the batch that leaves them.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {"satellites/s_customer_phone_shop", "satellites/s_customer_details_shop", "reference/ref_size"})
    void aMacroThatLosesRowsIsNotCalled(String model) throws IOException {
        assertThat(project("datavault4dbt-1").text("models/integration/" + model + ".sql"))
                .contains("-- the project's own query: datavault4dbt is not called here\n");
    }

    /**
     * The older line takes a value with its outer spaces into a hash diff unless it is told not to, whatever its variable says;
     * the newer one heeds the variable.
     */
    @Test
    void hashDiffsAreOfTrimmedValues() throws IOException {
        assertThat(project("datavault4dbt-1").text(HASHED)).contains("""
                  details_hashdiff:
                    is_hashdiff: true
                    use_trim: true
                    columns:
                      - name
                """);
    }

    /** A test of calls: the package is a stand-in that refuses what the real one does not take. */
    @Test
    void theStandInTakesEveryCall() throws IOException {
        PackagedSpecs project = project("datavault4dbt-2");
        project.installStandIn(Datavault4dbtMacros.V2, true);
        project.compile().passed();
        project.replace(SATELLITE, "src_payload:", "payload:");
        assertThat(project.compile().output()).contains("sat_v0 does not take payload");
    }
}
