// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.live.AnswerStore;
import io.github.vaultmaven.assist.live.AssistListener;
import io.github.vaultmaven.assist.live.Audit;
import io.github.vaultmaven.assist.live.Budget;
import io.github.vaultmaven.assist.live.LiveAssistant;
import io.github.vaultmaven.assist.live.LiveSettings;
import io.github.vaultmaven.assist.live.RetryPolicy;
import io.github.vaultmaven.assist.lock.LockBook;
import io.github.vaultmaven.assist.lock.LockFile;
import io.github.vaultmaven.assist.model.LanguageModel;
import io.github.vaultmaven.assist.model.ModelException;
import io.github.vaultmaven.assist.rule.LoadedVault;
import io.github.vaultmaven.assist.trial.DuckDbTrial;
import io.github.vaultmaven.assist.trial.Trial;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * Assistance beside a loaded vault.
 *
 * @param folder takes the audit
 * @param model is asked
 * @param sql makes the vault's rows in a DuckDB
 * @param samples whether the model may be told values
 */
record RowsBeside(Path folder, LanguageModel model, String sql, boolean samples) implements LiveAssistants {

    /** The file of an example that makes rows. */
    static final String FILE = "rows.sql";

    /** Beside a model that answers nothing. */
    RowsBeside(Path folder, String sql) {
        this(
                folder,
                request -> {
                    throw new ModelException(ModelException.Kind.REFUSED, "nobody answers");
                },
                sql,
                false);
    }

    @Override
    public Assistant of(LockFile file, LockBook book) {
        return new LiveAssistant(
                model,
                new LiveSettings("fake", "m", 1, samples, List.of(), RetryPolicy.DEFAULT, Budget.Limits.NONE),
                new AnswerStore(file, book),
                new Audit(folder.resolve("audit"), false, Clock.systemUTC()),
                new LiveAssistant.Surroundings(AssistListener.SILENT, Clock.systemUTC(), duration -> {}));
    }

    @Override
    public Trial trial() {
        return new DuckDbTrial(DuckDBDriver::new);
    }

    @Override
    public Optional<LoadedVault> vault() {
        return Optional.of(new LoadedVault("duckdb", this::open, text -> text));
    }

    private Connection open() throws SQLException {
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }
}
