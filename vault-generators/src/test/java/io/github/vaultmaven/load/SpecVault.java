// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.spec.Beside;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A vault on a real engine, made from specs. */
final class SpecVault implements AutoCloseable {

    private final LoadedVault vault;

    SpecVault(String engine, String specs) throws SQLException {
        this(engine, specs, Map.of());
    }

    /** The same with files beside the spec, by path. */
    SpecVault(String engine, String specs, Map<String, String> files) throws SQLException {
        this.vault = new LoadedVault(model(specs, files), engine);
    }

    static VaultModel model(String specs) {
        return model(specs, Map.of());
    }

    static VaultModel model(String specs, Map<String, String> files) {
        var diagnostics = new Diagnostics();
        var read = SpecReader.read(List.of(YamlSource.of("specs.yml", specs)), diagnostics);
        Beside beside =
                (at, path) -> Optional.ofNullable(files.get(path)).map(text -> new Beside.FoundFile(path, text));
        return Resolver.resolve(read, "vault", beside, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
    }

    /** Puts rows into a source table for the next run: names of columns, then rows of SQL literals in their order. */
    SpecVault deliver(String table, String columns, String... rows) throws SQLException {
        SourceTable source = vault.model().sources().stream()
                .filter(t -> t.fullName().equals(table))
                .findFirst()
                .orElseThrow();
        String schema = source.schema().isEmpty() ? "" : source.schema() + ".";
        String relation = schema + (source.files().isPresent() ? Landing.relation(source) : source.table());
        vault.execute("delete from " + relation);
        for (String row : rows) {
            vault.execute("insert into " + relation + " (" + columns + ") values (" + row + ")");
        }
        return this;
    }

    /** Runs the load. */
    SpecVault run() throws SQLException {
        vault.run();
        return this;
    }

    List<String> query(String sql) throws SQLException {
        return vault.query(sql);
    }

    LoadedVault vault() {
        return vault;
    }

    @Override
    public void close() throws SQLException {
        vault.close();
    }
}
