// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.spec.AttributeSpec;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.ReferenceSpec;
import io.github.vaultmaven.spec.yaml.Fixes;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Resolves one reference: from source tables, or from a file beside the spec whose types are those declared. */
final class ReferenceResolver {

    static final String UNKNOWN_ATTRIBUTE = "unknown-attribute";

    private final ReferenceSpec spec;
    private final Mappings mappings;
    private final Context context;
    private final String name;
    private final String diff;
    private Optional<Staging> seeded = Optional.empty();

    ReferenceResolver(ReferenceSpec spec, Context context) {
        this.spec = spec;
        this.context = context;
        this.mappings = Mappings.of(spec.name().value(), spec.mappings(), context);
        this.name = context.conventions()
                .name(NameConvention.REFERENCE, "reference", spec.name().value());
        this.diff = context.conventions()
                .name(NameConvention.HASH_DIFF, "satellite", spec.name().value());
    }

    Mappings mappings() {
        return mappings;
    }

    Optional<StructureDraft> resolve() {
        spec.validity().ifPresent(v -> List.of(v.from(), v.to()).forEach(this::checkKnown));
        if (spec.seed().isPresent()) {
            return Optional.of(ofSeed());
        }
        return mappings.all().isEmpty() ? Optional.empty() : Optional.of(ofMappings());
    }

    private void checkKnown(Located<String> column) {
        List<String> known = Stream.concat(
                        spec.key().stream().map(KeySpec::name),
                        spec.attributes().stream().map(AttributeSpec::name))
                .map(Located::value)
                .toList();
        if (!known.contains(column.value()) && !column.value().isEmpty()) {
            context.diagnostics()
                    .error(
                            UNKNOWN_ATTRIBUTE,
                            column.range(),
                            Wording.quote(column.value()) + " is not an attribute of reference "
                                    + Wording.quote(spec.name().value())
                                    + Suggestions.question(column.value(), known),
                            "",
                            Fixes.respell(column, known));
        }
    }

    private StructureDraft ofSeed() {
        List<KeyPart> key = spec.key().stream()
                .map(k -> HubKeys.keyPart(k, declared(k.type())))
                .toList();
        List<Attribute> attributes = spec.attributes().stream()
                .map(a -> new Attribute(a.name().value(), declared(a.type()), a.description(), a.pii()))
                .toList();
        var columns = new LinkedHashMap<String, DataType>();
        key.forEach(k -> columns.put(k.name(), k.type()));
        attributes.forEach(a -> columns.put(a.name(), a.type()));
        List<String> names = key.stream().map(KeyPart::name).toList();
        List<String> required =
                key.stream().filter(KeyPart::required).map(KeyPart::name).toList();
        seeded = new CsvRows(spec.seed().orElseThrow(), context)
                .read(columns, required, names)
                .map(rows -> new SeedStager(spec, context).staging(rows, diff, attributes));
        return draft(
                key,
                attributes,
                false,
                () -> seeded.map(s -> List.of(Feed.of(0, s))).orElse(List.of()));
    }

    /** The staging of a seed. */
    Optional<Staging> seeded() {
        return seeded;
    }

    private static DataType declared(Optional<Located<DataType>> type) {
        return type.map(Located::value).orElse(DataType.TEXT);
    }

    private StructureDraft ofMappings() {
        String prefix = spec.name().value();
        var payloads = new PayloadResolver(context);
        var keys = payloads.keys(spec.key(), mappings.all(), prefix);
        var payload = payloads.attributes(spec.attributes(), mappings.all(), prefix);
        var feeds = new ArrayList<FeedDraft>();
        for (int i = 0; i < mappings.all().size(); i++) {
            Mapping mapping = mappings.all().get(i);
            StagedNames columns = StagedNames.SAME
                    .with(keys.columns().get(i))
                    .with(payload.columns().get(i))
                    .with(diff, mapping.staging().diff(diff, prefix, payload.staged(i)));
            feeds.add(new FeedDraft(mapping, columns, List.of()));
        }
        var lateArrivals = new LateArrivalRules(context);
        boolean several = mappings.all().size() > 1;
        boolean tracked = spec.history()
                && (several || lateArrivals.tracked(mappings.all().get(0)));
        List<KeyPart> key = keys.keys().stream().map(TypedKey::part).toList();
        return draft(key, payload.attributes(), tracked, () -> FeedDraft.all(feeds));
    }

    private StructureDraft draft(
            List<KeyPart> key, List<Attribute> attributes, boolean tracked, Supplier<List<Feed>> feeds) {
        var columns = new ArrayList<>(List.of(diff));
        key.forEach(k -> columns.add(k.name()));
        attributes.forEach(a -> columns.add(a.name()));
        return new StructureDraft(
                        name,
                        columns,
                        spec.name().range(),
                        () -> new Reference(
                                spec.name().value(),
                                name,
                                key,
                                diff,
                                attributes,
                                spec.history(),
                                tracked,
                                spec.validity()
                                        .map(v ->
                                                new Reference.Validity(v.from().value(), v.to().value())),
                                spec.seed().map(Located::value),
                                feeds.get(),
                                Origins.of(spec.range(), spec.about())))
                .with(spec.rules())
                .keeping(spec.retention());
    }
}
