// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest rows that are kept beside satellites: behind every run none, or exactly those that the satellite's rows say. */
public final class NewestRows {

    /** What the names of their relations end with. */
    public static final String CURRENT = "__current";

    private final Queries vault;

    /** Asks a database. */
    @FunctionalInterface
    public interface Queries {

        /** Rows of a query, each as text with columns joined by {@code |}, sorted. */
        List<String> query(String sql) throws SQLException;
    }

    /**
     * Those of a vault.
     *
     * @param vault asks its database
     */
    public NewestRows(Queries vault) {
        this.vault = vault;
    }

    /** What is kept and is not so, by relation; empty where all is right, or nothing is kept. */
    public Map<String, String> differences() throws SQLException {
        var differences = new TreeMap<String, String>();
        for (String satellite : satellites()) {
            List<String> kept = kept(satellite);
            List<String> newest = newest(satellite);
            if (!kept.isEmpty() && !kept.equals(newest)) {
                differences.put(satellite + CURRENT, "\nkeeps\n" + kept + "\nfor\n" + newest);
            }
        }
        return differences;
    }

    /** What is kept of a satellite. */
    public List<String> kept(String satellite) throws SQLException {
        return vault.query("select * from " + quoted(satellite + CURRENT));
    }

    /** Whether the last run of this connection compared a batch with what is kept and not with the history. */
    public boolean sufficed() throws SQLException {
        for (String satellite : satellites()) {
            if (vault.query("select suffices from " + quoted(satellite + "__standing"))
                    .contains("true")) {
                return true;
            }
        }
        return false;
    }

    /** Satellites beside which they may be kept. */
    public List<String> satellites() throws SQLException {
        return vault
                .query(
                        "select table_name from information_schema.tables where table_name like '%\\_\\_current' escape '\\'")
                .stream()
                .map(name -> name.substring(0, name.length() - CURRENT.length()))
                .toList();
    }

    /** Said in another way than a load finds them: of each key the row that no other is newer than. */
    public List<String> newest(String satellite) throws SQLException {
        List<String> columns = vault
                .query("select ordinal_position || column_name from information_schema.columns where table_name = '"
                        + satellite + CURRENT + "'")
                .stream()
                .map(name -> quoted(name.substring(1)))
                .toList();
        String key = columns.get(0);
        String time = columns.get(1);
        String of = quoted(satellite);
        return vault.query("select s." + key + ", s." + time + ", s." + columns.get(2) + ", (select count(*) from " + of
                + " a where a." + key + " = s." + key + ") from " + of + " s where not exists (select 1 from " + of
                + " n where n." + key + " = s." + key + " and n." + time + " > s." + time + ")");
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
