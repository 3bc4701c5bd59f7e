// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.business;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.load.LoadedVault;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A vault on a real engine, from specs as they are written. */
public final class SpecVault implements AutoCloseable {

    private final VaultModel model;
    private final LoadedVault vault;

    /** Makes the vault on a new database of an engine; specs as files. */
    public SpecVault(String engine, String... specs) throws SQLException {
        this.model = model(specs);
        this.vault = new LoadedVault(model, engine);
    }

    /** The model of specs that must be right. */
    public static VaultModel model(String... specs) {
        var files = new ArrayList<YamlSource>();
        for (String text : specs) {
            files.add(YamlSource.of(files.size() + 1 + ".yaml", text));
        }
        var diagnostics = new Diagnostics();
        var read = Resolver.resolve(SpecReader.read(files, diagnostics), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return read.orElseThrow();
    }

    /**
     * Replaces what a table hands over to the next run.
     *
     * @param table its name in the spec
     * @param rows values in column order, parted by blanks: the first is the day of January 2026 that is the load
     *     timestamp, {@code ~} is null, all others are texts or, as {@code #1}, numbers
     */
    public SpecVault deliver(String table, String... rows) throws SQLException {
        SourceTable found = model.sources().stream()
                .filter(t -> t.name().equals(table))
                .findFirst()
                .orElseThrow();
        var literals = new ArrayList<List<String>>();
        for (String row : rows) {
            var values = new ArrayList<String>();
            for (String word : row.split(" ")) {
                values.add(values.isEmpty() ? day(word) : literal(word));
            }
            literals.add(values);
        }
        vault.deliver(found, literals);
        return this;
    }

    private static String day(String day) {
        return "timestamp '2026-01-" + (day.length() == 1 ? "0" : "") + day + " 00:00:00'";
    }

    private static String literal(String word) {
        return word.equals("~") ? "null" : word.startsWith("#") ? word.substring(1) : "'" + word + "'";
    }

    /** Runs the load once. */
    public SpecVault run() throws SQLException {
        vault.run();
        return this;
    }

    /** Rows of a query on the vault; {@code @} stands for the day of the load timestamp of the alias before it. */
    public List<String> rows(String query) throws SQLException {
        return vault.query(query.replaceAll("(\\w+)@", "cast(extract(day from $1.load_timestamp) as integer)"));
    }

    /** The vault itself. */
    public LoadedVault vault() {
        return vault;
    }

    @Override
    public void close() throws SQLException {
        vault.close();
    }
}
