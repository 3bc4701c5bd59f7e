// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which versions of dbt read generated projects. */
final class DbtVersion {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int MAJOR = 1;
    private static final int MINOR = 11;

    private DbtVersion() {}

    /**
     * Checks a version, such as {@code 1.11.16} or {@code 2.0.0-preview.196}.
     *
     * @throws DbtRefused if it is older than 1.11
     */
    static void check(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (matcher.matches() && isOld(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))) {
            throw new DbtRefused("dbt is " + version + ", and generated projects need " + MAJOR + "." + MINOR
                    + " or later; another one is named with -Dvault.dbt.venv or -Dvault.dbt.executable");
        }
    }

    private static boolean isOld(int major, int minor) {
        return major < MAJOR || major == MAJOR && minor < MINOR;
    }
}
