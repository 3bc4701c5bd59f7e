// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.artifact.Artifact;
import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The seeds of a project: files beside the specs whose rows references hold. A file with a value that dbt would read as
 * another one is none; its rows stand in the query of their staging.
 */
final class Seeds {

    private final Map<String, Seed> byStaging = new LinkedHashMap<>();
    private final Map<String, Reference> references = new HashMap<>();
    private final Dialect dialect;

    Seeds(LoadPlan plan, Dialect dialect) {
        this.dialect = dialect;
        VaultModel model = plan.model();
        Set<String> taken = plan.steps().stream()
                .flatMap(s -> s.creates().stream())
                .map(Relation::name)
                .collect(Collectors.toSet());
        for (Staging staging : model.stagings()) {
            staging.computed()
                    .map(c -> c.query())
                    .filter(VaultQuery.Given.class::isInstance)
                    .map(q -> ((VaultQuery.Given) q).rows())
                    .filter(Seed::keeps)
                    .ifPresent(rows -> byStaging.put(
                            staging.name(), new Seed(name(staging.entity(), taken), staging.name(), rows)));
        }
        model.structures().stream()
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .forEach(r -> r.feeds().forEach(f -> references.put(f.stage().name(), r)));
    }

    private static String name(String entity, Set<String> taken) {
        String name = "seed_" + entity;
        while (!taken.add(name)) {
            name += "_rows";
        }
        return name;
    }

    /** The query on the seed of a staging; nothing where it has none. */
    Optional<String> query(String staging) {
        return Optional.ofNullable(byStaging.get(staging)).map(s -> s.query(dialect));
    }

    /** The files, and what is declared of them. */
    List<Artifact> files() {
        var artifacts = new ArrayList<Artifact>();
        byStaging.values().forEach(s -> artifacts.add(new Artifact("seeds/" + s.name() + ".csv", s.csv(), origin(s))));
        if (!artifacts.isEmpty()) {
            var document = new LinkedHashMap<String, Object>();
            document.put("version", 2);
            document.put("seeds", byStaging.values().stream().map(this::entry).toList());
            artifacts.add(new Artifact("seeds/schema.yml", YamlText.of(document), Origin.MEMORY));
        }
        return artifacts;
    }

    private Origin origin(Seed seed) {
        return reference(seed).map(Reference::origin).orElse(Origin.MEMORY);
    }

    private Optional<Reference> reference(Seed seed) {
        return Optional.ofNullable(references.get(seed.staging()));
    }

    private Map<String, Object> entry(Seed seed) {
        Origin origin = origin(seed);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", seed.name());
        entry.put("description", description(seed, origin));
        Map<String, Object> config = Governance.config(origin);
        // The file is all that the table is made from, and its columns may be others than they were.
        config.put("full_refresh", true);
        var types = new LinkedHashMap<String, Object>();
        seed.rows().columns().forEach((name, type) -> types.put(name, dialect.type(type)));
        config.put("column_types", types);
        entry.put("config", config);
        var columns = new ArrayList<Map<String, Object>>();
        seed.rows().columns().forEach((name, type) -> columns.add(column(seed, name, type)));
        entry.put("columns", columns);
        return entry;
    }

    private String description(Seed seed, Origin origin) {
        String file = reference(seed)
                .flatMap(Reference::seed)
                .map(f -> "Rows of " + f)
                .orElse("Rows");
        String of = reference(seed).map(r -> ", which " + r.name() + " holds").orElse("");
        return Jinja.plain(origin.description().isEmpty() ? file + of : origin.description() + "\n" + file + of);
    }

    private Map<String, Object> column(Seed seed, String name, DataType type) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", name);
        entry.put("data_type", dialect.type(type));
        if (!dialect.id(name).equals(name)) {
            entry.put("quote", true);
        }
        String words = reference(seed).map(r -> words(r, name)).orElse("");
        if (!words.isEmpty()) {
            entry.put("description", Jinja.plain(words));
        }
        return entry;
    }

    private static String words(Reference reference, String column) {
        for (KeyPart part : reference.key()) {
            if (part.name().equals(column)) {
                return part.description().isEmpty() ? "part of the code" : part.description();
            }
        }
        return reference.attributes().stream()
                .filter(a -> a.name().equals(column))
                .map(Attribute::description)
                .findFirst()
                .orElse("");
    }
}
