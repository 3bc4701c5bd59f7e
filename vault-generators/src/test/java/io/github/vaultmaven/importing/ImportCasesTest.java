// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What projects write besides the plain cases, each with what becomes of it. */
class ImportCasesTest {

    private static final String TECHNICAL = "src_ldts='ldts', src_source='rs', source_model='stg_a'";

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        write("dbt_project.yml", "name: shop\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void stage(String hashed) throws IOException {
        write("models/stg_a.sql", "{{ automate_dv.stage(source_model='a', hashed_columns={" + hashed + "}) }}\n");
    }

    private void hub(String name, String key) throws IOException {
        write(
                "models/hub_" + name + ".sql",
                "{{ automate_dv.hub(src_pk='" + name + "_hk', src_nk='" + key + "', " + TECHNICAL + ") }}\n");
    }

    private ImportedSpecs specs() {
        return DbtImport.read(folder);
    }

    @Test
    void aConstantBeforeTheKeyIsACollisionCode() throws IOException {
        stage("'b_hk': ['!CRM', 'b_no']");
        hub("b", "b_no");
        assertThat(specs().files().get("entities/b.yaml")).contains("collision_code: CRM", "key_field: b_no");
        assertThat(specs().losses()).noneMatch(loss -> loss.what().contains("hash key"));
    }

    @Test
    void aKeyOfOtherColumnsIsTold() throws IOException {
        stage("'b_hk': ['b_no', 'c_no']");
        hub("b", "b_no");
        assertThat(specs().losses())
                .extracting(Loss::toString)
                .contains(
                        "models/hub_b.sql:1: the hash key is made of other columns than the business key, or in no staging:"
                                + " it changes");
    }

    @Test
    void jinjaIsNotGuessed() throws IOException {
        stage("'b_hk': 'b_no'");
        hub("b", "b_no");
        write(
                "models/hub_c.sql",
                "{{ config() }}\n{{ automate_dv.hub(\n  src_pk=get_key('c'), " + TECHNICAL + ") }}\n");
        write("models/hub_d.sql", "{{ automate_dv.hub('d_hk', 'd_no', 'ldts', 'rs', 'stg_a') }}\n");
        assertThat(specs().losses())
                .extracting(Loss::toString)
                .contains(
                        "models/hub_c.sql:3: the model has a call of get_key(), which is not read; write its spec by hand",
                        "models/hub_d.sql:1: the model has an argument without a name, which is not read; write its spec by"
                                + " hand");
        assertThat(specs().files().keySet()).noneMatch(file -> file.contains("/c.") || file.contains("/d."));
    }

    @Test
    void hashesAreThoseOfPackageVersionAndVariables() throws IOException {
        stage("'b_hk': 'b_no'");
        hub("b", "b_no");
        write("dbt_project.yml", "name: shop\nvars:\n  hash: SHA\n  shop:\n    concat_string: '|'\n");
        assertThat(specs().files().get("vault.yaml"))
                .contains("profile: automate_dv", "algorithm: sha256", "storage: binary");
        assertThat(specs().losses())
                .extracting(Loss::toString)
                .contains("dbt_project.yml:5: hashes with concat_string `|` cannot be made again: hash keys change");
        Files.delete(folder.resolve("models/hub_b.sql"));
        write(
                "models/stg_a.sql",
                "{{ datavault4dbt.stage(ldts='l', rsrc='!X', source_model='a', hashed_columns={}) }}\n");
        assertThat(specs().files().get("vault.yaml")).contains("profile: datavault4dbt-2", "storage: hex");
        assertThat(specs().losses()).anyMatch(loss -> loss.toString().startsWith("packages.yml:1: no version"));
        write(
                "packages.yml",
                "packages:\n  - git: https://github.com/ScalefreeCOM/datavault4dbt.git\n    revision: 1.9.7\n");
        assertThat(specs().files().get("vault.yaml")).contains("profile: datavault4dbt-1");
    }

    /** Version 1 trims where a hash diff says so alone, version 2 unless its variable says otherwise. */
    @Test
    void outerSpacesInHashDiffsAreALoss() throws IOException {
        String version1 = packages("1.18.3");
        String version2 = packages("2.0.0");
        assertThat(outerSpaces(version1, "{is_hashdiff: true, columns: [x]}", ""))
                .isOne();
        assertThat(outerSpaces(version1, "{is_hashdiff: true, use_trim: true, columns: [x]}", ""))
                .isZero();
        assertThat(outerSpaces(version1, "[x]", "")).isZero();
        assertThat(outerSpaces(version2, "{is_hashdiff: true, columns: [x]}", ""))
                .isZero();
        assertThat(outerSpaces(
                        version2,
                        "{is_hashdiff: true, columns: [x]}",
                        "vars:\n  shop:\n    datavault4dbt.hashdiff_use_trim: false\n"))
                .isOne();
    }

    private static String packages(String version) {
        return "packages:\n  - package: ScalefreeCOM/datavault4dbt\n    version: " + version + "\n";
    }

    private long outerSpaces(String packages, String hashed, String variables) throws IOException {
        write("packages.yml", packages);
        write("dbt_project.yml", "name: shop\n" + variables);
        write("models/stg_a.sql", """
                {%- set yaml_metadata -%}
                source_model: a
                ldts: l
                rsrc: '!X'
                hashed_columns:
                  hd: @
                {%- endset -%}

                {{ datavault4dbt.stage(yaml_metadata=yaml_metadata) }}
                """.replace("@", hashed));
        return specs().losses().stream()
                .filter(loss -> loss.toString()
                        .startsWith("dbt_project.yml:1: hash diffs are made of values with their outer spaces"))
                .count();
    }

    @Test
    void linksWithPayloadAndEffectivity() throws IOException {
        stage("'b_hk': 'b_no', 'c_hk': 'c_no', 'b_c_hk': ['b_no', 'c_no'], 'sale_hk': ['b_no', 'c_no', 'sale_no']");
        hub("b", "b_no");
        hub("c", "c_no");
        write(
                "models/link_b_c.sql",
                "{{ automate_dv.link(src_pk='b_c_hk', src_fk=['b_hk', 'c_hk'], " + TECHNICAL + ") }}\n");
        write(
                "models/eff_sat_b_c.sql",
                "{{ automate_dv.eff_sat(src_pk='b_c_hk', src_dfk='b_hk', src_sfk='c_hk', src_start_date='s',"
                        + " src_end_date='e', " + TECHNICAL + ") }}\n");
        write(
                "models/t_link_sale.sql",
                "{{ automate_dv.t_link(src_pk='sale_hk', src_fk=['c_hk', 'b_hk'], src_payload=['amount'],"
                        + " src_eff='sold_at', " + TECHNICAL + ") }}\n");
        assertThat(specs().files().get("links/b_c.yaml")).contains("driving_key:\n  - b\neffectivity: true\n");
        assertThat(specs().files().get("links/sale.yaml"))
                .contains("relation: t_link_sale\n")
                .contains("members:\n  - hub: b\n  - hub: c\n")
                .contains("dependent_keys:\n  - sale_no\n")
                .contains("kind: non_historized\n")
                .contains("attributes:\n  - amount\n  - sold_at\n");
        assertThat(specs().losses())
                .extracting(Loss::what)
                .noneMatch(what -> what.contains("hash key"))
                .contains("start and end come from load timestamps, not from s and e, and the relation is named by"
                        + " `names.effectivity`");
    }
}
