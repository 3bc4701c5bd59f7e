// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import io.github.vaultmaven.draft.decide.Family;
import io.github.vaultmaven.draft.schema.ColumnProfile;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.TableProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first rows of a table, as many as wanted, by their hashes alone.
 *
 * @param table the table
 * @param rows number of rows of the table
 * @param looked number of rows that were looked at
 * @param latest the latest moment of all rows by column
 * @param hashes by column; no documents, pictures and the like
 * @param lengths of the shortest and the longest text, by column
 */
record Sample(
        InputTable table,
        long rows,
        long looked,
        Map<String, LocalDateTime> latest,
        Map<String, Hashes> hashes,
        Map<String, long[]> lengths) {

    private static final int FETCHED = 1_000;
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.]\\d+)?(Z|[+-]\\d{2}(?::?\\d{2})?)?");

    /** Reads rows. */
    static Sample of(Connection connection, TableText text, InputTable table, int most) throws SQLException {
        List<String> columns = table.columns().stream()
                .filter(c -> Family.of(c.type()) != Family.OPAQUE && Family.of(c.type()) != Family.DOCUMENT)
                .map(InputColumn::name)
                .toList();
        String from = " from " + text.table(table.schema(), table.name());
        var hashes = new LinkedHashMap<String, Hashes>();
        var lengths = new LinkedHashMap<String, long[]>();
        columns.forEach(c -> hashes.put(c, new Hashes()));
        columns.forEach(c -> lengths.put(c, new long[] {Long.MAX_VALUE, 0}));
        try (Statement statement = connection.createStatement()) {
            List<String> moments = table.columns().stream()
                    .filter(c -> Family.of(c.type()) == Family.MOMENT)
                    .map(InputColumn::name)
                    .toList();
            String asked =
                    moments.stream().map(m -> ", max(" + text.name(m) + ")").collect(Collectors.joining());
            var latest = new HashMap<String, LocalDateTime>();
            long rows;
            try (ResultSet result = statement.executeQuery("select count(*)" + asked + from)) {
                result.next();
                rows = result.getLong(1);
                for (int i = 0; i < moments.size(); i++) {
                    moment(result.getString(i + 2)).ifPresent(put(latest, moments.get(i)));
                }
            }
            statement.setFetchSize(FETCHED);
            statement.setMaxRows(most);
            if (!columns.isEmpty()) {
                try (ResultSet result = statement.executeQuery("select " + text.names(columns) + from)) {
                    read(result, columns, hashes, lengths, most);
                }
            }
            return new Sample(table, rows, Math.min(rows, most), latest, hashes, lengths);
        }
    }

    private static Consumer<LocalDateTime> put(Map<String, LocalDateTime> latest, String column) {
        return time -> latest.put(column, time);
    }

    /** A moment as drivers spell it, to the second; with a zone behind it in UTC. */
    static Optional<LocalDateTime> moment(String text) {
        Matcher m = MOMENT.matcher(text == null ? "" : text);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDateTime time = LocalDateTime.parse(m.group(1) + "T" + m.group(2));
        String zone = m.group(3) == null || m.group(3).equals("Z") ? "+00" : m.group(3);
        return Optional.of(time.minusSeconds(ZoneOffset.of(zone).getTotalSeconds()));
    }

    private static void read(
            ResultSet result, List<String> columns, Map<String, Hashes> hashes, Map<String, long[]> lengths, int most)
            throws SQLException {
        for (int row = 0; row < most && result.next(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                String value = result.getString(i + 1);
                hashes.get(columns.get(i)).add(value);
                if (value != null) {
                    long[] both = lengths.get(columns.get(i));
                    both[0] = Math.min(both[0], value.length());
                    both[1] = Math.max(both[1], value.length());
                }
            }
        }
    }

    /** The table with what its rows look like. */
    InputTable profiled() {
        var columns = new ArrayList<InputColumn>();
        var profiles = new LinkedHashMap<String, ColumnProfile>();
        for (InputColumn column : table.columns()) {
            Hashes its = hashes.get(column.name());
            if (its == null) {
                columns.add(column);
            } else {
                int distinct = its.distinct().length;
                long[] both = lengths.get(column.name());
                var profile =
                        new ColumnProfile(its.size(), its.nulls(), distinct, distinct == 0 ? 0 : both[0], both[1]);
                profiles.put(column.name(), profile);
                columns.add(column.withProfile(profile));
            }
        }
        return table.profiled(columns, new TableProfile(rows, looked, SampledKeys.of(profiles, hashes), latest));
    }
}
