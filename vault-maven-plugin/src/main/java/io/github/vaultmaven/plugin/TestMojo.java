// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.ScriptFolder;
import io.github.vaultmaven.run.TestRunner;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** Runs the generated tests of each model on the loaded vault. */
@Mojo(name = "test", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class TestMojo extends DatabaseMojo {

    @Inject
    public TestMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        super(repositories, decrypter);
    }

    @Override
    void work(Database database, List<ScriptFolder> scripts, ModelOutcomes outcomes) {
        TestRunner runner = new TestRunner(database, threads(), displayRoot(), progress());
        outcomes.test(scripts, runner::run);
    }
}
