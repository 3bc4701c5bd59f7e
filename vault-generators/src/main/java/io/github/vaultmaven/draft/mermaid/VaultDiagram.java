// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.mermaid;

import io.github.vaultmaven.draft.decide.Words;
import io.github.vaultmaven.draft.schema.ForeignKey;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.InputTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads tables that are called as those of a vault, {@code h_}, {@code l_}, {@code s_} or the longer forms, for what they hold: a table for each hub, with its
 * key and the attributes of its satellites, and one for each link, with the keys of the hubs that it joins. Hash keys and what
 * every load adds are left out.
 */
final class VaultDiagram {

    private static final Pattern NAMED = Pattern.compile("(?i)(h|hub|l|lnk|link|s|sat|ls|hs)_(.+)");
    private static final Pattern TECHNICAL = Pattern.compile(
            "(?i).*_(hk|hashkey|hkey|hash_key|hashdiff|hdiff)|(hk|hashkey|hkey|hash_key)(_.*)?|hash_?diff|hd_.*|"
                    + "(load|ldts|ldt)(_?(ts|dts|date|datetime|time|timestamp|end.*))?|ledts|"
                    + "(rec|record)_?(src|source)|rsrc|run_id|load_id|load_cycle_id");

    private final Map<String, InputTable> hubs = new LinkedHashMap<>();
    private final Map<String, InputTable> links = new LinkedHashMap<>();
    private final List<InputTable> satellites = new ArrayList<>();
    private final List<InputTable> others = new ArrayList<>();

    private VaultDiagram(List<InputTable> tables) {
        tables.forEach(this::sort);
    }

    /** True if hubs are among the tables, and links or satellites. */
    static boolean is(List<InputTable> tables) {
        List<String> kinds = tables.stream().map(VaultDiagram::kind).toList();
        return kinds.contains("h") && (kinds.contains("s") || kinds.contains("l"));
    }

    /** What the tables of a vault hold. */
    static List<InputTable> read(List<InputTable> tables) {
        return new VaultDiagram(tables).read();
    }

    private static String kind(InputTable table) {
        Matcher m = NAMED.matcher(table.name());
        if (!m.matches()) {
            return "";
        }
        String prefix = m.group(1).toLowerCase(Locale.ROOT);
        return prefix.startsWith("h") && !prefix.equals("hs")
                ? "h"
                : prefix.startsWith("l") && !prefix.equals("ls") ? "l" : "s";
    }

    private static String plain(InputTable table) {
        Matcher m = NAMED.matcher(table.name());
        return m.matches() ? m.group(2) : table.name();
    }

    private void sort(InputTable table) {
        switch (kind(table)) {
            case "h" -> hubs.put(table.name(), table);
            case "l" -> links.put(table.name(), table);
            case "s" -> satellites.add(table);
            default -> others.add(table);
        }
    }

    private List<InputTable> read() {
        var read = new ArrayList<InputTable>();
        hubs.values().forEach(h -> read.add(hub(h)));
        links.values().forEach(l -> read.add(link(l)));
        read.addAll(others);
        return read;
    }

    private static List<InputColumn> payload(InputTable table) {
        return table.columns().stream()
                .filter(c -> !TECHNICAL.matcher(c.name()).matches())
                .toList();
    }

    /** The business key: what is no hash and no load's; if there is nothing, a number named after the hub. */
    private static List<InputColumn> key(InputTable hub) {
        List<InputColumn> key = payload(hub);
        String name = String.join("_", Words.of(plain(hub))) + "_id";
        return key.isEmpty()
                ? List.of(new InputColumn(name, "", false, false, false, "", hub.place(), Optional.empty()))
                : key.stream().map(VaultDiagram::notNull).toList();
    }

    private static InputColumn notNull(InputColumn c) {
        return new InputColumn(
                c.name(), c.type(), false, c.numbered(), c.computed(), c.comment(), c.place(), c.profile());
    }

    private InputTable hub(InputTable hub) {
        var columns = new LinkedHashMap<String, InputColumn>();
        List<String> key = key(hub).stream().map(InputColumn::name).toList();
        key(hub).forEach(c -> columns.put(c.name(), c));
        of(hub).forEach(s -> payload(s).forEach(c -> columns.putIfAbsent(c.name(), c)));
        return new InputTable(
                "", plain(hub), List.copyOf(columns.values()), key, List.of(), List.of(), hub.comment(), hub.place());
    }

    /** Satellites that refer to a table, or are called after it, the longest name first. */
    private List<InputTable> of(InputTable parent) {
        return satellites.stream()
                .filter(s -> parent(s).filter(parent::equals).isPresent())
                .toList();
    }

    private Optional<InputTable> parent(InputTable satellite) {
        var parents = new ArrayList<InputTable>(hubs.values());
        parents.addAll(links.values());
        return parents.stream()
                .filter(p ->
                        satellite.foreignKeys().stream().anyMatch(f -> f.table().equals(p.name())))
                .findFirst()
                .or(() -> parents.stream()
                        .filter(p ->
                                plain(satellite).toLowerCase(Locale.ROOT).startsWith(plain(p).toLowerCase(Locale.ROOT)))
                        .max((a, b) -> Integer.compare(plain(a).length(), plain(b).length())));
    }

    private InputTable link(InputTable link) {
        var columns = new LinkedHashMap<String, InputColumn>();
        var references = new ArrayList<ForeignKey>();
        var key = new ArrayList<String>();
        for (InputTable hub : members(link)) {
            List<String> names = new ArrayList<>();
            List<InputColumn> parts = key(hub);
            for (InputColumn part : parts) {
                String name = columns.containsKey(part.name()) ? "other_" + part.name() : part.name();
                columns.put(
                        name,
                        new InputColumn(name, part.type(), false, false, false, "", link.place(), Optional.empty()));
                names.add(name);
            }
            key.addAll(names);
            references.add(new ForeignKey(
                    names, "", plain(hub), parts.stream().map(InputColumn::name).toList(), link.place()));
        }
        payload(link).forEach(c -> columns.putIfAbsent(c.name(), c));
        of(link).forEach(s -> payload(s).forEach(c -> columns.putIfAbsent(c.name(), c)));
        return new InputTable(
                "",
                plain(link),
                List.copyOf(columns.values()),
                key,
                List.of(),
                references,
                link.comment(),
                link.place());
    }

    private List<InputTable> members(InputTable link) {
        List<InputTable> referred = link.foreignKeys().stream()
                .map(f -> hubs.get(f.table()))
                .filter(h -> h != null)
                .toList();
        if (!referred.isEmpty()) {
            return referred;
        }
        List<String> words = Words.of(plain(link));
        return hubs.values().stream()
                .filter(h -> words.containsAll(Words.of(plain(h))))
                .toList();
    }
}
