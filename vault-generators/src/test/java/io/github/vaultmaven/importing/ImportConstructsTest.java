// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What macros beside hubs, links and satellites say becomes specs that can be resolved; the rest is told. */
class ImportConstructsTest {

    private static final String ADV = "src_ldts='ldts', src_source='rs', source_model='stg_a'";

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        write("dbt_project.yml", "name: shop\nvars:\n  null_key_required: '-9'\n");
        write("packages.yml", "packages:\n  - package: ScalefreeCOM/datavault4dbt\n    version: 2.0.0\n");
        write("models/sources.yml", """
                sources:
                  - name: erp
                    tables:
                      - name: a
                        columns:
                          - {name: b_no, data_type: integer}
                          - {name: c_no, data_type: varchar(9)}
                          - {name: name, data_type: varchar(40)}
                          - {name: town, data_type: varchar(40)}
                          - {name: ldts, data_type: timestamp}
                          - {name: rs, data_type: varchar(9)}
                      - name: d
                        columns:
                          - {name: id, data_type: varchar(9)}
                          - {name: d_no, data_type: varchar(9)}
                """);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void automateDv(String stage, String hashed) throws IOException {
        write(
                "models/stg_a.sql",
                "{{ automate_dv.stage(source_model={'erp': 'a'}, " + stage + " hashed_columns={" + hashed + "}) }}\n");
        write("models/hub_b.sql", "{{ automate_dv.hub(src_pk='b_hk', src_nk='b_no', " + ADV + ") }}\n");
    }

    private void datavault4dbt(String stage, String hashed) throws IOException {
        write(
                "models/stg_a.sql",
                "{{ datavault4dbt.stage(ldts='ldts', rsrc='rs', source_model={'erp': 'a'}, " + stage
                        + " hashed_columns={" + hashed + "}) }}\n");
        write(
                "models/b_h.sql",
                "{{ datavault4dbt.hub(hashkey='hk_b_h', business_keys='b_no', source_models='stg_a') }}\n");
    }

    private ImportedSpecs specs() {
        return DbtImport.read(folder);
    }

    private String spec(String file) {
        return specs().files().get(file);
    }

    /** Specs that nothing can be generated from would be worth nothing. */
    private VaultModel model() {
        var diagnostics = new Diagnostics();
        ImportedSpecs specs = specs();
        var sources = specs.files().entrySet().stream()
                .map(file -> YamlSource.of(file.getKey(), file.getValue()))
                .toList();
        return Resolver.resolve(SpecReader.read(sources, diagnostics), diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all() + "\n" + specs.files()));
    }

    @Test
    void aKeyThatIsNullHasTheValueThatThePackageGivesIt() throws IOException {
        automateDv(
                "null_columns={'required': ['b_no'], 'optional': 'c_no'},",
                "'b_hk': 'b_no', 'd_hd': {'is_hashdiff': true, 'columns': ['c_no', 'b_no_original']}");
        write(
                "models/sat_b.sql",
                "{{ automate_dv.sat(src_pk='b_hk', src_hashdiff='d_hd', src_payload=['c_no', 'b_no_original'], " + ADV
                        + ") }}\n");
        assertThat(spec("entities/b.yaml"))
                .contains("key_field: coalesce(cast(b_no as varchar), '-9')")
                .contains("name: c_no\n        expression: coalesce(c_no, '-2')")
                .contains("name: b_no_original\n        from: b_no");
        assertThat(specs().losses()).isEmpty();
        model();
    }

    @Test
    void numbersAndColumnsThatAreMissing() throws IOException {
        automateDv(
                "ranked_columns={'line': {'partition_by': 'c_no', 'order_by': ['ldts', {'name': 'DESC'}], 'dense_rank': true}},",
                "'b_hk': ['b_no', 'line'], 'd_hd': {'is_hashdiff': true, 'columns': ['name']}");
        write("models/hub_b.sql", "{{ automate_dv.hub(src_pk='b_hk', src_nk=['b_no', 'line'], " + ADV + ") }}\n");
        assertThat(spec("sources/erp.yaml"))
                .contains(
                        "number:\n      line:\n        per:\n          - c_no\n        order:\n          - ldts\n          - name\n");
        assertThat(specs().losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "models/stg_a.sql:1: rows are numbered upwards; descending order is not carried over",
                        "models/stg_a.sql:1: rows of equal order get numbers of their own, not one");
        model();
    }

    @Test
    void prejoinsAndMissingColumns() throws IOException {
        datavault4dbt(
                "prejoined_columns=[{'extract_columns': ['d_no'], 'aliases': ['dept'], 'src_name': 'erp', 'src_table': 'd',"
                        + " 'this_column_name': 'c_no', 'ref_column_name': 'id'}], missing_columns={'later': 'date'},",
                "'hk_b_h': ['b_no'], 'hk_d_h': ['dept'], 'hd_b_s': {'is_hashdiff': true, 'columns': ['later', 'name']}");
        write(
                "models/d_h.sql",
                "{{ datavault4dbt.hub(hashkey='hk_d_h', business_keys='dept', source_models='stg_a') }}\n");
        write(
                "models/b_s.sql",
                "{{ datavault4dbt.sat_v0(parent_hashkey='hk_b_h', src_hashdiff='hd_b_s', src_payload=['later', 'name'],"
                        + " source_model='stg_a') }}\n");
        assertThat(spec("sources/erp.yaml"))
                .contains(
                        "join:\n      - table: d\n        on:\n          c_no: id\n        take:\n          dept: d_no\n        as_of: delivery\n        unmatched: zero\n")
                .contains("  d:\n    schema: erp\n    columns:\n      d_no: varchar(9)\n      id: varchar(9)\n");
        assertThat(spec("entities/d.yaml")).contains("key_field: dept");
        assertThat(spec("entities/b.yaml")).contains("name: later\n        expression: cast(null as date)");
        model();
    }

    @Test
    void hashesOfAllColumnsButSomeAreThoseThatAreDeclared() throws IOException {
        automateDv(
                "",
                "'b_hk': 'b_no', 'b_hd': {'is_hashdiff': true, 'exclude_columns': true, 'columns': ['b_no', 'c_no', 'ldts', 'rs']}");
        write(
                "models/sat_b.sql",
                "{{ automate_dv.sat(src_pk='b_hk', src_hashdiff='b_hd', src_payload={'exclude_columns': true, 'columns':"
                        + " ['b_no', 'c_no']}, " + ADV + ") }}\n");
        assertThat(spec("entities/b.yaml")).contains("attributes:\n      - name\n      - town\n");
        assertThat(specs().losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "models/sat_b.sql:1: the payload is taken to be name, town, the columns that are declared",
                        "models/stg_a.sql:1: the hash diff b_hd is taken to be of name, town, the columns that are declared");
        model();
    }

    @Test
    void setsOfDatavault4dbt() throws IOException {
        datavault4dbt(
                "multi_active_config={'multi_active_key': 'town', 'main_hashkey_column': 'hk_b_h'},",
                "'hk_b_h': ['b_no'], 'hd_b_ms': {'is_hashdiff': true, 'columns': ['name']}");
        assertThat(specs().losses())
                .extracting(Loss::toString)
                .contains(
                        "models/stg_a.sql:1: no satellite has the key town of multi_active_config, which is not carried over");
        write(
                "models/b_ms.sql",
                "{{ datavault4dbt.ma_sat_v0(parent_hashkey='hk_b_h', src_hashdiff='hd_b_ms', src_ma_key='town',"
                        + " src_payload=['name'], source_model='stg_a') }}\n");
        assertThat(specs().losses()).noneMatch(loss -> loss.what().contains("multi_active_config"));
        assertThat(spec("entities/b.yaml")).contains("kind: multi_active\n    child_key:\n      - town\n");
        model();
    }

    @Test
    void pointsInTimeBridgesAndTrackingOfAutomateDv() throws IOException {
        automateDv(
                "derived_columns={'sat_name': '!SAT_B'},",
                "'b_hk': 'b_no', 'c_hk': 'c_no', 'b_c_hk': ['b_no', 'c_no'], 'b_hd': {'is_hashdiff': true, 'columns': ['name']}");
        write("models/hub_c.sql", "{{ automate_dv.hub(src_pk='c_hk', src_nk='c_no', " + ADV + ") }}\n");
        write("models/link_b_c.sql", "{{ automate_dv.link(src_pk='b_c_hk', src_fk=['b_hk', 'c_hk'], " + ADV + ") }}\n");
        write(
                "models/sat_b.sql",
                "{{ automate_dv.sat(src_pk='b_hk', src_hashdiff='b_hd', src_payload=['name'], " + ADV + ") }}\n");
        write("models/as_of.sql", "{{ dbt_utils.date_spine(start_date=\"to_date('2024-02-01')\", datepart='day') }}\n");
        write(
                "models/pit_b.sql",
                "{{ automate_dv.pit(src_pk='b_hk', as_of_dates_table='as_of', satellites={'SAT_B': {'pk': {'PK': 'b_hk'}, 'ldts':"
                        + " {'LDTS': 'ldts'}}}, stage_tables_ldts={'stg_a': 'ldts'}, src_ldts='ldts', source_model='hub_b') }}\n");
        write(
                "models/bridge_b.sql",
                "{{ automate_dv.bridge(src_pk='b_hk', as_of_dates_table='as_of', bridge_walk={'B_C': {'bridge_link_pk': 'l',"
                        + " 'link_table': 'LINK_B_C', 'link_pk': 'b_c_hk', 'link_fk1': 'b_hk', 'link_fk2': 'c_hk'}},"
                        + " stage_tables_ldts={'stg_a': 'ldts'}, src_ldts='ldts', source_model='hub_b') }}\n");
        write(
                "models/xts_b.sql",
                "{{ automate_dv.xts(src_pk='b_hk', src_satellite={'B': {'sat_name': {'SATELLITE_NAME': 'sat_name'}, 'hashdiff':"
                        + " {'HASHDIFF': 'b_hd'}}}, " + ADV + ") }}\n");
        assertThat(spec("snapshots/as_of.yaml")).isEqualTo("snapshots: as_of\nfrom: 2024-02-01\nevery: day\n");
        assertThat(spec("pits/b.yaml")).isEqualTo("pit: b\nhub: b\nsnapshots: as_of\nsatellites:\n  - sat_b\n");
        assertThat(spec("bridges/b.yaml")).isEqualTo("bridge: b\nstart: b\npath:\n  - b_c\nsnapshots: as_of\n");
        assertThat(spec("entities/b.yaml")).contains("late_arrivals: tracked");
        assertThat(spec("vault.yaml")).contains("pit: pit_{name}", "bridge: bridge_{name}");
        assertThat(specs().losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "models/as_of.sql:1: the model is made by no macro of a package; it stays with dbt, or becomes a spec by"
                                + " hand",
                        "models/bridge_b.sql:1: columns of the bridge get other names; a path holds as load timestamps say",
                        "models/pit_b.sql:1: columns of points in time get other names, and the rows other keys",
                        "models/pit_b.sql:1: the days of as_of are taken to be each from 2024-02-01; see `snapshots` for others",
                        "models/xts_b.sql:1: each satellite that it tracks gets a tracking of its own (`late_arrivals: tracked`);"
                                + " the table xts_b is not made");
        model();
    }

    @Test
    void pointsInTimeAndTrackingOfDatavault4dbt() throws IOException {
        datavault4dbt("", "'hk_b_h': ['b_no'], 'hd_b_s': {'is_hashdiff': true, 'columns': ['name']}");
        write(
                "models/b_s0.sql",
                "{{ datavault4dbt.sat_v0(parent_hashkey='hk_b_h', src_hashdiff='hd_b_s', src_payload=['name'], source_model='stg_a') }}\n");
        write("models/b_s.sql", "{{ datavault4dbt.sat_v1(sat_v0='b_s0', hashkey='hk_b_h', hashdiff='hd_b_s') }}\n");
        write(
                "models/snap_v0.sql",
                "{{ datavault4dbt.control_snap_v0(start_date='2023-05-01', daily_snapshot_time='07:30:00') }}\n");
        write(
                "models/snap_v1.sql",
                "{{ datavault4dbt.control_snap_v1(control_snap_v0='snap_v0', log_logic={'daily': {'duration': 3, 'unit': 'MONTH'},"
                        + " 'yearly': {'forever': true}}) }}\n");
        write(
                "models/b_bp.sql",
                "{{ config(post_hook=\"{{ datavault4dbt.clean_up_pit('snap_v1') }}\") }}\n{{ datavault4dbt.pit("
                        + "tracked_entity='b_h', hashkey='hk_b_h', sat_names=['b_s'], snapshot_relation='snap_v1',"
                        + " dimension_key='hk_b_d', pit_type=pit_type) }}\n");
        write(
                "models/b_rts.sql",
                "{{ datavault4dbt.rec_track_sat(tracked_hashkey='hk_b_h', source_models='stg_a') }}\n");
        write(
                "models/b_es.sql",
                "{{ datavault4dbt.eff_sat_v0(source_model='stg_a', tracked_hashkey='hk_b_h', source_is_single_batch=true) }}\n");
        assertThat(spec("snapshots/snap_v0.yaml"))
                .contains("from: 2023-05-01\nevery: day\nat: 07:30:00\n")
                .contains("keep:\n  - grain: day\n    for: 3 months\n  - grain: year\n");
        assertThat(spec("pits/b.yaml")).isEqualTo("pit: b\nhub: b\nsnapshots: snap_v0\nsatellites:\n  - b_s0\n");
        assertThat(spec("entities/b.yaml")).contains("record_tracking: true", "status_tracking: true");
        assertThat(spec("sources/erp.yaml")).contains("  a:\n    schema: erp\n    delivery: full\n");
        assertThat(spec("vault.yaml")).contains("'{name}_bp'", "'{entity}_rts'");
        assertThat(specs().losses())
                .extracting(Loss::toString)
                .contains(
                        "models/b_bp.sql:1: post_hook is not carried over",
                        "models/b_es.sql:1: becomes `status_tracking` of deliveries that are full; the relation is named by"
                                + " `names.status`, its columns are others");
        model();
    }

    @Test
    void referencesOfBothPackages() throws IOException {
        datavault4dbt("", "'hk_b_h': ['b_no'], 'hd_town_rs': {'is_hashdiff': true, 'columns': ['name']}");
        write("models/town_r.sql", "{{ datavault4dbt.ref_hub(ref_keys=['town'], source_models='stg_a') }}\n");
        write(
                "models/town_rs.sql",
                "{{ datavault4dbt.ref_sat_v0(parent_ref_keys=['town'], src_hashdiff='hd_town_rs', src_payload=['name'],"
                        + " source_model='stg_a') }}\n");
        assertThat(spec("references/town_rs.yaml"))
                .isEqualTo(
                        "reference: town_rs\nkey:\n  - town\nattributes:\n  - name\nhistory: true\nsource_mappings:\n"
                                + "  erp:\n    - table: a\n");
        assertThat(specs().losses())
                .extracting(Loss::toString)
                .contains(
                        "models/town_r.sql:1: the codes become one relation with the rows of town_rs, town_r is not made");
        model();
        Files.delete(folder.resolve("models/town_r.sql"));
        Files.delete(folder.resolve("models/town_rs.sql"));
        Files.delete(folder.resolve("models/b_h.sql"));
        automateDv("", "'b_hk': 'b_no'");
        write(
                "models/ref_town.sql",
                "{{ automate_dv.ref_table(src_pk='town', src_extra_columns=['name'], " + ADV + ") }}\n");
        assertThat(spec("references/town.yaml")).contains("history: false");
        assertThat(spec("vault.yaml")).contains("reference: ref_{reference}");
        model();
    }

    @Test
    void theTimeOfAQueryIsTheStartOfTheRun() throws IOException {
        datavault4dbt("", "'hk_b_h': ['b_no']");
        write(
                "models/stg_a.sql",
                "{{ datavault4dbt.stage(ldts='SYSDATE()', rsrc='!X', source_model={'erp': 'a'}, hashed_columns={'hk_b_h':"
                        + " ['b_no']}) }}\n");
        assertThat(spec("sources/erp.yaml")).contains("load_timestamp: run\n    record_source: '''X'''\n");
        model();
    }
}
