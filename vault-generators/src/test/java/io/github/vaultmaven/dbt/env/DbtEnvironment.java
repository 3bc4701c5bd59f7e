// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.env;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A dbt to test with, installed below <code>target/dbt-env</code> from the packages pinned in
 * <code>src/test/python/NAME.txt</code>, once for each content of that file.
 *
 * <p>Where it cannot be had, for want of Python or of a package registry, tests end as skipped with one line that says
 * so, and in CI (environment variable <code>CI</code>) as failed.
 */
public final class DbtEnvironment {

    private static final Path PACKAGES = Path.of("src", "test", "python");
    private static final Path ENVIRONMENTS = Path.of("target", "dbt-env");

    private final Installation installation;

    private DbtEnvironment(Installation installation) {
        this.installation = installation;
    }

    /** dbt 1.11 with the adapters of DuckDB and PostgreSQL, and sqlfluff with dbt's templater: for building. */
    public static DbtEnvironment dbt111() {
        return of("dbt-1.11");
    }

    /** dbt 1.12 with both adapters: for parsing and compiling. */
    public static DbtEnvironment dbt112() {
        return of("dbt-1.12");
    }

    /** dbt Fusion: for parsing and compiling, as it downloads its drivers from elsewhere. */
    public static DbtEnvironment fusion() {
        return of("dbt-fusion");
    }

    private static DbtEnvironment of(String name) {
        var installation = new Installation(PACKAGES.resolve(name + ".txt"), ENVIRONMENTS.resolve(name));
        String python = python();
        try {
            installation.install(python);
        } catch (IOException e) {
            require(false, e.getMessage());
        }
        return new DbtEnvironment(installation);
    }

    /** The command that runs Python; ends the test where there is none. */
    static String python() {
        Optional<String> python = Python.find();
        require(python.isPresent(), Python.MISSING);
        return python.orElseThrow();
    }

    private static void require(boolean condition, String why) {
        if (!condition) {
            String message = "Tests with dbt do not run: " + why;
            System.err.println(message);
            if (System.getenv("CI") != null) {
                fail(message);
            }
            Assumptions.abort(message);
        }
    }

    /** The folder of the virtual environment's programs, absolute. */
    public Path programs() {
        return installation.programs();
    }

    /** The folder of the virtual environment, absolute. */
    public Path folder() {
        return installation.programs().getParent();
    }

    /**
     * Runs dbt.
     *
     * @param project the folder that it runs in, which holds <code>dbt_project.yml</code> and <code>profiles.yml</code>
     * @param variables environment variables; the developer's own <code>DBT_</code> ones do not count
     * @param arguments command and options
     */
    public DbtResult dbt(Path project, Map<String, String> variables, String... arguments) {
        return run("dbt", project, variables, arguments);
    }

    /** Runs a program of the environment, such as <code>sqlfluff</code>, in a folder. */
    public DbtResult run(String program, Path folder, Map<String, String> variables, String... arguments) {
        var all = new HashMap<String, String>();
        all.put("DBT_SEND_ANONYMOUS_USAGE_STATS", "false");
        all.put("DO_NOT_TRACK", "1");
        all.put("DBT_USE_COLORS", "false");
        all.put("NO_COLOR", "1");
        all.putAll(variables);
        var command = new ArrayList<String>();
        command.add(programs().resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            return Tool.run(folder, all, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
