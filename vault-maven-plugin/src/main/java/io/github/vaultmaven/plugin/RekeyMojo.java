// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.Database;
import io.github.vaultmaven.run.RekeyRunner;
import io.github.vaultmaven.run.ScriptFolder;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/**
 * Changes the keys of a loaded vault, where the specs say by <code>conventions.hash.replaces</code> how it was hashed before: all
 * in one transaction, or nothing.
 */
@Mojo(name = "rekey", threadSafe = true)
public final class RekeyMojo extends DatabaseMojo {

    /** How many seconds to wait for another run of the model to end (PostgreSQL). */
    @Parameter(property = "vault.lockWait", defaultValue = "0")
    private int lockWait;

    @Inject
    public RekeyMojo(RepositorySystem repositories, SettingsDecrypter decrypter) {
        super(repositories, decrypter);
    }

    @Override
    void work(Database database, List<ScriptFolder> scripts, ModelOutcomes outcomes) {
        RekeyRunner runner = new RekeyRunner(database, lockingOptions(lockWait), progress());
        outcomes.rekey(scripts, runner::run);
    }
}
