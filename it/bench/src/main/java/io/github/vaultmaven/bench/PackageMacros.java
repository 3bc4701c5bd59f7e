// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a project calls a package, as the package's own documents show it. */
enum PackageMacros {
    /** automate_dv 0.11. */
    AUTOMATE_DV(0, List.of("hash: MD5", "enable_ghost_records: false")) {
        @Override
        String stage(String table, Map<String, List<String>> keys, Map<String, List<String>> diffs) {
            return "automate_dv.stage(include_source_columns=true, source_model={'delivery': '" + table + "'},"
                    + " derived_columns={'record_source': '!tpch." + table + "'}, null_columns=none,"
                    + " ranked_columns=none, hashed_columns={" + hashed(keys, diffs) + "})";
        }

        @Override
        String hub(String key, String part, List<String> stages) {
            return "automate_dv.hub(src_pk='" + key + "', src_nk='" + part + "', src_ldts='load_timestamp',"
                    + " src_source='record_source', source_model=" + list(stages) + ")";
        }

        @Override
        String link(String key, List<String> members, List<String> more, String stage) {
            return "automate_dv.link(src_pk='" + key + "', src_fk=" + list(members)
                    + (more.isEmpty() ? "" : ", src_extra_columns=" + list(more))
                    + ", src_ldts='load_timestamp', src_source='record_source', source_model='" + stage + "')";
        }

        @Override
        String satellite(String key, String diff, List<String> payload, String stage) {
            return "automate_dv.sat(src_pk='" + key + "', src_hashdiff={'source_column': '" + diff
                    + "', 'alias': 'hashdiff'}, src_payload=" + list(payload)
                    + ", src_ldts='load_timestamp', src_source='record_source', source_model='" + stage + "')";
        }
    },
    /** datavault4dbt 2.0. */
    DATAVAULT4DBT(
            2,
            List.of(
                    "datavault4dbt.hash_datatype: VARCHAR(32)",
                    "datavault4dbt.ldts_alias: load_timestamp",
                    "datavault4dbt.rsrc_alias: record_source")) {
        @Override
        String stage(String table, Map<String, List<String>> keys, Map<String, List<String>> diffs) {
            return "datavault4dbt.stage(source_model={'delivery': '" + table + "'}, ldts='load_timestamp', rsrc='!tpch."
                    + table + "', hashed_columns={" + hashed(keys, diffs) + "})";
        }

        @Override
        String hub(String key, String part, List<String> stages) {
            return "datavault4dbt.hub(hashkey='" + key + "', business_keys=['" + part + "'], source_models=["
                    + stages.stream()
                            .map(s -> "{'name': '" + s + "', 'bk_columns': ['" + part + "']}")
                            .collect(Collectors.joining(", "))
                    + "])";
        }

        @Override
        String link(String key, List<String> members, List<String> more, String stage) {
            return "datavault4dbt.link(link_hashkey='" + key + "', foreign_hashkeys=" + list(members)
                    + (more.isEmpty() ? "" : ", additional_columns=" + list(more)) + ", source_models=[{'name': '"
                    + stage + "'}])";
        }

        @Override
        String satellite(String key, String diff, List<String> payload, String stage) {
            return "datavault4dbt.sat_v0(parent_hashkey='" + key + "', src_hashdiff='" + diff + "', src_payload="
                    + list(payload) + ", source_model='" + stage + "')";
        }
    };

    private final int ghosts;
    private final List<String> variables;

    PackageMacros(int ghosts, List<String> variables) {
        this.ghosts = ghosts;
        this.variables = variables;
    }

    /** Rows that each relation holds from the start. */
    int ghosts() {
        return ghosts;
    }

    /** Lines of the project's variables. */
    List<String> variables() {
        return variables;
    }

    /** Rows of a source table with hash keys and hash diffs, each with the columns that it is made of. */
    abstract String stage(String table, Map<String, List<String>> keys, Map<String, List<String>> diffs);

    /** A hub of one key part. */
    abstract String hub(String key, String part, List<String> stages);

    /** A link; what else it stores may be nothing. */
    abstract String link(String key, List<String> members, List<String> more, String stage);

    /** A satellite. */
    abstract String satellite(String key, String diff, List<String> payload, String stage);

    private static String hashed(Map<String, List<String>> keys, Map<String, List<String>> diffs) {
        String all = keys.entrySet().stream()
                .map(e -> "'" + e.getKey() + "': " + list(e.getValue()))
                .collect(Collectors.joining(", "));
        return all
                + diffs.entrySet().stream()
                        .map(e ->
                                ", '" + e.getKey() + "': {'is_hashdiff': true, 'columns': " + list(e.getValue()) + "}")
                        .collect(Collectors.joining());
    }

    private static String list(List<String> names) {
        return names.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
