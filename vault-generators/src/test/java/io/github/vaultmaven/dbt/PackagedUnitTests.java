// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.dbt.env.DbtEnvironment;
import io.github.vaultmaven.dbt.env.DbtResult;
import io.github.vaultmaven.engine.Engines;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether the unit tests of a project with a package tell right models from wrong ones, on PostgreSQL; of the model
 * {@code access} of the project with every feature.
 */
public final class PackagedUnitTests {

    /** The satellite that the package loads. A stand-in stores every row, changed or not, so that its test is to fail. */
    public static final String SATELLITE = "s_buyer_profile_mill";

    private static final Pattern FAILED = Pattern.compile("FAIL 1 (\\w+)::");

    /** By model what is right in it, and what is wrong. */
    private static final Map<String, String[]> WRONG = Map.of(
            "models/staging/mill/stg_group_above_mill__typed.sql",
            new String[] {"length(d.above__text) <= 10", "length(d.above__text) <= 99"},
            "models/staging/mill/stg_buyer_mill.sql",
            new String[] {" is not null then h.buyer_hk", " is not null or true then h.buyer_hk"},
            "models/integration/prepared/s_buyer_profile_mill__prepared.sql",
            new String[] {"c.profile_hashdiff is distinct from c.previous_hashdiff", "true"},
            "models/marts/dimensions/dim_buyer.sql",
            new String[] {"where c.is_change_", "where true"},
            "models/business/pits/pit_ware.sql",
            new String[] {"load_timestamp <= w.snapshot_timestamp", "load_timestamp < w.snapshot_timestamp"});

    private PackagedUnitTests() {}

    /**
     * Runs them on the project as it is and with a fault in each of the project's own models.
     *
     * @param project the project with its packages
     * @param failing models whose unit tests fail in the project as it is
     */
    public static void tellRightFromWrong(PackagedSpecs project, Set<String> failing) throws IOException, SQLException {
        assertThat(failing(project)).isEqualTo(failing);
        for (Map.Entry<String, String[]> wrong : WRONG.entrySet()) {
            assertThat(project.text(wrong.getKey())).contains(wrong.getValue()[0]);
            project.replace(wrong.getKey(), wrong.getValue()[0], wrong.getValue()[1]);
        }
        Set<String> all = WRONG.keySet().stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".sql", ""))
                .collect(Collectors.toSet());
        all.addAll(failing);
        assertThat(failing(project)).isEqualTo(all);
    }

    private static Set<String> failing(PackagedSpecs project) throws SQLException {
        DbtResult result = DbtEnvironment.dbt111()
                .dbt(project.folder(), environment(), "--warn-error", "test", "--select", "test_type:unit");
        assertThat(result.output()).contains(" unit tests in ").doesNotContainPattern("\\d of \\d+ ERROR ");
        return FAILED.matcher(result.output())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A new database. */
    private static Map<String, String> environment() throws SQLException {
        URI address = URI.create(Engines.postgresqlUrl().substring("jdbc:".length()));
        return Map.of(
                "VAULT_DB_HOST", address.getHost(),
                "VAULT_DB_PORT", String.valueOf(address.getPort()),
                "VAULT_DB_NAME", address.getPath().substring(1),
                "VAULT_DB_USER", "postgres",
                "VAULT_DB_PASSWORD", "postgres");
    }
}
