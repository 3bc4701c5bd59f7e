// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.HubPaths;
import io.github.vaultmaven.draft.decide.Kind;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes decisions as specs: the source, and a file for each entity, link and reference. */
public final class SpecWriter {

    private final List<TableDecision> decisions;
    private final DraftNames names;
    private final HubPaths paths;
    private final Map<String, StagedTable> staged = new LinkedHashMap<>();
    private final Map<String, List<StagedTable>> satellites = new LinkedHashMap<>();

    private SpecWriter(String source, List<TableDecision> decisions, Set<String> avoided) {
        this.decisions = decisions;
        this.names = new DraftNames(source, decisions, avoided);
        this.paths = HubPaths.of(decisions);
        decisions.forEach(d -> staged.put(d.name(), new StagedTable(d)));
        decisions.stream()
                .filter(d -> d.is(Kind.SATELLITE))
                .forEach(d -> paths.parent(d)
                        .ifPresent(p -> satellites
                                .computeIfAbsent(p.target(), k -> new ArrayList<>())
                                .add(staged.get(d.name()))));
    }

    /**
     * The specs by path.
     *
     * @param source name of the source system, of letters, digits and {@code _}
     * @param context what the source is for, in words; may be empty
     * @param schema the input
     * @param decisions what is made of it
     */
    public static Map<String, String> write(
            String source, String context, SourceSchema schema, List<TableDecision> decisions) {
        return write(source, context, schema, decisions, Set.of());
    }

    /**
     * The same where some names of entities, links and references mean something else already.
     *
     * @param avoided these names; the source stands before them
     */
    public static Map<String, String> write(
            String source, String context, SourceSchema schema, List<TableDecision> decisions, Set<String> avoided) {
        return new SpecWriter(source, decisions, avoided).write(context, schema.tables());
    }

    private Map<String, String> write(String context, List<InputTable> tables) {
        var files = new TreeMap<String, String>();
        for (TableDecision decision : decisions) {
            switch (decision.kind().value()) {
                case HUB -> files.put("entities/" + names.of(decision) + ".yaml", entity(decision));
                case LINK, NON_HISTORIZED ->
                    files.put(
                            "links/" + names.of(decision) + ".yaml",
                            new LinkText(names, paths).ofTable(staged.get(decision.name())));
                case REFERENCE ->
                    files.put("references/" + names.of(decision) + ".yaml", new ReferenceText(names).of(decision));
                case MIXTURE -> {
                    var mixture = new MixtureText(names);
                    files.putAll(mixture.entities(decision));
                    files.put("links/" + names.of(decision) + ".yaml", mixture.link(decision));
                }
                case SATELLITE -> {
                    // written with its entity
                }
            }
        }
        files.put(
                "sources/" + names.source() + ".yaml",
                new SourceText(names, paths).of(context, List.copyOf(staged.values()), tables));
        return files;
    }

    private String entity(TableDecision hub) {
        return new EntityText(names, paths).of(staged.get(hub.name()), satellites.getOrDefault(hub.name(), List.of()));
    }
}
