// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.About;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.SatelliteSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves the satellites of one parent: one for each mapping, or one that several mappings feed. */
final class SatelliteResolver {

    static final String MISSING_CHILD_KEY = "missing-child-key";
    static final String USELESS_CHILD_KEY = "useless-child-key";
    static final String MISSING_SEQUENCE = "missing-sequence";
    static final String NO_ATTRIBUTES = "no-attributes";

    private final ParentDraft parent;
    private final About whole;
    private final Context context;
    private final LateArrivalRules lateArrivals;

    /**
     * @param parent the hub or link
     * @param whole what the entity or link says of itself, for satellites that say nothing
     * @param context what all resolvers share
     */
    SatelliteResolver(ParentDraft parent, About whole, Context context) {
        this.parent = parent;
        this.whole = whole;
        this.context = context;
        this.lateArrivals = new LateArrivalRules(context);
    }

    /** Satellites with the attributes that the spec lists, or, when all others are done, those that take the rest. */
    List<StructureDraft> resolve(List<SatelliteSpec> specs, boolean rest) {
        var drafts = new ArrayList<StructureDraft>();
        for (SatelliteSpec spec : specs) {
            if (spec.rest().isPresent() == rest) {
                drafts.addAll(resolve(spec));
            }
        }
        return drafts;
    }

    private List<StructureDraft> resolve(SatelliteSpec spec) {
        checkChildKey(spec);
        List<Mapping> selected = parent.mappings()
                .select(
                        spec.sources(),
                        spec.tables(),
                        m -> PayloadResolver.has(spec.attributes(), spec.childKey(), m),
                        context);
        var mappings = new ArrayList<Mapping>(selected.size());
        for (Mapping mapping : selected) {
            if (parent.key(mapping).isPresent()) {
                mappings.add(mapping);
            }
        }
        if (mappings.isEmpty()) {
            return List.of();
        }
        var result = new ArrayList<StructureDraft>();
        if (spec.merge()) {
            parts(spec, mappings.get(0), true).forEach(p -> result.add(satellite(p, mergedName(p), mappings)));
            return result;
        }
        for (int i = 0; i < mappings.size(); i++) {
            Mapping mapping = mappings.get(i);
            for (SatelliteSpec part : parts(spec, mapping, i == 0)) {
                result.add(satellite(part, names(part, mappings).get(i), List.of(mapping)));
            }
        }
        return result;
    }

    /** The satellites of one mapping that a spec makes, with all attributes listed. */
    private List<SatelliteSpec> parts(SatelliteSpec spec, Mapping mapping, boolean first) {
        SatelliteSpec listed = spec.rest()
                .map(range -> spec.listed(RestAttributes.of(mapping, range)))
                .orElse(spec);
        var parts = new SatelliteParts(listed, mapping);
        if (first) {
            parts.check(context.diagnostics());
        }
        return parts.all();
    }

    private void checkChildKey(SatelliteSpec spec) {
        boolean multiActive = spec.kind() == SatelliteSpec.Kind.MULTI_ACTIVE;
        String name = Wording.quote(spec.name().value());
        if (multiActive && spec.childKey().isEmpty()) {
            report(
                    MISSING_CHILD_KEY,
                    spec.name().range(),
                    "the multi-active satellite " + name + " needs `child_key`, which tells the rows of a set apart",
                    "");
        } else if (!multiActive && !spec.childKey().isEmpty()) {
            report(
                    USELESS_CHILD_KEY,
                    spec.childKey().get(0).name().range(),
                    "only a multi-active satellite has `child_key`, " + name + " is none",
                    "write `kind: multi_active`");
        }
    }

    private void report(String id, SourceRange range, String message, String help) {
        context.diagnostics().error(id, range, message, help);
    }

    private String mergedName(SatelliteSpec spec) {
        NameConvention convention =
                parent.isLink() ? NameConvention.LINK_SATELLITE_MERGED : NameConvention.SATELLITE_MERGED;
        return spec.relation()
                .map(Located::value)
                .orElseGet(() -> context.conventions()
                        .name(
                                convention,
                                ownerKey(),
                                parent.owner(),
                                "satellite",
                                spec.name().value()));
    }

    private List<String> names(SatelliteSpec spec, List<Mapping> mappings) {
        NameConvention convention = parent.isLink() ? NameConvention.LINK_SATELLITE : NameConvention.SATELLITE;
        NamePattern pattern = spec.relation()
                .map(name -> new NamePattern(name.value()))
                .orElseGet(() -> context.conventions().names().get(convention));
        return context.conventions()
                .perMapping(
                        pattern,
                        mappings,
                        ownerKey(),
                        parent.owner(),
                        "satellite",
                        spec.name().value());
    }

    private String ownerKey() {
        return parent.isLink() ? "link" : "entity";
    }

    private StructureDraft satellite(SatelliteSpec spec, String relation, List<Mapping> mappings) {
        String prefix = spec.name().value();
        var payloads = new PayloadResolver(context);
        var keys = payloads.keys(spec.childKey(), mappings, prefix);
        int findings = context.diagnostics().count();
        var payload = payloads.attributes(spec.attributes(), mappings, prefix);
        boolean dropped =
                payload.attributes().isEmpty() && context.diagnostics().count() == findings;
        if (dropped) {
            report(NO_ATTRIBUTES, spec.name().range(), "satellite " + Wording.quote(prefix) + " has no attributes", "");
        }
        String diff = context.conventions().name(NameConvention.HASH_DIFF, "satellite", prefix);
        var feeds = new ArrayList<FeedDraft>();
        for (int i = 0; i < mappings.size(); i++) {
            FeedDraft key = parent.key(mappings.get(i)).orElseThrow();
            StagedNames columns = key.columns()
                    .with(keys.columns().get(i))
                    .with(payload.columns().get(i))
                    .with(diff, mappings.get(i).staging().diff(diff, prefix, payload.staged(i)));
            feeds.add(new FeedDraft(key.mapping(), columns, key.skipWhenNull()));
        }
        List<KeyPart> childKey = keys.keys().stream().map(TypedKey::part).toList();
        return draft(spec, new Parts(relation, diff, childKey, payload.attributes(), feeds));
    }

    private StructureDraft draft(SatelliteSpec spec, Parts parts) {
        Optional<KeyPart> sequence =
                spec.kind() == SatelliteSpec.Kind.STANDARD ? sequence(spec, parts) : Optional.empty();
        boolean tracked = lateArrivals.tracked(
                spec, parts.feeds.stream().map(FeedDraft::mapping).toList());
        var origin = Origins.of(spec.range(), Origins.under(spec.about(), whole));
        var columns = new ArrayList<>(List.of(parent.parent().hashKey(), parts.diff));
        parts.childKey.forEach(k -> columns.add(k.name()));
        sequence.ifPresent(s -> columns.add(s.name()));
        parts.attributes.forEach(a -> columns.add(a.name()));
        return new StructureDraft(
                parts.relation,
                columns,
                spec.name().range(),
                () -> build(spec, parts, sequence, tracked, origin),
                spec.name().value(),
                spec.rules(),
                spec.retention());
    }

    private Structure build(
            SatelliteSpec spec, Parts parts, Optional<KeyPart> sequence, boolean tracked, Origin origin) {
        var feeds = FeedDraft.all(parts.feeds);
        return switch (spec.kind()) {
            case MULTI_ACTIVE ->
                new MultiActiveSatellite(
                        parent.owner(),
                        parts.relation,
                        parent.parent(),
                        parts.childKey,
                        parts.diff,
                        spec.name().value() + "_sethash",
                        parts.attributes,
                        tracked,
                        feeds,
                        origin);
            case NON_HISTORIZED ->
                new NonHistorizedSatellite(
                        parent.owner(), parts.relation, parent.parent(), parts.diff, parts.attributes, feeds, origin);
            case STANDARD ->
                new Satellite(
                        parent.owner(),
                        parts.relation,
                        parent.parent(),
                        parts.diff,
                        parts.attributes,
                        sequence,
                        spec.changeTracking() ? Satellite.History.CHANGES : Satellite.History.FIRST_ROW,
                        tracked,
                        feeds,
                        origin);
        };
    }

    /** The column that the satellite names, else that of its tables; named in all feeds as in the first. */
    private Optional<KeyPart> sequence(SatelliteSpec spec, Parts parts) {
        Optional<KeyPart> first = Optional.empty();
        for (int i = 0; i < parts.feeds.size(); i++) {
            FeedDraft feed = parts.feeds.get(i);
            Optional<Typed> typed = SequenceColumn.of(spec.sequence(), feed.mapping());
            if (i == 0) {
                first = typed.map(SequenceColumn::part);
            }
            if (typed.isPresent() != first.isPresent()) {
                report(
                        MISSING_SEQUENCE,
                        spec.name().range(),
                        "some tables that feed " + Wording.quote(spec.name().value())
                                + " have a sequence, some have none",
                        "give all of them one, or none");
            }
            if (typed.isPresent() && first.isPresent()) {
                parts.feeds.set(i, SequenceColumn.staged(first.get(), typed.get(), feed, context));
            }
        }
        return first;
    }

    /** What a satellite is made of. */
    private record Parts(
            String relation, String diff, List<KeyPart> childKey, List<Attribute> attributes, List<FeedDraft> feeds) {}
}
