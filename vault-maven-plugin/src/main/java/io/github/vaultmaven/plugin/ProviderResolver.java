// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plugin;

import io.github.vaultmaven.assist.model.ModelProvider;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Finds providers of models: among the plugin's own dependencies, where a team may put its own, else in the artifact {@code
 * vault-assist} of the plugin's version, which is fetched by the first build that asks a model, so that others do not carry
 * it.
 */
final class ProviderResolver {

    private static final String RUNTIME = "runtime";

    private final RepositorySystem repositories;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> remotes;

    ProviderResolver(RepositorySystem repositories, RepositorySystemSession session, List<RemoteRepository> remotes) {
        this.repositories = repositories;
        this.session = session;
        this.remotes = List.copyOf(remotes);
    }

    /** The artifact cannot be had. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * A provider.
     *
     * @param id what it is called
     * @param version this plugin's version
     * @param realm the plugin's class loader
     * @throws Unavailable if the artifact cannot be fetched
     * @throws IllegalArgumentException if there is no provider of that name
     */
    ModelProvider provider(String id, String version, ClassLoader realm) throws Unavailable {
        Optional<ModelProvider> own = find(id, realm);
        if (own.isPresent()) {
            return own.get();
        }
        ClassLoader loader = new URLClassLoader(jars("io.github.vault-maven:vault-assist:" + version), realm);
        return find(id, loader)
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no provider \"%s\" (vault.assist.provider); there are %s"
                                .formatted(id, ids(loader))));
    }

    private static Optional<ModelProvider> find(String id, ClassLoader loader) {
        return ServiceLoader.load(ModelProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().equals(id))
                .findFirst();
    }

    private static String ids(ClassLoader loader) {
        var ids = new TreeSet<String>();
        ServiceLoader.load(ModelProvider.class, loader).forEach(provider -> ids.add(provider.id()));
        return String.join(", ", ids);
    }

    private URL[] jars(String coordinates) throws Unavailable {
        var wanted = new CollectRequest(new Dependency(new DefaultArtifact(coordinates), RUNTIME), remotes);
        var request = new DependencyRequest(wanted, (node, parents) -> isNeeded(node.getDependency()));
        try {
            var urls = new ArrayList<URL>();
            for (var result : repositories.resolveDependencies(session, request).getArtifactResults()) {
                urls.add(url(result.getArtifact().getFile()));
            }
            return urls.toArray(URL[]::new);
        } catch (DependencyResolutionException e) {
            throw new Unavailable("cannot get " + coordinates
                    + (session.isOffline() ? ": Maven is offline; run once without -o" : ": " + e.getMessage()));
        }
    }

    /** Written out, as Maven shows plugins no more of its resolver than the interfaces. */
    private static boolean isNeeded(Dependency dependency) {
        return dependency == null
                || !dependency.isOptional() && Set.of("", "compile", RUNTIME).contains(dependency.getScope());
    }

    private static URL url(File jar) throws Unavailable {
        try {
            return jar.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new Unavailable("cannot read " + jar);
        }
    }
}
