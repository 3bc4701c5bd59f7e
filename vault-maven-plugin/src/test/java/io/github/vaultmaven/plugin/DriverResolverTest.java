// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.run.DatabaseUnavailable;
import java.lang.reflect.Proxy;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.junit.jupiter.api.Test;

class DriverResolverTest {

    /** A repository system that finds nothing. */
    private static final RepositorySystem NOTHING = (RepositorySystem) Proxy.newProxyInstance(
            DriverResolverTest.class.getClassLoader(),
            new Class<?>[] {RepositorySystem.class},
            (self, method, args) -> {
                ArtifactResult none = new ArtifactResult((ArtifactRequest) args[1]);
                throw new ArtifactResolutionException(List.of(none), "not found in central");
            });

    @SuppressWarnings("deprecation")
    private static DriverResolver resolver(boolean offline) {
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
        session.setOffline(offline);
        return new DriverResolver(NOTHING, session, List.of());
    }

    @Test
    void saysWhatToDoOffline() {
        assertThatThrownBy(() -> resolver(true).driver("duckdb", "org.duckdb:duckdb_jdbc:9"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("cannot get the driver org.duckdb:duckdb_jdbc:9: Maven is offline, and the local repository"
                        + " does not have it; run once without -o (another version can be named with"
                        + " vault.duckdb.version)");
    }

    @Test
    void repeatsWhatTheRepositoriesSaid() {
        assertThatThrownBy(() -> resolver(false).driver("postgresql", "org.postgresql:postgresql:9"))
                .hasMessageStartingWith("cannot get the driver org.postgresql:postgresql:9: not found in central")
                .hasMessageEndingWith("(another version can be named with vault.postgresql.version)");
    }
}
