// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.automatedv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.dbt.PackagedSpecs;
import io.github.vaultmaven.dbt.PackagedUnitTests;
import io.github.vaultmaven.dbt.Signatures;
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

class AutomateDvTargetTest {

    private static final String HUB = "models/integration/hubs/h_customer.sql";

    @TempDir
    private Path work;

    private PackagedSpecs project() throws IOException {
        return PackagedSpecs.of("dbt-automate-dv", "{profile: automate_dv, algorithm: md5, storage: binary}", work);
    }

    /** The table of parameters is that of the package at {@code -Dautomate_dv.path}. */
    @TestFactory
    Stream<DynamicTest> signatures() {
        return Signatures.tests(
                "automate_dv.path",
                AutomateDvMacros.TABLE,
                (file, parameter) -> file.contains("macro stage(")
                        ? parameter.equals("source_model")
                        : Pattern.compile("check_required_parameters\\([^)]*\\b" + parameter + "=")
                                .matcher(file)
                                .find());
    }

    private PackagedSpecs access() throws IOException {
        return PackagedSpecs.ofFeature(
                "access", "dbt-automate-dv", "{profile: automate_dv, algorithm: md5, storage: binary}", work);
    }

    @Test
    void unitTestsAreReadByEveryVersion() throws IOException {
        PackagedSpecs project = access();
        project.installStandIn(AutomateDvMacros.TABLE, false);
        project.strictParse().passed();
        project.compile().passed();
        project.fusionParse(AutomateDvMacros.TABLE).passed();
    }

    /** Keys are bytes here. */
    @Test
    void unitTestsTellRightModelsFromWrongOnes() throws IOException, SQLException {
        PackagedSpecs project = access();
        project.installStandIn(AutomateDvMacros.TABLE, false);
        PackagedUnitTests.tellRightFromWrong(project, Set.of(PackagedUnitTests.SATELLITE));
    }

    /** With the package at {@code -Dautomate_dv.path} and what it needs at {@code -Ddbt_utils.path}. */
    @Test
    @EnabledIfSystemProperty(named = "automate_dv.path", matches = ".+")
    void unitTestsPassWithThePackage() throws IOException, SQLException {
        var packages = Map.of(
                "automate_dv", Path.of(System.getProperty("automate_dv.path")),
                "dbt_utils", Path.of(System.getProperty("dbt_utils.path")));
        PackagedUnitTests.tellRightFromWrong(access().withPackages(packages), Set.of());
    }

    @Test
    void modelsCallThePackage() throws IOException {
        PackagedSpecs project = project();
        assertThat(project.text("packages.yml")).isEqualTo("""
                packages:
                  - package: Datavault-UK/automate_dv
                    version: 0.11.5
                """);
        // The server has not looked at a table yet that was made a moment before.
        assertThat(project.text("models/staging/shop/stg_customer_shop__hashed.sql"))
                .contains("  post_hook=[\"analyze {{ this }}\"]\n");
        assertThat(project.text("models/staging/shop/stg_customer_shop.sql")).doesNotContain("analyze");
        assertThat(project.text(HUB))
                .contains("-- loaded by automate_dv.hub of version 0.11.5\n")
                .endsWith("""
                {%- set yaml_metadata -%}
                src_pk: customer_hk
                src_nk:
                  - customer_no
                src_extra_columns:
                  - run_id
                src_ldts: load_timestamp
                src_source: record_source
                source_model: h_customer__prepared
                {%- endset -%}

                {% set metadata_dict = fromyaml(yaml_metadata) %}

                {{ automate_dv.hub(
                    src_pk=metadata_dict["src_pk"],
                    src_nk=metadata_dict["src_nk"],
                    src_extra_columns=metadata_dict["src_extra_columns"],
                    src_ldts=metadata_dict["src_ldts"],
                    src_source=metadata_dict["src_source"],
                    source_model=metadata_dict["source_model"]
                ) }}
                """);
    }

    /** A test of calls: the package is a stand-in that refuses what the real one does not take. */
    @Test
    void theStandInTakesEveryCall() throws IOException {
        PackagedSpecs project = project();
        project.installStandIn(AutomateDvMacros.TABLE, false);
        project.compile().passed();
        project.replace(HUB, "src_nk=", "src_bk=");
        assertThat(project.compile().output()).contains("src_bk");
    }
}
