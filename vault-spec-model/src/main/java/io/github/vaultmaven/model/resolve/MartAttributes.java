// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MartSatellite;
import io.github.vaultmaven.spec.InstructedText;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Resolves the columns of a dimension or view: those that it lists, or all that have one value per key. */
final class MartAttributes {

    static final String SEVERAL_ROWS = "several-rows";
    static final String ZERO_TEXT = "zero-text";

    private final MartScope scope;
    private final Diagnostics diagnostics;
    private final Map<String, MartColumn> columns = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> aliases = new LinkedHashSet<>();

    MartAttributes(Optional<List<NamedText>> listed, MartScope scope, Diagnostics diagnostics) {
        this.scope = scope;
        this.diagnostics = diagnostics;
        listed.ifPresent(texts -> texts.forEach(t -> names.add(t.name().value())));
        listed.ifPresentOrElse(texts -> texts.forEach(this::add), this::addAll);
    }

    /**
     * The columns of a mart, in which plain words may stand for expressions.
     *
     * @param place the mart, such as {@code view customers}
     * @param listed the columns that it lists
     * @param scopes gives the scope of expressions
     * @param diagnostics takes findings
     */
    static MartAttributes of(
            String place,
            Optional<List<NamedText>> listed,
            Function<List<WrittenText>, MartScope> scopes,
            Diagnostics diagnostics) {
        MartScope scope = scopes.apply(texts(listed));
        boolean plain = texts(listed).stream().anyMatch(InstructedText.class::isInstance);
        if (!plain) {
            return new MartAttributes(listed, scope, diagnostics);
        }
        Optional<List<NamedText>> understood = listed.map(scope.words(place)::values);
        return new MartAttributes(understood, scopes.apply(texts(understood)), diagnostics);
    }

    private static List<WrittenText> texts(Optional<List<NamedText>> listed) {
        return listed.orElse(List.of()).stream().map(NamedText::text).toList();
    }

    private void add(NamedText text) {
        scope.value(text.text())
                .filter(v -> isSingle(v, text))
                .map(MartValue::shown)
                .ifPresent(v -> {
                    put(text.name().value(), v);
                    aliases.addAll(v.aliases());
                });
    }

    private void put(String name, MartValue value) {
        columns.put(name, MartColumn.of(name, value.type(), value.expression()));
    }

    private boolean isSingle(MartValue value, NamedText text) {
        Optional<MartSatellite> several = scope.used(value.aliases()).stream()
                .filter(MartSatellite::isSeveral)
                .findFirst();
        several.ifPresent(s -> diagnostics.error(
                SEVERAL_ROWS,
                text.text().range(),
                Wording.quote(s.alias()) + " has several rows per key, here is one row per key",
                "read it in a fact, with an aggregate"));
        return several.isEmpty();
    }

    /** Columns that two satellites have are told apart by the satellite. */
    private void addAll() {
        List<MartSatellite> single =
                scope.satellites().values().stream().filter(s -> !s.isSeveral()).toList();
        var counts = new TreeMap<String, Integer>();
        single.forEach(s -> s.columns().forEach(c -> counts.merge(c.name(), 1, Integer::sum)));
        for (MartSatellite satellite : single) {
            aliases.add(satellite.alias());
            for (Attribute column : satellite.columns()) {
                String name = counts.get(column.name()) == 1 ? column.name() : satellite.alias() + "_" + column.name();
                MartValue shown = new MartValue(
                                MartScope.column(satellite.alias(), column.name()),
                                column.type(),
                                Set.of(satellite.alias()),
                                column.treatment())
                        .shown();
                columns.put(
                        name,
                        new MartColumn(
                                name,
                                shown.type(),
                                shown.expression(),
                                Optional.empty(),
                                Optional.empty(),
                                column.description(),
                                ""));
            }
        }
    }

    /** Adds texts of zero keys. */
    void zeroTexts(List<NamedText> unknown, List<NamedText> error) {
        unknown.forEach(t -> change(t, true, (c, text) -> with(c, Optional.of(text), c.error(), c.label())));
        error.forEach(t -> change(t, true, (c, text) -> with(c, c.unknown(), Optional.of(text), c.label())));
    }

    /** Adds business names. */
    void labels(List<NamedText> labels) {
        labels.forEach(t -> change(t, false, (c, text) -> with(c, c.unknown(), c.error(), text)));
    }

    /** Adds formats. */
    void formats(List<NamedText> formats) {
        formats.forEach(t -> change(
                t,
                false,
                (c, text) ->
                        new MartColumn(c.name(), c.type(), c.expression(), c.unknown(), c.error(), c.label(), text)));
    }

    private interface Change {
        MartColumn apply(MartColumn column, String text);
    }

    private void change(NamedText text, boolean zero, Change change) {
        var known = new TreeMap<String, Optional<MartColumn>>();
        names.forEach(name -> known.put(name, Optional.empty()));
        columns.forEach((name, column) -> known.put(name, Optional.of(column)));
        new Lookup<>("an attribute here", known, diagnostics)
                .find(text.name())
                .filter(c -> !zero || isText(c, text))
                .ifPresent(
                        c -> columns.put(c.name(), change.apply(c, text.text().text())));
    }

    private boolean isText(MartColumn column, NamedText text) {
        boolean good = column.type() instanceof DataType.Text;
        if (!good) {
            diagnostics.error(
                    ZERO_TEXT,
                    text.name().range(),
                    Wording.quote(column.name()) + " is " + column.type() + ", so zero keys have no text for it",
                    "leave it out; it is null for them");
        }
        return good;
    }

    private static MartColumn with(MartColumn c, Optional<String> unknown, Optional<String> error, String label) {
        DataType type = unknown.map(text -> holding(text, c.type())).orElse(c.type());
        DataType wide = error.isPresent() ? holding(error.get(), type) : type;
        return new MartColumn(c.name(), wide, c.expression(), unknown, error, label, c.format());
    }

    /** A type that takes what another takes, and a text: engines would cut it off without a word, or refuse it. */
    private static DataType holding(String text, DataType type) {
        int length = text.codePointCount(0, text.length());
        return type instanceof DataType.Text t && t.length() > 0 && t.length() < length
                ? new DataType.Text(length)
                : type;
    }

    /** The columns, in order. */
    List<MartColumn> columns() {
        return new ArrayList<>(columns.values());
    }

    /** The satellites that they read, in order. */
    List<MartSatellite> satellites() {
        return scope.used(aliases);
    }
}
