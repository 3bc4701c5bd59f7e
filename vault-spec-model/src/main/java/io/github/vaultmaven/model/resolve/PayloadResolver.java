// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Treatment;
import io.github.vaultmaven.spec.AttributeSpec;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves attributes and further keys of satellites and links, and puts them into stagings. */
final class PayloadResolver {

    static final String UNTYPED = SourceSteps.UNTYPED;

    private final Casts casts;
    private final Context context;

    PayloadResolver(Context context) {
        this.context = context;
        this.casts = new Casts(context.diagnostics());
    }

    /**
     * Attributes of a structure that several mappings feed; each has the type declared, or that of the first mapping.
     *
     * @param specs what is written
     * @param mappings what feeds the structure, not empty
     * @param prefix what to put before staging columns whose names are taken
     */
    Payload attributes(List<AttributeSpec> specs, List<Mapping> mappings, String prefix) {
        var attributes = new ArrayList<Attribute>();
        List<Map<String, String>> columns = new ArrayList<>();
        mappings.forEach(m -> columns.add(new LinkedHashMap<>()));
        for (AttributeSpec spec : specs) {
            var known = new ArrayList<Typed>(mappings.size());
            boolean dropped = false;
            for (Mapping mapping : mappings) {
                Optional<Typed> value = value(spec, mapping, mapping.table().expressions());
                value.ifPresent(known::add);
                dropped |= value.isPresent() && treatment(spec, value.get(), mapping) == Treatment.DROP;
            }
            if (!dropped
                    && known.size() == mappings.size()
                    && !spec.name().value().isEmpty()) {
                type(spec.type(), spec.name(), known).ifPresent(type -> {
                    stage(spec.name().value(), prefix, type, known, mappings, columns);
                    attributes.add(attribute(spec, type.type, known, mappings));
                });
            }
        }
        return new Payload(attributes, List.of(), columns);
    }

    /** Child keys or dependent keys, likewise. */
    Payload keys(List<KeySpec> specs, List<Mapping> mappings, String prefix) {
        var keys = new ArrayList<TypedKey>();
        List<Map<String, String>> columns = new ArrayList<>();
        mappings.forEach(m -> columns.add(new LinkedHashMap<>()));
        for (KeySpec spec : specs) {
            List<Optional<Typed>> values = mappings.stream()
                    .map(m -> named(spec.name(), m, m.table().expressions()))
                    .toList();
            if (values.stream().allMatch(Optional::isPresent)) {
                List<Typed> known = values.stream().map(Optional::orElseThrow).toList();
                for (int i = 0; i < known.size(); i++) {
                    DroppedKeys.check(known.get(i), mappings.get(i), context.diagnostics());
                }
                type(spec.type(), spec.name(), known).ifPresent(type -> {
                    stage(spec.name().value(), prefix, type, known, mappings, columns);
                    keys.add(new TypedKey(HubKeys.keyPart(spec, type.type), type.declared, type.place));
                });
            }
        }
        return new Payload(List.of(), keys, columns);
    }

    /** True if a mapping's table has all of these. */
    static boolean has(List<AttributeSpec> attributes, List<KeySpec> keys, Mapping mapping) {
        TableExpressions table = mapping.table().expressions().quiet();
        return attributes.stream().allMatch(a -> value(a, mapping, table).isPresent())
                && keys.stream().allMatch(k -> named(k.name(), mapping, table).isPresent());
    }

    private static Optional<Typed> value(AttributeSpec spec, Mapping mapping, TableExpressions table) {
        if (spec.expression().isPresent()) {
            return table.resolve(spec.expression().get());
        }
        return spec.from().isPresent() ? table.column(spec.from().get()) : named(spec.name(), mapping, table);
    }

    /** What the mapping names for it, or the column of the same name. */
    private static Optional<Typed> named(Located<String> name, Mapping mapping, TableExpressions table) {
        Optional<WrittenText> written = mapping.spec().column(name.value());
        return written.isPresent() ? table.resolve(written.get()) : table.column(name);
    }

    private Optional<Type> type(Optional<Located<DataType>> declared, Located<String> name, List<Typed> values) {
        if (declared.isPresent()) {
            return Optional.of(
                    new Type(declared.get().value(), true, declared.get().range()));
        }
        for (Typed value : values) {
            if (value.type().isPresent()) {
                SourceRange place = value.column().isPresent()
                        ? value.column().get().origin().range()
                        : value.range();
                return Optional.of(new Type(value.type().get(), false, place));
            }
        }
        context.diagnostics()
                .error(
                        UNTYPED,
                        name.range(),
                        "the type of " + Wording.quote(name.value()) + " cannot be told",
                        "declare it: `{name: " + name.value() + ", type: varchar, …}`");
        return Optional.empty();
    }

    private void stage(
            String name,
            String prefix,
            Type type,
            List<Typed> values,
            List<Mapping> mappings,
            List<Map<String, String>> columns) {
        for (int i = 0; i < mappings.size(); i++) {
            casts.check(values.get(i), type.type, type.declared, name, type.place);
            String column = mappings.get(i).staging().column(name, prefix, values.get(i), type.type);
            columns.get(i).put(name, column);
        }
    }

    /** Words and class of personal data are those of the attribute, else those of the source column. */
    private static Attribute attribute(AttributeSpec spec, DataType type, List<Typed> values, List<Mapping> mappings) {
        Optional<SourceColumnSpec> source =
                values.get(0).column().flatMap(c -> mappings.get(0).table().writtenOf(c.name()));
        String words = spec.description().isEmpty()
                ? source.map(s -> s.about().description()).orElse("")
                : spec.description();
        Treatment treatment = Treatment.NONE;
        for (int i = 0; i < values.size(); i++) {
            treatment = treatment.and(treatment(spec, values.get(i), mappings.get(i)));
        }
        return new Attribute(spec.name().value(), type, words, pii(spec, values.get(0), mappings.get(0)), treatment);
    }

    /** What an attribute says, else what the columns say that it is made of. */
    private static Treatment treatment(AttributeSpec spec, Typed value, Mapping mapping) {
        Optional<Treatment> own = spec.treatment().flatMap(t -> Treatment.of(t.value()));
        return own.isPresent() ? own.get() : treatmentOfColumns(value, mapping);
    }

    private static Treatment treatmentOfColumns(Typed value, Mapping mapping) {
        Treatment treatment = Treatment.NONE;
        for (SourceColumnSpec column : read(value, mapping)) {
            if (column.treatment().isPresent()) {
                treatment = treatment.and(
                        Treatment.of(column.treatment().get().value()).orElse(Treatment.NONE));
            }
        }
        return treatment;
    }

    private static String pii(AttributeSpec spec, Typed value, Mapping mapping) {
        if (!spec.pii().isEmpty()) {
            return spec.pii();
        }
        for (SourceColumnSpec column : read(value, mapping)) {
            if (!column.pii().isEmpty()) {
                return column.pii();
            }
        }
        return "";
    }

    private static List<SourceColumnSpec> read(Typed value, Mapping mapping) {
        if (value.reads().size() == 1) {
            return mapping.table().saidOf(value.reads().get(0));
        }
        var read = new ArrayList<SourceColumnSpec>();
        value.reads().forEach(column -> read.addAll(mapping.table().saidOf(column)));
        return read;
    }

    /** An attribute as one mapping makes it; nothing where that mapping cannot. */
    static Optional<Attribute> preview(AttributeSpec spec, Mapping mapping) {
        return value(spec, mapping, mapping.table().expressions().quiet())
                .map(v -> attribute(spec, v.type().orElse(DataType.TEXT), List.of(v), List.of(mapping)));
    }

    private record Type(DataType type, boolean declared, SourceRange place) {}

    /**
     * What was resolved.
     *
     * @param attributes attributes, in order
     * @param keys keys, in order
     * @param columns for each mapping, column of the structure to column of the staging, in order
     */
    record Payload(List<Attribute> attributes, List<TypedKey> keys, List<Map<String, String>> columns) {

        /** Columns of one mapping's staging, in order. */
        List<String> staged(int mapping) {
            return List.copyOf(columns.get(mapping).values());
        }
    }
}
