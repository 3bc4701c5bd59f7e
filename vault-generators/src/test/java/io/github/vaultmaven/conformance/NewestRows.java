// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.plan.Relation;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest rows that are kept beside satellites: behind every run none, or exactly those that the satellite's rows say. */
final class NewestRows {

    private static final String CURRENT = "__current";

    private final LoadedVault vault;

    NewestRows(LoadedVault vault) {
        this.vault = vault;
    }

    /** What is kept and is not so, by relation; empty where all is right, or nothing is kept. */
    Map<String, String> differences() throws SQLException {
        var differences = new TreeMap<String, String>();
        for (Relation relation : relations()) {
            List<String> kept = vault.query("select * from " + id(relation.name()));
            List<String> newest = vault.query(newest(relation));
            if (!kept.isEmpty() && !kept.equals(newest)) {
                differences.put(relation.name(), "\nkeeps\n" + kept + "\nfor\n" + newest);
            }
        }
        return differences;
    }

    /** Whether the last run compared a batch with what is kept and not with the history. */
    boolean sufficed() throws SQLException {
        for (Relation relation : relations()) {
            if (vault.query("select suffices from " + id(satellite(relation) + "__standing"))
                    .contains("true")) {
                return true;
            }
        }
        return false;
    }

    private List<Relation> relations() {
        return vault.plan().steps().stream()
                .flatMap(step -> step.creates().stream())
                .filter(relation -> relation.kind() == Relation.Kind.CURRENT)
                .toList();
    }

    private static String satellite(Relation relation) {
        return relation.name().substring(0, relation.name().length() - CURRENT.length());
    }

    /** Said in another way than a load finds them: of each key the row that no other is newer than. */
    private String newest(Relation relation) {
        String satellite = id(satellite(relation));
        List<String> columns = relation.columnNames();
        String key = id(columns.get(0));
        String time = id(columns.get(1));
        return "select s." + key + ", s." + time + ", s." + id(columns.get(2)) + ", (select count(*) from " + satellite
                + " a where a." + key + " = s." + key + ") from " + satellite + " s where not exists (select 1 from "
                + satellite + " n where n." + key + " = s." + key + " and n." + time + " > s." + time + ")";
    }

    private String id(String name) {
        Dialect dialect = vault.dialect();
        return dialect.id(name);
    }
}
