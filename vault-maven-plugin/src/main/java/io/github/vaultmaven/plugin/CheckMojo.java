// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.dbt.run.DbtCall;
import io.github.vaultmaven.dbt.run.DbtProject;
import io.github.vaultmaven.dbt.run.DbtReport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Has dbt read and compile each generated dbt project, with warnings as errors; no database is needed. Of scripts of the
 * target <code>sql</code> there is nothing to compile.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class CheckMojo extends DbtProjectsMojo {

    @Override
    boolean concerns(DbtProject found) {
        return true;
    }

    @Override
    void nothing(File folder) {
        getLog().info("There is no dbt project in " + folder
                + ", and scripts of the target sql are compiled by the database only: nothing to check.");
    }

    @Override
    List<DbtReport> work(List<DbtProject> projects) {
        var reports = new ArrayList<DbtReport>();
        for (DbtProject project : projects) {
            DbtReport parsed = run(project, call(project, List.of("parse", "--no-partial-parse")));
            reports.add(parsed);
            if (parsed.passed()) {
                reports.add(run(project, call(project, compile(project))));
            }
        }
        return reports;
    }

    /** dbt asks a PostgreSQL which relations there are unless told not to; of DuckDB it makes the file. */
    private static List<String> compile(DbtProject project) {
        return project.dialect().equals("duckdb")
                ? List.of("compile")
                : List.of("compile", "--no-introspect", "--no-populate-cache");
    }

    private DbtCall call(DbtProject project, List<String> words) {
        return new DbtCall(words, options(), true, variables(project));
    }

    /** What generated profiles ask for, unless the environment has it; no password is needed to compile. */
    private Map<String, String> variables(DbtProject project) {
        var variables = new HashMap<>(profile(project));
        for (String name : List.of("VAULT_DB_USER", "VAULT_DB_PASSWORD")) {
            if (System.getenv(name) == null) {
                variables.put(name, "only needed to connect");
            }
        }
        variables.put("VAULT_DB_PATH", file(project).toString());
        return variables;
    }

    private Path file(DbtProject project) {
        Path folder = reports().resolve("dbt/check").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(project.model() + ".duckdb");
            Files.deleteIfExists(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make room in " + folder, e);
        }
    }
}
