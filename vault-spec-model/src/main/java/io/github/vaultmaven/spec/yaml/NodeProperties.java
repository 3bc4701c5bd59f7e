// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Wording;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Anchor and tag before a value (YAML 1.2, section 6.9). */
final class NodeProperties {

    private static final String CORE = "tag:yaml.org,2002:";

    private final EventStream events;
    private final Findings findings;

    NodeProperties(EventStream events, Findings findings) {
        this.events = events;
        this.findings = findings;
    }

    /** True if the value has an anchor or a tag. */
    boolean areOn(NodeEvent event) {
        return event.getAnchor().isPresent() || tag(event).isPresent();
    }

    /** Offset of the value behind its anchor and tag; may lie behind the event where the value is empty. */
    int valueStart(NodeEvent event) {
        int at = events.start(event);
        if (!areOn(event)) {
            return at;
        }
        String text = events.source().text();
        while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            at = skipSpace(text, wordEnd(text, at));
        }
        return at;
    }

    /** Reports a tag other than the one that changes nothing about the value's kind. */
    void check(NodeEvent event, Optional<String> tag, String allowed) {
        if (tag.isPresent() && !tag.get().equals("!") && !tag.get().equals(CORE + allowed)) {
            String text = events.source().text();
            int from = Math.max(events.start(event), text.indexOf('!', events.start(event)));
            int to = wordEnd(text, from);
            String message = "the tag " + Wording.quote(text.substring(from, to)) + " is not supported";
            findings.error("yaml-tag", events.range(from, to), message, "remove the tag");
        }
    }

    private static Optional<String> tag(NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && (isSpace(text.charAt(at)) || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? lineEnd(text, at) : at + 1;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
