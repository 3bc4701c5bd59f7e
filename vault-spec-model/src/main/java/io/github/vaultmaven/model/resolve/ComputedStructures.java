// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.LateArrivals;
import io.github.vaultmaven.spec.NameConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the hub, link or satellite that the queries of a document feed. */
final class ComputedStructures {

    static final String SURPLUS_COLUMN = "surplus-column";

    private final BusinessDraft draft;
    private final List<Owner> about;
    private final Context context;
    private final GivenKeys keys;
    private final String linkKey;
    private final String hashDiff;
    private final InheritedTreatments inherited;

    /**
     * @param draft the document
     * @param about what it is about
     * @param known structures that its queries may read
     * @param context conventions and findings
     */
    ComputedStructures(BusinessDraft draft, List<Owner> about, List<Structure> known, Context context) {
        this.draft = draft;
        this.about = about;
        this.context = context;
        this.keys = new GivenKeys(draft, about, context.conventions());
        this.inherited = new InheritedTreatments(known);
        String name = draft.name().value();
        this.linkKey = context.conventions().name(NameConvention.LINK_HASH_KEY, "link", name);
        this.hashDiff = context.conventions().name(NameConvention.HASH_DIFF, "satellite", name);
    }

    /**
     * What a document makes.
     *
     * @param stagings one for each query
     * @param drafts a hub, a satellite, or a link and maybe its satellite
     */
    record Made(List<Staging> stagings, List<StructureDraft> drafts) {}

    /** The structures, or nothing after findings. */
    Optional<Made> make(List<QueryResult> results) {
        var columns = new ResultColumns(draft, keys, context);
        Optional<List<ResultColumns.Value>> values = columns.values(results);
        if (values.isEmpty() || !says(values.get(), results.get(0).range()) || !isUntreatedKey(values.get(), results)) {
            return Optional.empty();
        }
        var stager = new ComputedStager(draft, keys.names(), values.get(), context);
        List<Staging> stagings = results.stream()
                .map(result -> switch (draft.kind()) {
                    case HUB -> stager.ofHub(result, hubKey());
                    case LINK, SAME_AS -> stager.ofLink(result, linkKey, hashDiff);
                    case SATELLITE -> stager.ofSatellite(result, hashDiff);
                })
                .toList();
        List<Feed> feeds = IntStream.range(0, stagings.size())
                .mapToObj(place -> Feed.of(place, stagings.get(place)))
                .toList();
        return Optional.of(new Made(stagings, drafts(values.get(), results, feeds)));
    }

    /** Satellites need attributes, same-as links have none. */
    private boolean says(List<ResultColumns.Value> values, SourceRange range) {
        if (draft.kind() == BusinessDraft.Kind.SATELLITE && values.isEmpty()) {
            report(
                    SatelliteResolver.NO_ATTRIBUTES,
                    range,
                    "the rows of " + Wording.quote(draft.name().value()) + " have no attributes",
                    "add columns to the query");
            return false;
        }
        if (draft.kind() == BusinessDraft.Kind.SAME_AS && !values.isEmpty()) {
            report(
                    SURPLUS_COLUMN,
                    range,
                    "a same-as link has no attributes, such as "
                            + Wording.quote(values.get(0).name()),
                    "put it into a computed satellite on the link");
            return false;
        }
        return true;
    }

    /** A business key is shown as it is. */
    private boolean isUntreatedKey(List<ResultColumns.Value> values, List<QueryResult> results) {
        List<String> treated = values.stream()
                .map(ResultColumns.Value::name)
                .filter(name -> inherited.of(name, results).treatment().hides())
                .toList();
        boolean good = draft.kind() != BusinessDraft.Kind.HUB || treated.isEmpty();
        if (!good) {
            report(
                    FactMeasures.TREATED_VALUE,
                    results.get(0).range(),
                    "the business key " + Wording.quote(treated.get(0)) + " would show personal data that is treated",
                    "make the key of something else");
        }
        return good;
    }

    private void report(String id, SourceRange range, String message, String help) {
        context.diagnostics().error(id, range, message, help);
    }

    private List<StructureDraft> drafts(List<ResultColumns.Value> values, List<QueryResult> results, List<Feed> feeds) {
        List<Attribute> attributes = values.stream()
                .map(value -> value.attribute(inherited.of(value.name(), results)))
                .toList();
        return switch (draft.kind()) {
            case HUB -> List.of(hub(values, feeds));
            case LINK, SAME_AS ->
                values.isEmpty()
                        ? List.of(link(feeds))
                        : List.of(link(feeds), satellite(linkSatellite(), linkParent(), attributes, feeds));
            case SATELLITE -> List.of(satellite(draft.relation(), parent(), attributes, feeds));
        };
    }

    private Origin origin() {
        return Origins.of(draft.range(), draft.about());
    }

    private String hubKey() {
        return context.conventions()
                .name(NameConvention.HASH_KEY, "entity", draft.name().value());
    }

    private StructureDraft hub(List<ResultColumns.Value> values, List<Feed> feeds) {
        List<KeyPart> parts = values.stream().map(ResultColumns.Value::part).toList();
        var hub = new Hub(draft.entity(), draft.relation(), hubKey(), parts, feeds, origin());
        var columns = new ArrayList<>(List.of(hubKey()));
        parts.forEach(p -> columns.add(p.name()));
        return new StructureDraft(hub.name(), columns, draft.name().range(), () -> hub);
    }

    private StructureDraft link(List<Feed> feeds) {
        var link = new Link(
                draft.entity(),
                draft.relation(),
                linkKey,
                keys.members(),
                List.of(),
                Optional.empty(),
                draft.kind() == BusinessDraft.Kind.SAME_AS ? Link.Kind.SAME_AS : Link.Kind.STANDARD,
                feeds,
                origin());
        var columns = new ArrayList<>(List.of(linkKey));
        columns.addAll(keys.names());
        return new StructureDraft(link.name(), columns, draft.name().range(), () -> link);
    }

    private String linkSatellite() {
        return context.conventions()
                .name(NameConvention.COMPUTED_SATELLITE, "name", draft.name().value());
    }

    private Parent linkParent() {
        List<KeyPart> parts = keys.names().stream().map(GivenKeys::part).toList();
        return new Parent(draft.relation(), linkKey, parts);
    }

    private Parent parent() {
        String hashKey = keys.names().get(0);
        return new Parent(about.get(0).parent().relation(), hashKey, List.of(GivenKeys.part(hashKey)));
    }

    private StructureDraft satellite(String relation, Parent parent, List<Attribute> attributes, List<Feed> feeds) {
        var satellite = new Satellite(
                draft.entity(),
                relation,
                parent,
                hashDiff,
                attributes,
                Optional.empty(),
                Satellite.History.CHANGES,
                context.conventions().lateArrivals() != LateArrivals.REPORT,
                feeds,
                origin());
        var columns = new ArrayList<>(List.of(parent.hashKey(), hashDiff));
        attributes.forEach(a -> columns.add(a.name()));
        return new StructureDraft(relation, columns, draft.name().range(), () -> satellite);
    }
}
