// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.env;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a Python that the pinned packages have wheels for: 3.11 to 3.13, DuckDB 2 having none for 3.10. */
final class Python {

    static final String MISSING = "no Python 3.11, 3.12 or 3.13 with venv and pip was found on the PATH";

    private static final List<String> NAMES = List.of("python3", "python3.13", "python3.12", "python3.11", "python");
    private static final Set<String> VERSIONS = Set.of("3.11", "3.12", "3.13");
    private static final String QUESTION = "import sys, venv, pip; print('%d.%d' % sys.version_info[:2])";

    private Python() {}

    /** The first command that runs one. */
    static Optional<String> find() {
        return NAMES.stream().filter(Python::fits).findFirst();
    }

    private static boolean fits(String command) {
        try {
            DbtResult asked = Tool.run(Path.of("."), Map.of(), List.of(command, "-c", QUESTION));
            return asked.exitCode() == 0 && VERSIONS.contains(asked.output().strip());
        } catch (IOException e) {
            return false;
        }
    }
}
