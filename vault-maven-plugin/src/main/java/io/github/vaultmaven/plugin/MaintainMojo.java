// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.MaintenanceRunner;
import io.github.vaultmaven.run.ScriptFolder;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** Deletes rejected and tracked rows of each model that are older than its <code>retention</code>; never part of a load. */
@Mojo(name = "maintain", threadSafe = true)
public final class MaintainMojo extends DatabaseMojo {

    /** How many seconds to wait for another run of the model to end (PostgreSQL). */
    @Parameter(property = "vault.lockWait", defaultValue = "0")
    private int lockWait;

    @Inject
    public MaintainMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        super(repositories, decrypter);
    }

    @Override
    void work(Database database, List<ScriptFolder> scripts, ModelOutcomes outcomes) {
        MaintenanceRunner runner = new MaintenanceRunner(database, lockingOptions(lockWait), progress());
        outcomes.maintain(scripts, runner::run);
    }
}
