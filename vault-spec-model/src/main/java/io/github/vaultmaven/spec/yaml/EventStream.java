// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.SourceText;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/**
 * The parser's events one by one, its problems as {@link UnreadableException}, and places in the text.
 *
 * <p>Events rather than the parser's own node level: that one follows aliases and merges keys before anything can be
 * said about their place, and calls itself once per level of nesting.
 */
final class EventStream {

    private final SourceText source;
    private final Positions positions;
    private final Iterator<Event> events;
    private int lastEnd;

    EventStream(String file, SourceText source) {
        this.source = source;
        this.positions = new Positions(file, source);
        // One buffer for the whole text: the parser copies what it holds each time it fills a smaller one.
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setBufferSize(source.text().length() + 1)
                .setCodePointLimit(SourceDecoder.MAX_BYTES)
                .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /** The next event; there must be one. */
    Event next() {
        try {
            Event event = events.next();
            lastEnd = end(event);
            return event;
        } catch (MarkedYamlEngineException e) {
            throw new UnreadableException(describe(e));
        } catch (YamlVersionException e) {
            throw unlocated("the file asks for a version of YAML other than 1.1 and 1.2", "remove the `%YAML` line");
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The parser says neither where nor what: an escape beyond Unicode is such a case.
            throw unlocated("what follows here is not valid YAML", "look for a wrong escape in double quotes");
        }
    }

    private UnreadableException unlocated(String message, String help) {
        return new UnreadableException(Diagnostic.error("yaml-syntax", range(lastEnd, lastEnd), message, help));
    }

    /** Offset at which an event starts. */
    int start(Event event) {
        return positions.offset(event.getStartMark());
    }

    /** Offset behind an event. */
    int end(Event event) {
        return positions.offset(event.getEndMark());
    }

    /** The stretch between two offsets. */
    SourceRange range(int from, int to) {
        return positions.range(from, to);
    }

    /** The stretch of one event. */
    SourceRange range(Event event) {
        return range(start(event), end(event));
    }

    /** The text all offsets count in. */
    SourceText source() {
        return source;
    }

    private Diagnostic describe(MarkedYamlEngineException e) {
        int problemAt = offset(e.getProblemMark(), lastEnd);
        int contextAt = offset(e.getContextMark(), problemAt);
        SyntaxMessages.Words words = SyntaxMessages.describe(
                Optional.ofNullable(e.getContext()).orElse(""),
                Optional.ofNullable(e.getProblem()).orElse(""),
                characterAt(problemAt));
        int at = words.atContext() ? contextAt : problemAt;
        Diagnostic error =
                Diagnostic.error(words.id(), range(at, at + characterAt(at).length()), words.message(), words.help());
        boolean elsewhere = !words.atContext() && source.lineAt(contextAt) != source.lineAt(problemAt);
        return elsewhere ? error.label(range(contextAt, contextAt), "while reading what starts here") : error;
    }

    private int offset(Optional<Mark> mark, int otherwise) {
        return mark.isPresent() ? positions.offset(mark) : otherwise;
    }

    /** The character at an offset, an empty string at the end of a line or of the text. */
    private String characterAt(int offset) {
        boolean none = offset >= source.lineEnd(source.lineAt(offset));
        return none ? "" : Character.toString(source.text().codePointAt(offset));
    }
}
