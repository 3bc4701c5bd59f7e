// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;

/** Builds trees from the parser's events. A value that is refused is null here and left out of its map or list. */
final class TreeBuilder {

    /** Deepest nesting of maps and lists. */
    static final int MAX_DEPTH = 50;

    /** Most values in a file. */
    static final int MAX_NODES = 1_000_000;

    /** Most values in a file that aliases repeat. */
    static final int MAX_REPEATED = 10_000;

    private static final String KEY = "yaml-key";
    private static final String ALIAS = "yaml-alias";

    private final EventStream events;
    private final Findings findings;
    private final ScalarReader scalars;
    private final NodeProperties properties;
    private final Anchors anchors = new Anchors();
    private final int most;
    private int nodes;
    private int repeated;
    private int lastEnd;

    TreeBuilder(EventStream events, Findings findings) {
        this(events, findings, MAX_NODES);
    }

    /** With a limit on values of its own. */
    TreeBuilder(EventStream events, Findings findings, int most) {
        this.most = most;
        this.events = events;
        this.findings = findings;
        this.scalars = new ScalarReader(events.source());
        this.properties = new NodeProperties(events, findings);
    }

    /** Adds each document as soon as it is complete. */
    void readInto(List<YamlNode> documents) {
        boolean none = true;
        for (Event event = events.next(); !(event instanceof StreamEndEvent); event = events.next()) {
            if (event instanceof DocumentStartEvent) {
                none = false;
                document(event).ifPresent(documents::add);
            }
        }
        if (none) {
            findings.warning("empty-document", events.range(0, 0), "the file is empty", "");
        }
    }

    private Optional<YamlNode> document(Event start) {
        anchors.clear();
        Event root = events.next();
        if (root instanceof ScalarEvent scalar
                && scalar.getValue().isEmpty()
                && scalar.isPlain()
                && !properties.areOn(scalar)) {
            findings.warning("empty-document", events.range(start), "the document is empty", "remove the `---`");
            return Optional.empty();
        }
        return Optional.ofNullable(node(root, 0));
    }

    private YamlNode node(Event event, int depth) {
        count(event);
        if (event instanceof AliasEvent alias) {
            lastEnd = events.end(alias);
            return alias(alias, depth);
        }
        int before = nodes + repeated;
        Optional<String> anchor = ((NodeEvent) event).getAnchor().map(Anchor::getValue);
        if (anchor.isEmpty()) {
            return value(event, depth);
        }
        anchors.open(anchor.get());
        YamlNode node = value(event, depth);
        anchors.close(anchor.get(), node, nodes + repeated - before + 1);
        return node;
    }

    private YamlNode value(Event event, int depth) {
        return event instanceof ScalarEvent scalar ? scalar(scalar) : collection((CollectionStartEvent) event, depth);
    }

    private void count(Event event) {
        if (++nodes > most) {
            throw unreadable(
                    "yaml-size", event, "the file has more than " + most + " values", "split it into several files");
        }
    }

    private YamlScalar scalar(ScalarEvent event) {
        lastEnd = events.end(event);
        properties.check(event, event.getTag(), "str");
        int from = Math.min(properties.valueStart(event), lastEnd);
        SourceRange range = events.range(from, lastEnd);
        checkCharacters(event.getValue(), range);
        return scalars.scalar(event, range, from, lastEnd);
    }

    /** An escape can write what may not stand in the file itself, and what no database takes. */
    private void checkCharacters(String text, SourceRange range) {
        if (holdsNoCharacter(text)) {
            findings.error(
                    "yaml-character",
                    range,
                    "the text contains an escape for NUL or for half a character",
                    "remove the escape");
        }
    }

    private static boolean holdsNoCharacter(String text) {
        int c;
        for (int at = 0; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return true;
            }
        }
        return false;
    }

    private YamlNode collection(CollectionStartEvent event, int depth) {
        if (depth >= MAX_DEPTH) {
            throw unreadable(
                    "yaml-depth", event, "maps and lists are nested more than " + MAX_DEPTH + " levels deep", "");
        }
        properties.check(event, event.getTag(), event instanceof MappingStartEvent ? "map" : "seq");
        int from = properties.valueStart(event);
        lastEnd = events.end(event);
        return event instanceof MappingStartEvent
                ? map(from, event.isFlow(), depth)
                : list(from, event.isFlow(), depth);
    }

    private YamlList list(int from, boolean flow, int depth) {
        var items = new ArrayList<YamlNode>();
        Event event = events.next();
        for (; !(event instanceof SequenceEndEvent); event = events.next()) {
            YamlNode item = node(event, depth + 1);
            if (item != null) {
                items.add(item);
            }
        }
        return new YamlList(items, closed(from, flow, event));
    }

    private YamlMap map(int from, boolean flow, int depth) {
        var entries = new LinkedHashMap<String, YamlEntry>();
        boolean whole = true;
        Event event = events.next();
        for (; !(event instanceof MappingEndEvent); event = events.next()) {
            YamlScalar key = key(event, depth);
            YamlNode value = node(events.next(), depth + 1);
            if (key != null && value != null) {
                add(entries, new YamlEntry(key, value));
            } else {
                whole = false;
            }
        }
        return new YamlMap(entries, closed(from, flow, event), whole);
    }

    /** A block ends with its last value; its end event stands where the next thing begins. */
    private SourceRange closed(int from, boolean flow, Event end) {
        if (flow) {
            lastEnd = events.end(end);
        }
        return events.range(from, lastEnd);
    }

    private void add(Map<String, YamlEntry> entries, YamlEntry entry) {
        YamlEntry first = entries.putIfAbsent(entry.key().text(), entry);
        if (first != null) {
            String message = "the key " + Wording.quote(entry.key().text()) + " stands twice in the same map";
            findings.add(Diagnostic.error("duplicate-key", entry.key().range(), message, "")
                    .label(first.key().range(), "first defined here"));
        }
    }

    /** A key, or null after a finding. */
    private YamlScalar key(Event event, int depth) {
        if (event instanceof AliasEvent) {
            count(event);
            lastEnd = events.end(event);
            findings.error(KEY, events.range(event), "an alias cannot be a key", "write the key itself");
            return null;
        }
        YamlNode node = node(event, depth + 1);
        if (!(node instanceof YamlScalar key)) {
            String found = node == null ? "something else" : node.kindInWords();
            findings.error(
                    KEY,
                    events.range(event),
                    "a key must be a text, found " + found,
                    "put a text that contains braces or brackets in quotes");
            return null;
        }
        if (key.text().isEmpty()) {
            findings.error(KEY, key.range(), "a key must not be empty", "");
            return null;
        }
        if (key.text().equals("<<") && ((ScalarEvent) event).isPlain()) {
            findings.error(
                    "yaml-merge-key", key.range(), "merge keys (`<<`) are not supported", "write the keys themselves");
            return null;
        }
        return key;
    }

    private YamlNode alias(AliasEvent event, int depth) {
        String name = event.getAlias().getValue();
        Optional<Anchors.Target> target = anchors.find(name);
        if (target.isEmpty()) {
            String alias = Wording.quote("*" + name);
            String message = anchors.isOpen(name)
                    ? alias + " stands inside of what it repeats"
                    : alias + " has no anchor before it in this document";
            findings.error(ALIAS, events.range(event), message, "");
            return null;
        }
        if (target.get().size() > MAX_REPEATED - repeated) {
            throw unreadable(
                    ALIAS, event, "aliases repeat more than " + MAX_REPEATED + " values", "write fewer aliases");
        }
        repeated += target.get().size();
        if (depth + target.get().height() > MAX_DEPTH) {
            throw unreadable(
                    "yaml-depth", event, "maps and lists are nested more than " + MAX_DEPTH + " levels deep", "");
        }
        return target.get().node();
    }

    private UnreadableException unreadable(String id, Event event, String message, String help) {
        return new UnreadableException(Diagnostic.error(id, events.range(event), message, help));
    }
}
