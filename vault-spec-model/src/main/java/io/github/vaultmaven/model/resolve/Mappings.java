// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.yaml.Fixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The mappings of an entity or link.
 *
 * @param owner name of the entity or link
 * @param all by source, then as written
 */
record Mappings(String owner, List<Mapping> all) {

    static final String UNKNOWN_FEED = "unknown-feed";

    Mappings {
        all = List.copyOf(all);
    }

    /** Finds the tables of mappings and names their stagings. */
    static Mappings of(String owner, List<MappingSpec> specs, Context context) {
        var mappings = new ArrayList<Mapping>();
        for (MappingSpec spec : specs) {
            context.sources().find(spec).ifPresent(table -> mappings.add(new Mapping(spec, table)));
        }
        NamePattern pattern = context.conventions().names().get(NameConvention.STAGING);
        List<String> names = context.conventions().perMapping(pattern, mappings, "entity", owner);
        for (int i = 0; i < mappings.size(); i++) {
            Mapping mapping = mappings.get(i);
            mapping.stagedIn(new StagingBuilder(
                    names.get(i),
                    owner,
                    mapping.table().table(),
                    context.conventions().columns(),
                    new Origin(mapping.spec().range(), "")));
        }
        return new Mappings(owner, mappings);
    }

    /**
     * Those that feed a structure, by source place.
     *
     * @param sources names of sources in order, or nothing for all by name
     * @param tables names of tables, or nothing for all
     */
    List<Mapping> select(
            Optional<List<Located<String>>> sources, Optional<List<Located<String>>> tables, Context context) {
        List<Mapping> ofSources = sources.map(names -> names.stream()
                        .flatMap(name -> ofSource(name, context).stream())
                        .toList())
                .orElse(all);
        if (tables.isEmpty()) {
            return ofSources;
        }
        tables.get().forEach(name -> checkTable(name, ofSources, context));
        return ofSources.stream()
                .filter(m -> tables.get().stream().anyMatch(name -> name.value().equals(m.tableName())))
                .toList();
    }

    /**
     * Those that feed a structure, where it names no tables: of several tables of one source, the ones that have what the
     * structure needs; the first, for findings, if none has.
     *
     * @param has tells whether a mapping has what is needed
     */
    List<Mapping> select(
            Optional<List<Located<String>>> sources,
            Optional<List<Located<String>>> tables,
            Predicate<Mapping> has,
            Context context) {
        List<Mapping> selected = select(sources, tables, context);
        if (tables.isPresent() || selected.size() == 1) {
            return selected;
        }
        var result = new ArrayList<Mapping>();
        for (String source :
                selected.stream().map(Mapping::sourceName).distinct().toList()) {
            List<Mapping> ofSource =
                    selected.stream().filter(m -> m.sourceName().equals(source)).toList();
            List<Mapping> good = ofSource.stream().filter(has).toList();
            result.addAll(good.isEmpty() ? ofSource.subList(0, 1) : good);
        }
        return result;
    }

    private List<Mapping> ofSource(Located<String> source, Context context) {
        List<Mapping> found =
                all.stream().filter(m -> m.sourceName().equals(source.value())).toList();
        if (found.isEmpty()) {
            List<String> known =
                    all.stream().map(Mapping::sourceName).distinct().toList();
            String help = "add it under `source_mappings`";
            report(source, Wording.quote(owner) + " has no mapping of source ", known, help, context);
        }
        return found;
    }

    private void checkTable(Located<String> table, List<Mapping> among, Context context) {
        List<String> known = among.stream().map(Mapping::tableName).distinct().toList();
        if (!known.contains(table.value())) {
            report(table, "no mapping here is of table ", known, "", context);
        }
    }

    private static void report(Located<String> name, String what, List<String> known, String help, Context context) {
        String message = what + Wording.quote(name.value()) + Suggestions.question(name.value(), known);
        context.diagnostics().error(UNKNOWN_FEED, name.range(), message, help, Fixes.respell(name, known));
    }
}
