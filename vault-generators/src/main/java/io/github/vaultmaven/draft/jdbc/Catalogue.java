// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.jdbc;

import io.github.vaultmaven.draft.decide.Family;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.Place;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks a driver for the tables of a database. */
final class Catalogue {

    private static final Set<String> TABLES =
            Set.of("TABLE", "BASE TABLE", "PARTITIONED TABLE", "FOREIGN TABLE", "EXTERNAL TABLE");

    private static final String UNIQUE = "select k.table_schema, k.table_name, k.constraint_name, k.column_name"
            + " from information_schema.table_constraints c join information_schema.key_column_usage k"
            + " on k.constraint_name = c.constraint_name and k.table_schema = c.table_schema and k.table_name = c.table_name"
            + " where c.constraint_type = 'UNIQUE' order by 1, 2, 3, k.ordinal_position";

    /** As the standard has it, for drivers that do not tell computed columns, such as DuckDB's. */
    private static final String COMPUTED =
            "select table_schema, table_name, column_name from information_schema.columns"
                    + " where is_generated = 'ALWAYS'";

    private static final String PARTITIONS = "select n.nspname, c.relname from pg_catalog.pg_class c"
            + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.relispartition";

    private final Connection connection;
    private final DatabaseMetaData data;
    private final Scope scope;
    private final String address;
    private final Set<List<String>> computed = new HashSet<>();

    Catalogue(Connection connection, Scope scope, String address) throws SQLException {
        this.connection = connection;
        this.data = connection.getMetaData();
        this.scope = scope;
        this.address = address;
    }

    /** A table's schema and name. */
    record Name(String catalog, String schema, String table) {}

    /** The tables of the scope, in the order of schemas and names. */
    List<InputTable> tables() throws SQLException {
        Map<List<String>, Collection<List<String>>> unique = constraints();
        computed.addAll(standard(COMPUTED));
        var tables = new ArrayList<InputTable>();
        for (Map.Entry<Name, String> entry : names().entrySet()) {
            Name name = entry.getKey();
            tables.add(table(
                    name, entry.getValue(), unique.getOrDefault(List.of(name.schema(), name.table()), List.of())));
        }
        return tables;
    }

    private Map<Name, String> names() throws SQLException {
        Set<List<String>> partitions = partitions();
        var names = new LinkedHashMap<Name, String>();
        try (ResultSet rows = data.getTables(connection.getCatalog(), null, "%", null)) {
            while (rows.next()) {
                var name = new Name(text(rows, "TABLE_CAT"), text(rows, "TABLE_SCHEM"), text(rows, "TABLE_NAME"));
                boolean wanted = TABLES.contains(text(rows, "TABLE_TYPE").toUpperCase(Locale.ROOT))
                        && scope.hasSchema(name.schema())
                        && scope.hasTable(name.table())
                        && !partitions.contains(List.of(name.schema(), name.table()));
                if (wanted) {
                    names.put(name, text(rows, "REMARKS"));
                }
            }
        }
        return names.entrySet().stream()
                .sorted((a, b) -> (a.getKey().schema() + "\n" + a.getKey().table())
                        .compareTo(b.getKey().schema() + "\n" + b.getKey().table()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private Set<List<String>> partitions() throws SQLException {
        if (!data.getDatabaseProductName().equalsIgnoreCase("PostgreSQL")) {
            return Set.of();
        }
        return rows(PARTITIONS).stream().collect(Collectors.toSet());
    }

    /** Unique constraints as the standard has them, for drivers that do not list them among indexes. */
    private Map<List<String>, Collection<List<String>>> constraints() throws SQLException {
        var byConstraint = new LinkedHashMap<List<String>, List<String>>();
        standard(UNIQUE)
                .forEach(r -> byConstraint
                        .computeIfAbsent(r.subList(0, 3), k -> new ArrayList<>())
                        .add(r.get(3)));
        var byTable = new LinkedHashMap<List<String>, Collection<List<String>>>();
        byConstraint.forEach(
                (constraint, columns) -> byTable.computeIfAbsent(constraint.subList(0, 2), k -> new ArrayList<>())
                        .add(columns));
        return byTable;
    }

    /** What the tables of the standard say, in databases that have them. */
    private List<List<String>> standard(String query) throws SQLException {
        try {
            return rows(query);
        } catch (SQLException e) {
            connection.rollback();
            return List.of();
        }
    }

    private List<List<String>> rows(String query) throws SQLException {
        var found = new ArrayList<List<String>>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    row.add(Optional.ofNullable(rows.getString(i)).orElse(""));
                }
                found.add(row);
            }
        }
        return found;
    }

    private InputTable table(Name name, String comment, Collection<List<String>> constraints) throws SQLException {
        var place = new Place(address + " " + (name.schema().isEmpty() ? "" : name.schema() + ".") + name.table(), 0);
        List<InputColumn> columns = columns(name, place);
        List<String> primaryKey = primaryKey(name);
        var unique = new LinkedHashSet<>(constraints);
        unique.addAll(indexes(name));
        unique.removeIf(k -> k.isEmpty() || k.equals(primaryKey));
        return new InputTable(
                name.schema(),
                name.table(),
                columns,
                primaryKey,
                List.copyOf(unique),
                references(name, place),
                comment,
                place);
    }

    private List<InputColumn> columns(Name name, Place place) throws SQLException {
        var columns = new ArrayList<InputColumn>();
        try (ResultSet rows = data.getColumns(name.catalog(), escaped(name.schema()), escaped(name.table()), "%")) {
            while (rows.next()) {
                String type = ColumnTypes.of(
                        text(rows, "TYPE_NAME"), rows.getInt("COLUMN_SIZE"), rows.getInt("DECIMAL_DIGITS"));
                String start = text(rows, "COLUMN_DEF").toLowerCase(Locale.ROOT);
                boolean numbered = text(rows, "IS_AUTOINCREMENT").equals("YES")
                        || start.startsWith("nextval(")
                        || type.contains("serial") && Family.of(type) == Family.WHOLE;
                String column = text(rows, "COLUMN_NAME");
                columns.add(new InputColumn(
                        column,
                        type,
                        rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                        numbered,
                        text(rows, "IS_GENERATEDCOLUMN").equals("YES")
                                || computed.contains(List.of(name.schema(), name.table(), column)),
                        text(rows, "REMARKS"),
                        place,
                        Optional.empty()));
            }
        }
        return columns;
    }

    /** Names are patterns to a driver. */
    private String escaped(String name) throws SQLException {
        String escape = data.getSearchStringEscape();
        if (name.isEmpty() || escape == null || escape.isEmpty()) {
            return name.isEmpty() ? null : name;
        }
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private List<String> primaryKey(Name name) throws SQLException {
        var parts = new TreeMap<Integer, String>();
        try (ResultSet rows = data.getPrimaryKeys(name.catalog(), schema(name), name.table())) {
            while (rows.next()) {
                parts.put(rows.getInt("KEY_SEQ"), text(rows, "COLUMN_NAME"));
            }
        }
        return List.copyOf(parts.values());
    }

    private static String schema(Name name) {
        return name.schema().isEmpty() ? null : name.schema();
    }

    /** Unique indexes over columns; those of expressions or of some rows are none. */
    private Collection<List<String>> indexes(Name name) throws SQLException {
        var indexes = new TreeMap<String, List<String>>();
        var unfit = new HashSet<String>();
        try (ResultSet rows = data.getIndexInfo(name.catalog(), schema(name), name.table(), true, true)) {
            while (rows.next()) {
                String index = text(rows, "INDEX_NAME");
                String column = text(rows, "COLUMN_NAME").replaceAll("^\"|\"$", "");
                if (!text(rows, "FILTER_CONDITION").isEmpty() || column.contains("(")) {
                    unfit.add(index);
                }
                if (!index.isEmpty() && !column.isEmpty()) {
                    indexes.computeIfAbsent(index, k -> new ArrayList<>()).add(column);
                }
            }
        } catch (SQLException e) {
            connection.rollback();
        }
        indexes.keySet().removeAll(unfit);
        return indexes.values();
    }

    private List<ForeignKey> references(Name name, Place place) throws SQLException {
        var parts = new LinkedHashMap<String, List<List<String>>>();
        try (ResultSet rows = data.getImportedKeys(name.catalog(), schema(name), name.table())) {
            int key = 0;
            while (rows.next()) {
                key += rows.getInt("KEY_SEQ") == 1 ? 1 : 0;
                parts.computeIfAbsent(text(rows, "FK_NAME") + "\n" + key, k -> new ArrayList<>())
                        .add(List.of(
                                text(rows, "FKCOLUMN_NAME"),
                                text(rows, "PKTABLE_SCHEM"),
                                text(rows, "PKTABLE_NAME"),
                                text(rows, "PKCOLUMN_NAME")));
            }
        }
        return parts.values().stream().map(p -> reference(p, place)).distinct().toList();
    }

    private static ForeignKey reference(List<List<String>> parts, Place place) {
        return new ForeignKey(
                parts.stream().map(p -> p.get(0)).toList(),
                parts.get(0).get(1),
                parts.get(0).get(2),
                parts.stream().map(p -> p.get(3)).toList(),
                place);
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column)).orElse("");
    }
}
