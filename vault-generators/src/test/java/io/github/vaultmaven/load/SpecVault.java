package io.github.vaultmaven.load;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.resolve.Resolver;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.spec.reader.SpecReader;
import io.github.vaultmaven.spec.yaml.YamlSource;
import java.sql.SQLException;
import java.util.List;

/** A vault on a real engine, made from specs. */
final class SpecVault implements AutoCloseable {

    private final LoadedVault vault;

    SpecVault(String engine, String specs) throws SQLException {
        this.vault = new LoadedVault(model(specs), engine);
    }

    static VaultModel model(String specs) {
        var diagnostics = new Diagnostics();
        var read = SpecReader.read(List.of(YamlSource.of("specs.yml", specs)), diagnostics);
        return Resolver.resolve(read, diagnostics)
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
