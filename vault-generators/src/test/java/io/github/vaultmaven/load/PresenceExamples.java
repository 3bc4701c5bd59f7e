// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.reference.KeyParts;
import io.github.vaultmaven.reference.Notation;
import io.github.vaultmaven.reference.PlainHashing;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Worked examples of effectivity and status through a vault on an engine: one vault, emptied for each example. */
final class PresenceExamples implements AutoCloseable {

    private static final String NAMES = "dekmnpqxyz";

    private final SourceTable table;
    private final LoadedVault vault;
    private final Map<String, String> keys = new TreeMap<>();

    /**
     * @param delivery how its source table delivers
     * @param wanted tells by name which structures are loaded, see {@link PresenceVault#model}
     */
    PresenceExamples(String engine, Delivery delivery, Predicate<String> wanted) throws SQLException {
        table = PresenceVault.table(delivery);
        vault = new LoadedVault(PresenceVault.model(table, wanted), engine);
        var hashing = new PlainHashing();
        NAMES.chars().mapToObj(Character::toString).forEach(a -> {
            keys.put(hashing.hashKey(List.of(KeyParts.of(a)), List.of()), a);
            NAMES.chars()
                    .mapToObj(Character::toString)
                    .forEach(b -> keys.put(
                            hashing.hashKey(List.of(KeyParts.of(a), KeyParts.of(b)), List.of()),
                            (a.equals("d") ? "" : a + ":") + b));
        });
    }

    /** What a token of the notation stands for in the source tables. */
    enum Reads {
        /** The partner of the driving key that stands before it, d where none does; {@code !x} deletes x. */
        PARTNER,
        /** The key itself. */
        KEY,
        /** The operation on the key that stands before it, k where none does. */
        OPERATION
    }

    /** Starts anew and runs deliveries in the notation of the manual. */
    void load(Reads reads, String deliveries) throws SQLException {
        vault.clear();
        for (Notation.TokenRun run : Notation.runs(deliveries)) {
            run(reads, run);
        }
    }

    private void run(Reads reads, Notation.TokenRun run) throws SQLException {
        vault.execute("delete from vault_delivery_list");
        vault.deliver(table, run.rows().stream().map(token -> row(reads, token)).toList());
        for (LocalDateTime told : run.told()) {
            vault.tell(table.fullName(), told.toString().replace('T', ' '));
        }
        vault.run();
        assertRememberedOnce(vault);
    }

    /** Whatever was judged stands once in what remembers it. */
    private static void assertRememberedOnce(LoadedVault vault) throws SQLException {
        for (Relation memory : memories(vault)) {
            String key = String.join(", ", memory.key());
            assertThat(vault.query(
                            "select " + key + " from " + memory.name() + " group by " + key + " having count(*) > 1"))
                    .as("twice in %s", memory.name())
                    .isEmpty();
        }
    }

    /** Logs of deliveries, and relations that track what was judged. */
    static List<Relation> memories(LoadedVault vault) {
        return vault.plan().steps().stream()
                .flatMap(step -> step.creates().stream())
                .filter(r -> r.kind() == Relation.Kind.LOG || r.kind() == Relation.Kind.TRACKING)
                .toList();
    }

    private List<String> row(Reads reads, Notation.Token token) {
        String key = switch (reads) {
            case PARTNER -> token.prefixOr("d");
            case KEY -> token.text();
            case OPERATION -> token.prefixOr("k");
        };
        String sequence = token.sequence() == null ? "0" : token.sequence().toString();
        String ldts = "timestamp '" + token.ldts().toString().replace('T', ' ') + "'";
        boolean delete = token.text().startsWith("!");
        String name = delete ? token.text().substring(1) : token.text();
        var row = new ArrayList<>(List.of(ldts, "'r'", text(key), text(name), sequence));
        if (table.delivery() == Delivery.CDC) {
            row.add(reads == Reads.OPERATION ? text(name) : delete ? "'D'" : "'I'");
        }
        return row;
    }

    private static String text(String value) {
        return value.equals("null") ? "null" : "'" + value + "'";
    }

    /** Rows of an effectivity satellite in the notation: {@code x+1}. */
    Set<String> effectivity(String relation) throws SQLException {
        var words = new TreeSet<String>();
        for (Map<String, Object> row : vault.rows("select * from " + relation)) {
            String driver = keys.get(row.get("k_hk"));
            String link = keys.get(row.get("l_hk"));
            assertThat(link.contains(":") ? link.substring(0, 1) : "d").isEqualTo(driver);
            words.add(link + (row.get("is_open").equals(true) ? "+" : "-") + at(row));
        }
        return words;
    }

    /** Rows of a status tracking in the notation: {@code k:I1}, {@code k:D2.1} with a sequence; sequence 0 is left out. */
    Set<String> status(String relation) throws SQLException {
        var words = new TreeSet<String>();
        for (Map<String, Object> row : vault.rows("select * from " + relation)) {
            Object sequence = row.getOrDefault("seq", 0L);
            words.add(keys.get(row.get("k_hk")) + ":" + row.get("status") + at(row)
                    + (sequence.equals(0L) ? "" : "." + sequence));
        }
        return words;
    }

    /** Rejects in the notation, by a column that names the row. */
    Set<String> rejects(String relation, String column) throws SQLException {
        var words = new TreeSet<String>();
        for (Map<String, Object> row : vault.rows("select * from " + relation + "_rejects")) {
            words.add(row.get(column) + "@" + at(row) + "=" + row.get("reason"));
        }
        return words;
    }

    private static String at(Map<String, Object> row) {
        return Notation.at(((Timestamp) row.get("load_timestamp")).toLocalDateTime());
    }

    LoadedVault vault() {
        return vault;
    }

    /** Every row of every relation but the run marks. */
    Map<String, List<String>> everything() throws SQLException {
        var all = new TreeMap<String, List<String>>();
        for (var step : vault.plan().steps()) {
            if (step.kind().equals("effectivity_satellite") || step.kind().equals("status_tracking")) {
                for (var relation : step.creates()) {
                    var names = new ArrayList<>(relation.columnNames());
                    names.remove("run_id");
                    all.put(
                            relation.name(),
                            vault.query("select " + String.join(", ", names) + " from " + relation.name()));
                }
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        vault.close();
    }
}
