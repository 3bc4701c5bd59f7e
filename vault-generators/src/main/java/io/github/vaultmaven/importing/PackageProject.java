// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A dbt project that is built on a package for data vaults.
 *
 * @param name the project's name
 * @param calls the models that a package's macro makes, by name
 * @param plain the other models, by name
 * @param sources its sources
 * @param variables its variables, those of the project's own scope included
 * @param packages packages and versions, as the project asks for them
 */
record PackageProject(
        String name,
        Map<String, Call> calls,
        Map<String, PlainModel> plain,
        DbtSources sources,
        Map<String, Value> variables,
        Map<String, String> packages) {

    private static final String PROJECT = "dbt_project.yml";

    /** Reads the files of a project. */
    static PackageProject of(DbtFolder folder, Losses losses) {
        Value project = folder.yaml(PROJECT);
        String name = project.text("name").orElse("vault");
        var sources = new DbtSources();
        var calls = new TreeMap<String, Call>();
        var plain = new TreeMap<String, PlainModel>();
        List<String> models = paths(project, "model-paths", "models");
        List<String> macros = paths(project, "macro-paths", "macros");
        folder.files().forEach((path, text) -> {
            if (path.endsWith(".sql") && isBelow(path, models)) {
                Optional<Call> call = call(path, text, losses);
                call.ifPresent(made -> calls.put(made.model(), made));
                if (call.isEmpty()) {
                    plain.put(ModelReader.model(path), PlainModel.of(text));
                }
            } else if (!path.endsWith(".sql") && isBelow(path, models)) {
                sources.add(folder.yaml(path));
            } else if (isBelow(path, macros)) {
                losses.add(path, 1, "macros of the project are not carried over");
            }
        });
        var variables = new TreeMap<>(project.find("vars").map(Value::entries).orElse(Map.of()));
        Optional.ofNullable(variables.get(name)).ifPresent(own -> variables.putAll(own.entries()));
        return new PackageProject(name, calls, plain, sources, variables, packages(folder));
    }

    private static Optional<Call> call(String path, String text, Losses losses) {
        int before = losses.all().size();
        Optional<Call> call = new ModelReader(path, text, losses).read();
        if (call.isEmpty() && losses.all().size() == before) {
            losses.add(
                    path,
                    1,
                    "the model is made by no macro of a package; it stays with dbt, or becomes a spec by hand");
        }
        return call;
    }

    private static List<String> paths(Value project, String key, String otherwise) {
        return project.find(key).map(Value::texts).orElse(List.of(otherwise));
    }

    private static boolean isBelow(String path, List<String> folders) {
        return folders.stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }

    private static Map<String, String> packages(DbtFolder folder) {
        var packages = new TreeMap<String, String>();
        for (String file : List.of("packages.yml", "dependencies.yml")) {
            folder.yaml(file)
                    .find("packages")
                    .ifPresent(all -> all.items().forEach(one -> {
                        String what = one.text("package")
                                .or(() -> one.text("git"))
                                .or(() -> one.text("local"))
                                .orElse("");
                        var versions = new ArrayList<String>();
                        one.find("version").ifPresent(version -> versions.addAll(version.texts()));
                        one.text("revision").ifPresent(versions::add);
                        packages.put(what, String.join(" ", versions));
                    }));
        }
        return packages;
    }

    /** The text of a variable. */
    Optional<String> variable(String key) {
        return Optional.ofNullable(variables.get(key)).flatMap(Value::asText);
    }

    /** True if models call macros of datavault4dbt. */
    boolean usesDatavault4dbt() {
        return calls.values().stream().anyMatch(Call::isDatavault4dbt);
    }
}
