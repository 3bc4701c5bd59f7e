// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.plan.Step;
import java.util.Locale;
import java.util.Map;

/** Where the scripts of a step are. */
final class SqlPaths {

    /** Folders whose name is not the plural of the kind. */
    private static final Map<String, String> FOLDERS = Map.of(
            "staging", "staging",
            "control", "control",
            "landing", "landing",
            "status_tracking", "status_tracking",
            "record_tracking", "record_tracking",
            "reference", "reference",
            "bridge", "bridges",
            "pit", "pits");

    private SqlPaths() {}

    /** The script that makes a step's relations. */
    static String create(Step step) {
        return "create/" + folder(step) + "/" + step.object() + ".sql";
    }

    /** The script that loads, tests or maintains; the tests of a structure have one together. */
    static String run(Step step) {
        if (step.phase() == Step.Phase.SELFTEST || step.phase() == Step.Phase.REKEY) {
            return step.phase().name().toLowerCase(Locale.ROOT) + "/" + step.kind() + "/" + step.object() + ".sql";
        }
        String folder = step.phase().name().toLowerCase(Locale.ROOT) + "/" + folder(step) + "/";
        return folder + step.test().map(Step.TestInfo::subject).orElse(step.object()) + ".sql";
    }

    /** Name of a step in the manifest: the path without ending. */
    static String id(String path) {
        return path.substring(0, path.length() - ".sql".length());
    }

    private static String folder(Step step) {
        return FOLDERS.getOrDefault(step.kind(), step.kind() + "s");
    }
}
