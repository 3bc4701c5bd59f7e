// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.run.DatabaseUnavailable;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Driver;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Fetches JDBC drivers when a goal needs them, so that others do not carry them.
 *
 * <p>A driver gets a class loader of its own with nothing but the platform above it. Its dependencies, annotations at
 * most, are left out.
 */
final class DriverResolver {

    private final RepositorySystem repositories;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> remotes;

    DriverResolver(RepositorySystem repositories, RepositorySystemSession session, List<RemoteRepository> remotes) {
        this.repositories = repositories;
        this.session = session;
        this.remotes = List.copyOf(remotes);
    }

    /**
     * A driver.
     *
     * @param dialect how messages and version properties call it
     * @param coordinates {@code group:artifact:version}
     * @throws DatabaseUnavailable if it can be neither found nor used
     */
    Driver driver(String dialect, String coordinates) {
        File jar = jar(dialect, coordinates);
        try {
            ClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toURI().toURL()}, ClassLoader.getPlatformClassLoader());
            return ServiceLoader.load(Driver.class, loader).stream()
                    .filter(found -> found.type().getClassLoader() == loader)
                    .findFirst()
                    .orElseThrow(() -> new DatabaseUnavailable(coordinates + " holds no JDBC driver"))
                    .get();
        } catch (MalformedURLException | ServiceConfigurationError e) {
            throw new DatabaseUnavailable("cannot use the driver " + coordinates + ": " + e.getMessage());
        }
    }

    private File jar(String dialect, String coordinates) {
        try {
            ArtifactRequest request = new ArtifactRequest(new DefaultArtifact(coordinates), remotes, "vault");
            return repositories.resolveArtifact(session, request).getArtifact().getFile();
        } catch (ArtifactResolutionException e) {
            String what = "cannot get the driver " + coordinates;
            String version = "another version can be named with vault." + dialect + ".version";
            throw new DatabaseUnavailable(
                    session.isOffline()
                            ? what + ": Maven is offline, and the local repository does not have it; run once"
                                    + " without -o (" + version + ")"
                            : what + ": " + e.getMessage() + " (" + version + ")");
        }
    }
}
