// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.everyfeature;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts a PostgreSQL for the goals of this build (exec:java makes and runs one of these): in a process of its own, which
 * ends when Maven does, however that comes about. Its address becomes the property {@code warehouse.url}.
 */
public final class Warehouse implements Runnable {
    private final BiConsumer<String, String> properties;

    /** The name of the parameter tells exec:java what to pass. */
    public Warehouse(BiConsumer<String, String> projectPropertiesUpdater) {
        this.properties = projectPropertiesUpdater;
    }

    @Override
    public void run() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder server = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                classPath(),
                WarehouseServer.class.getName());
        try {
            Process process = server.redirectError(Redirect.INHERIT).start();
            String url = new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
            if (url == null) {
                throw new IllegalStateException("PostgreSQL did not start");
            }
            properties.accept("warehouse.url", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of this class, which is not Maven's own. */
    private static String classPath() {
        URL[] urls = ((URLClassLoader) Warehouse.class.getClassLoader()).getURLs();
        return Stream.of(urls)
                .map(url -> Path.of(URI.create(url.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
