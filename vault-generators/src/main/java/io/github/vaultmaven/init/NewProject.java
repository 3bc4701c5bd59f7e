// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.init;

import io.github.vaultmaven.artifact.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a project to begin with. A folder that already has a {@code pom.xml} or a {@code .gitignore} keeps it; any
 * other file in the way stops the writing before anything is touched.
 */
public final class NewProject {

    private static final String POM = "pom.xml";
    private static final String IGNORED = ".gitignore";

    /** Resource, below this package, by the path that it is written to. */
    private static final Map<String, String> FILES = files();

    private final ProjectAnswers answers;

    /** @param answers what the project is to be */
    public NewProject(ProjectAnswers answers) {
        this.answers = answers;
    }

    /**
     * What was written.
     *
     * @param written paths below the folder
     * @param keptPom true if the folder had a {@code pom.xml}, which now needs {@link NewProject#pluginElement}
     */
    public record Result(List<String> written, boolean keptPom) {

        public Result {
            written = List.copyOf(written);
        }
    }

    /**
     * Writes the project.
     *
     * @param folder where; made if need be
     * @throws ProjectInTheWay if files stand where files of the project belong
     * @throws IOException if the file system refuses
     */
    public Result write(Path folder) throws IOException {
        boolean keptPom = Files.exists(folder.resolve(POM));
        var wanted = new LinkedHashMap<String, String>();
        FILES.forEach((path, resource) -> wanted.put(answers.fill(path), resource));
        List.of(POM, IGNORED).stream()
                .filter(path -> Files.exists(folder.resolve(path)))
                .forEach(wanted::remove);
        List<String> inTheWay = wanted.keySet().stream()
                .filter(path -> Files.exists(folder.resolve(path)))
                .toList();
        if (!inTheWay.isEmpty()) {
            throw new ProjectInTheWay(folder, inTheWay);
        }
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            AtomicFile.write(folder.resolve(file.getKey()), answers.fill(resource(file.getValue())));
        }
        return new Result(new ArrayList<>(wanted.keySet()), keptPom);
    }

    /** What a project's {@code pom.xml} needs among its plugins. */
    public String pluginElement() {
        String pom = answers.fill(resource("pom.xml"));
        int end = pom.indexOf("</plugin>") + "</plugin>".length();
        return pom.substring(pom.indexOf("      <plugin>"), end).indent(-6).stripTrailing();
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put(POM, "pom.xml");
        files.put(IGNORED, "gitignore");
        files.put("README.md", "README.md");
        files.put("src/main/vault/vault.yaml", "specs/vault.yaml");
        files.put("src/main/vault/sources/{source}.yaml", "specs/source.yaml");
        files.put("src/main/vault/customer.yaml", "specs/customer.yaml");
        files.put("src/main/vault/order.yaml", "specs/order.yaml");
        files.put("src/main/vault/star.yaml", "specs/star.yaml");
        for (String day : List.of("2026-01-01", "2026-01-02")) {
            files.put("data/{source}/" + day + "/customers.csv", "data/customers-" + day + ".csv");
            files.put("data/{source}/" + day + "/orders.csv", "data/orders-" + day + ".csv");
        }
        return files;
    }

    private static String resource(String name) {
        try (InputStream stream = NewProject.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the resource " + name, e);
        }
    }
}
