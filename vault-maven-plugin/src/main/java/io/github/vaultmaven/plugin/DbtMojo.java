// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.dbt.run.CommandWords;
import io.github.vaultmaven.dbt.run.DbtCall;
import io.github.vaultmaven.dbt.run.DbtProject;
import io.github.vaultmaven.dbt.run.DbtReport;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Runs dbt on each generated dbt project, and tells what failed at the lines of the specs that it came from. */
@Mojo(name = "dbt", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class DbtMojo extends DbtProjectsMojo {

    private final SettingsDecrypter decrypter;

    /** What dbt is to do, with options: <code>build --select tag:daily</code>. Quotes keep words together. */
    @Parameter(property = "vault.dbt.command", defaultValue = "build", required = true)
    private String command;

    /** The dialect to run: <code>duckdb</code> or <code>postgresql</code>. */
    @Parameter(property = "vault.dialect", defaultValue = "duckdb", required = true)
    private String dialect;

    /** The JDBC address of the database, which generated profiles use. Passwords belong in the settings. */
    @Parameter(
            property = "vault.url",
            defaultValue = "jdbc:duckdb:${project.build.directory}/vault.duckdb",
            required = true)
    private String url;

    /**
     * The server in <code>settings.xml</code> whose user name and password are used. Without it, the environment
     * variables <code>VAULT_DB_USER</code> and <code>VAULT_DB_PASSWORD</code> are.
     */
    @Parameter(property = "vault.serverId")
    private String serverId;

    /** How many nodes dbt works on at once, if not as many as the profile says. */
    @Parameter(property = "vault.threads", defaultValue = "0")
    private int threads;

    @Inject
    public DbtMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    boolean concerns(DbtProject found) {
        return found.dialect().equals(dialect);
    }

    @Override
    void nothing(File folder) throws MojoFailureException {
        throw new MojoFailureException("There is no dbt project for " + dialect + " in " + folder
                + "; vault:generate writes one where vault.target is dbt.");
    }

    @Override
    List<DbtReport> work(List<DbtProject> projects) {
        new DatabaseAddress(dialect, "vault.url", url).prepare();
        var reports = new ArrayList<DbtReport>();
        for (DbtProject project : projects) {
            List<String> options = new ArrayList<>(options());
            if (threads > 0) {
                options.addAll(List.of("--threads", Integer.toString(threads)));
            }
            reports.add(run(project, new DbtCall(CommandWords.of(command), options, false, variables(project))));
        }
        return reports;
    }

    private Map<String, String> variables(DbtProject project) {
        var variables = new HashMap<>(profile(project));
        variables.putAll(DbtVariables.of("vault.url", url));
        variables.putAll(DbtVariables.of(Credentials.find(
                serverId, session().getSettings(), decrypter, session().getSystemProperties())));
        return variables;
    }
}
