// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.RunOptions;
import io.github.vaultmaven.run.RunRefused;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.SelfTestReport;
import io.github.vaultmaven.run.SelfTestRunner;
import io.github.vaultmaven.run.TestRunner;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** Runs the generated tests of each model on the loaded vault. */
@Mojo(name = "test", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class TestMojo extends DatabaseMojo {

    /**
     * Runs the self-test instead, whose scripts <code>vault:generate</code> writes with the same property: synthetic rows
     * are loaded by the generated code into a database of their own and compared with what they must leave there.
     */
    @Parameter(property = "vault.selftest", defaultValue = "false")
    private boolean selfTest;

    /**
     * The JDBC address of the database that the self-test fills, in which nothing of the vault may be yet. By default, with
     * DuckDB, a new file for each model below <code>vault-selftest</code> in the build directory.
     */
    @Parameter(property = "vault.selftest.url")
    private String selfTestUrl;

    /** Where new files of self-tests go. */
    @Parameter(defaultValue = "${project.build.directory}/vault-selftest", readonly = true, required = true)
    private File selfTestDirectory;

    @Inject
    public TestMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        super(repositories, decrypter);
    }

    @Override
    boolean usesVault() {
        return !selfTest;
    }

    @Override
    void work(Database database, List<ScriptFolder> scripts, ModelOutcomes outcomes) {
        if (selfTest) {
            outcomes.selfTest(scripts, this::tried);
        } else {
            TestRunner runner = new TestRunner(database, threads(), displayRoot(), progress());
            outcomes.test(scripts, runner::run);
        }
    }

    private SelfTestReport tried(ScriptFolder scripts) {
        RunOptions options = RunOptions.of(displayRoot(), reports())
                .withDisplayRoot(displayRoot())
                .withThreads(threads());
        try (Database own =
                database("vault.selftest.url", address(scripts.manifest().model()))) {
            return new SelfTestRunner(own, options, progress()).run(scripts, used(scripts));
        }
    }

    private String address(String model) {
        if (selfTestUrl != null && !selfTestUrl.isBlank()) {
            return selfTestUrl;
        }
        if (!dialect().equals("duckdb")) {
            throw new RunRefused("a self-test needs a database of its own; vault.selftest.url names it");
        }
        Path file = selfTestDirectory.toPath().resolve(model + ".duckdb");
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(model + ".duckdb.wal"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
        return "jdbc:duckdb:" + file;
    }
}
