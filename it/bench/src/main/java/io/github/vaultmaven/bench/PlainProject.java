// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The vault of TPC-H as a team would write it with a package: a staging table for each source table, a model for each hub, link and
 * satellite, nothing else.
 */
final class PlainProject {

    private final PackageMacros macros;
    private final Path folder;
    private final Map<String, List<String>> hubs = new TreeMap<>();

    PlainProject(PackageMacros macros, Path folder) {
        this.macros = macros;
        this.folder = folder;
    }

    /** Writes all of it, with the profile of another project. */
    Path write(Path profile) throws IOException {
        Files.createDirectories(folder.resolve("models"));
        Files.copy(profile, folder.resolve("profiles.example.yml"));
        Files.writeString(folder.resolve("dbt_project.yml"), project());
        Files.writeString(folder.resolve("models/sources.yml"), sources());
        table("nation", List.of("nation"), Map.of("s_nation_details_tpch", List.of("name", "comment")), List.of());
        table(
                "customer",
                List.of("customer", "nation"),
                Map.of(
                        "s_customer_details_tpch",
                        List.of("name", "address", "phone", "market_segment", "comment"),
                        "s_customer_account_tpch",
                        List.of("account_balance")),
                List.of());
        table(
                "supplier",
                List.of("supplier", "nation"),
                Map.of("s_supplier_details_tpch", List.of("name", "address", "phone", "account_balance", "comment")),
                List.of());
        table("part", List.of("part"), Map.of("s_part_details_tpch", rest("part", 1)), List.of());
        table(
                "partsupp",
                List.of("part", "supplier"),
                Map.of("s_part_supplier_offer_tpch", rest("partsupp", 2)),
                List.of());
        table("orders", List.of("order", "customer"), Map.of("s_order_details_tpch", rest("orders", 2)), List.of());
        table(
                "lineitem",
                List.of("order", "part", "supplier"),
                Map.of("s_order_line_details_tpch", rest("lineitem", 4)),
                List.of("line_number"));
        for (Map.Entry<String, List<String>> hub : hubs.entrySet()) {
            model("h_" + hub.getKey(), macros.hub(hub.getKey() + "_hk", hub.getKey() + "_key", hub.getValue()));
        }
        return folder;
    }

    /** Columns of a table behind its first ones. */
    private static List<String> rest(String table, int first) {
        return Tpch.TABLES.get(table).stream()
                .skip(first)
                .map(c -> c.split(" ")[0])
                .toList();
    }

    private void table(
            String table, List<String> entities, Map<String, List<String>> satellites, List<String> dependent)
            throws IOException {
        String stage = "stg_" + table;
        Map<String, List<String>> keys = new LinkedHashMap<>();
        entities.forEach(e -> keys.put(e + "_hk", List.of(e + "_key")));
        entities.forEach(e -> hubs.computeIfAbsent(e, name -> new ArrayList<>()).add(stage));
        String link = table.equals("lineitem") ? "order_line" : String.join("_", entities);
        if (entities.size() > 1) {
            var parts = new ArrayList<>(entities.stream().map(e -> e + "_key").toList());
            parts.addAll(dependent);
            keys.put(link + "_hk", parts);
            model(
                    "l_" + link,
                    macros.link(
                            link + "_hk", entities.stream().map(e -> e + "_hk").toList(), dependent, stage));
        }
        Map<String, List<String>> diffs = new TreeMap<>();
        for (Map.Entry<String, List<String>> satellite : satellites.entrySet()) {
            String diff = satellite.getKey().replaceFirst("^s_", "") + "_hd";
            diffs.put(diff, satellite.getValue());
            String parent = satellite.getKey().startsWith("s_" + link) ? link : entities.get(0);
            model(satellite.getKey(), macros.satellite(parent + "_hk", diff, satellite.getValue(), stage));
        }
        write(stage, "table", macros.stage(table, keys, diffs));
    }

    private void model(String name, String call) throws IOException {
        write(name, "incremental", call);
    }

    private void write(String name, String materialized, String call) throws IOException {
        Files.writeString(
                folder.resolve("models").resolve(name + ".sql"),
                "{{ config(materialized='" + materialized + "') }}\n{{ " + call + " }}\n");
    }

    private String project() {
        return "name: tpch\nversion: 1.0.0\nconfig-version: 2\nprofile: tpch\nmodel-paths: [models]\nvars:\n"
                + String.join(
                        "",
                        macros.variables().stream().map(v -> "  " + v + "\n").toList());
    }

    private static String sources() {
        return "version: 2\nsources:\n  - name: delivery\n    schema: delivery\n    tables:\n"
                + String.join(
                        "",
                        Tpch.TABLES.keySet().stream()
                                .map(t -> "      - name: " + t + "\n")
                                .toList());
    }
}
