// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.model.Describing;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words about models and columns: purpose, business key, sources, related entities. */
final class Descriptions {

    private final VaultModel model;
    private final Map<String, Structure> structures = new HashMap<>();

    /** Names of what describes a relation, and links of a hub. */
    private final Map<String, List<String>> describing = new HashMap<>();

    private final Map<String, List<Link>> links = new HashMap<>();
    private final Map<String, String> technical;
    private final ColumnWords words;

    Descriptions(VaultModel model) {
        this.model = model;
        model.structures().forEach(this::add);
        TechnicalColumns columns = model.columns();
        var blocks = new LinkedHashMap<String, String>();
        blocks.put(columns.loadTimestamp(), "vault_load_timestamp");
        blocks.put(columns.recordSource(), "vault_record_source");
        blocks.put(columns.runId(), "vault_run_id");
        this.technical = blocks;
        this.words = new ColumnWords(model);
    }

    private static Optional<String> parent(Structure structure) {
        return Describing.parentOf(structure).map(Parent::relation);
    }

    private void add(Structure structure) {
        structures.put(structure.name(), structure);
        parent(structure)
                .ifPresent(parent -> describing
                        .computeIfAbsent(parent, p -> new ArrayList<>())
                        .add(structure.name()));
        if (structure instanceof Link link) {
            link.members().stream()
                    .map(Link.Member::hub)
                    .distinct()
                    .forEach(hub ->
                            links.computeIfAbsent(hub, h -> new ArrayList<>()).add(link));
        }
    }

    /** The description of a model; a docs block where the model has one. */
    String of(DbtModel declared) {
        return block(declared.name()).isPresent()
                ? "{{ doc('" + declared.name() + "') }}"
                : Jinja.plain(String.join("\n", described(declared)));
    }

    /** What satellites, references and their like are, what they describe, and who delivers it. */
    private List<String> described(DbtModel declared) {
        var lines = new ArrayList<>(sentences(declared));
        Structure structure = structures.get(declared.name());
        if (structure != null) {
            parent(structure).map(structures::get).ifPresent(p -> lines.add("Describes: " + p.entity()));
            List<String> names = sources(structure).distinct().sorted().toList();
            if (!names.isEmpty()) {
                lines.add("Sources: " + String.join(", ", names));
            }
        }
        return lines;
    }

    /** The description of a column: the docs block of those that every relation has; empty where nothing is known. */
    String ofColumn(DbtModel declared, Column column) {
        String block = technical.get(column.name());
        if (block != null) {
            return "{{ doc('" + block + "') }}";
        }
        String known = column.comment().isEmpty()
                ? words.of(declared, column.name())
                : words.from(declared.name(), column.name());
        return Jinja.plain(
                Stream.of(column.comment(), known).filter(w -> !w.isEmpty()).collect(Collectors.joining("\n")));
    }

    /** The docs blocks of a project, as Markdown. */
    String blocks(List<DbtModel> models) {
        var text = new StringBuilder(overview());
        text.append(docs("vault_load_timestamp", "When the row was true, UTC: the load timestamp of its delivery."));
        text.append(docs("vault_record_source", "Where the row came from."));
        text.append(docs("vault_run_id", "The run that brought the row; grows by one with each."));
        for (DbtModel declared : models) {
            block(declared.name())
                    .ifPresent(structure -> text.append(docs(declared.name(), words(declared, structure))));
        }
        return text.toString();
    }

    private String overview() {
        var lines = new ArrayList<String>();
        lines.add("# " + model.name());
        lines.add("");
        lines.add("A Data Vault, made from specs. Change the specs, not this project.");
        lines.add("");
        lines.add("## Business objects");
        lines.add("");
        model.structures().stream()
                .filter(Hub.class::isInstance)
                .map(hub -> "- " + hub.entity() + " (" + hub.name() + ")"
                        + (hub.origin().description().isEmpty()
                                ? ""
                                : ": " + hub.origin().description().replaceAll("\\s+", " ")))
                .distinct()
                .sorted()
                .forEach(lines::add);
        return docs("__overview__", String.join("\n", lines));
    }

    private static String docs(String name, String words) {
        return "{% docs " + name + " %}\n" + Jinja.plain(words).strip() + "\n{% enddocs %}\n\n";
    }

    /** Business objects and what relates them have a page of their own, the rest a sentence. */
    private Optional<Structure> block(String name) {
        return Optional.ofNullable(structures.get(name)).filter(s -> s instanceof Hub || s instanceof Link);
    }

    private String words(DbtModel declared, Structure structure) {
        var lines = new ArrayList<>(sentences(declared));
        if (structure instanceof Hub hub) {
            lines.add("**Business key**: " + parts(hub.businessKey()));
            add(lines, "**Described by**", describing(hub.name()));
            add(lines, "**Related**", related(hub));
        } else if (structure instanceof Link link) {
            lines.add("**Members**: "
                    + link.members().stream()
                            .map(m -> m.role() + " (" + m.hub() + ")")
                            .collect(Collectors.joining(", ")));
            add(lines, "**Described by**", describing(link.name()));
        }
        add(lines, "**Sources**", sources(structure));
        return String.join("\n\n", lines);
    }

    private static List<String> sentences(DbtModel declared) {
        var sentences = new ArrayList<String>();
        boolean own = declared.name().equals(declared.object());
        if (own && !declared.origin().description().isEmpty()) {
            sentences.add(declared.origin().description());
        }
        sentences.add(declared.relation().comment());
        return sentences.stream().distinct().toList();
    }

    private static void add(List<String> lines, String title, Stream<String> names) {
        var sorted = names.collect(Collectors.toCollection(TreeSet::new));
        if (!sorted.isEmpty()) {
            lines.add(title + ": " + String.join(", ", sorted));
        }
    }

    private static String parts(List<KeyPart> parts) {
        return parts.stream()
                .map(p -> p.name() + (p.description().isEmpty() ? "" : " (" + p.description() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> sources(Structure structure) {
        return structure.feeds().stream()
                .filter(f -> f.stage().computed().isEmpty())
                .map(f -> f.stage().table().fullName());
    }

    private Stream<String> describing(String relation) {
        return describing.getOrDefault(relation, List.of()).stream();
    }

    private Stream<String> related(Hub hub) {
        return links.getOrDefault(hub.name(), List.of()).stream()
                .flatMap(l -> l.members().stream()
                        .map(Link.Member::hub)
                        .filter(other -> !other.equals(hub.name()))
                        .map(other -> structures.containsKey(other)
                                ? structures.get(other).entity()
                                : other)
                        .map(entity -> entity + " by " + l.name()));
    }
}
