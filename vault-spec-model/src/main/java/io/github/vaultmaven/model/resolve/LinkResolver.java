// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.spec.AttributeSpec;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MemberSpec;
import io.github.vaultmaven.spec.NameConvention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves one link: its identity and what each feed brings. */
final class LinkResolver {

    static final String LINK_PAYLOAD = "link-payload";
    static final String LINK_IDENTITY = "link-identity";

    private final LinkDraft draft;
    private final List<MemberKey> members;
    private final Map<String, HubResolver> hubs;
    private final PartnerKeys partners;
    private final Context context;
    private final String hashKey;
    private final String relation;
    private final ParentDraft parent;
    private final List<FeedDraft> feeds = new ArrayList<>();
    private List<TypedKey> dependentKeys = List.of();
    private Optional<Link.Transaction> transaction = Optional.empty();
    private StructureDraft structure;

    LinkResolver(
            LinkDraft draft,
            List<MemberKey> members,
            Map<String, HubResolver> hubs,
            PartnerKeys partners,
            Context context) {
        this.draft = draft;
        this.members = members;
        this.hubs = hubs;
        this.partners = partners;
        this.context = context;
        this.hashKey = context.conventions().name(NameConvention.LINK_HASH_KEY, "link", draft.name());
        this.relation = draft.spec()
                .relation()
                .map(Located::value)
                .orElseGet(() -> context.conventions().name(NameConvention.LINK, "link", draft.name()));
        checkIdentity();
        checkPayload();
        resolveFeeds();
        List<KeyPart> parts = Stream.concat(members.stream().flatMap(m -> m.parts().stream()), dependentKeys.stream())
                .map(TypedKey::part)
                .toList();
        this.parent =
                new ParentDraft(draft.name(), true, new Parent(relation, hashKey, parts), draft.mappings(), feeds);
    }

    private void checkIdentity() {
        if (members.stream().noneMatch(m -> m.spec().identifying())
                && draft.spec().dependentKeys().stream().noneMatch(KeySpec::identifying)) {
            report(
                    LINK_IDENTITY,
                    draft.spec().name().range(),
                    "nothing identifies this link",
                    "let a member or a dependent key be `identifying`");
        }
    }

    private void checkPayload() {
        boolean carries = draft.spec().kind().value() == LinkSpec.Kind.NON_HISTORIZED;
        if (!carries && !draft.spec().attributes().isEmpty()) {
            report(
                    LINK_PAYLOAD,
                    draft.spec().attributes().get(0).name().range(),
                    "only a non-historized link has `attributes`",
                    "write `kind: non_historized`, or put them into a satellite");
        }
    }

    private void report(String id, SourceRange range, String message, String help) {
        context.diagnostics().error(id, range, message, help);
    }

    private void resolveFeeds() {
        List<Mapping> complete = new ArrayList<>();
        List<List<KeyStage>> stages = new ArrayList<>();
        for (Mapping mapping : draft.feeds()) {
            stages(mapping).ifPresent(found -> {
                complete.add(mapping);
                stages.add(found);
            });
        }
        if (complete.isEmpty()) {
            return;
        }
        var payloads = new PayloadResolver(context);
        var keys = payloads.keys(draft.spec().dependentKeys(), complete, draft.name());
        dependentKeys = keys.keys();
        for (int i = 0; i < complete.size(); i++) {
            feeds.add(feed(complete.get(i), stages.get(i), keys, i));
        }
        boolean pays = draft.spec().kind().value() == LinkSpec.Kind.NON_HISTORIZED;
        List<AttributeSpec> attributes = pays ? draft.spec().attributes() : List.of();
        List<String> carried = carried();
        if (!attributes.isEmpty() || !carried.isEmpty()) {
            addPayload(carried, payloads.attributes(attributes, complete, draft.name()));
        }
    }

    /** Names of the dependent keys that are no part of the identity. */
    private List<String> carried() {
        if (dependentKeys.isEmpty()) {
            return List.of();
        }
        Set<String> written = draft.spec().dependentKeys().stream()
                .filter(k -> !k.identifying())
                .map(k -> k.name().value())
                .collect(Collectors.toSet());
        return dependentKeys.stream()
                .map(TypedKey::name)
                .filter(written::contains)
                .toList();
    }

    /** Keys of all members in one mapping's staging, or nothing after findings. */
    private Optional<List<KeyStage>> stages(Mapping mapping) {
        List<Optional<List<Typed>>> values = members.stream()
                .map(m -> partners.find(draft, m.spec(), mapping))
                .toList();
        if (!values.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        var casts = new Casts(context.diagnostics());
        var stages = new ArrayList<KeyStage>();
        for (int i = 0; i < members.size(); i++) {
            MemberKey member = members.get(i);
            stages.add(KeyStage.of(
                    mapping,
                    member.hashKey(),
                    draft.name() + "_" + member.role(),
                    member.names(),
                    member.parts(),
                    member.partner(),
                    values.get(i).orElseThrow(),
                    code(member, mapping),
                    casts));
        }
        return Optional.of(stages);
    }

    /** A hub of another model is not known here; its keys have the code of the mapping. */
    private String code(MemberKey member, Mapping mapping) {
        HubResolver hub = hubs.get(member.spec().hub().value());
        return hub == null ? mapping.spec().collisionCode() : hub.code(mapping);
    }

    private FeedDraft feed(Mapping mapping, List<KeyStage> stages, PayloadResolver.Payload keys, int index) {
        StagedNames columns = StagedNames.SAME.with(keys.columns().get(index));
        var identity = new ArrayList<StageKey.Part>();
        var skip = new ArrayList<String>();
        var codes = new LinkedHashSet<String>();
        for (int i = 0; i < members.size(); i++) {
            MemberKey member = members.get(i);
            KeyStage stage = stages.get(i);
            columns = columns.with(stage.columns()).with(member.hashKey(), stage.hashKey());
            if (member.spec().identifying()) {
                identity.addAll(stage.parts());
                codes.add(stage.collisionCode());
            }
            List<String> skipped = skipped(member.spec(), stage);
            skip.addAll(skipped);
            feedHub(member, foreign(mapping, member, stage, skipped));
        }
        List<String> carried = carried();
        for (TypedKey dependent : dependentKeys) {
            if (!carried.contains(dependent.name())) {
                identity.add(new StageKey.Part(
                        columns.of(dependent.name()), dependent.part().required()));
            }
        }
        // Links are the same where all their members are: the codes of all, which are mostly one.
        String code = codes.isEmpty() ? mapping.spec().collisionCode() : String.join(";", codes);
        String key = mapping.staging().key(hashKey, draft.name(), identity, code);
        return new FeedDraft(mapping, columns.with(hashKey, key), skip);
    }

    /** A hub of another model is fed by that model alone. */
    private void feedHub(MemberKey member, FeedDraft feed) {
        HubResolver hub = hubs.get(member.spec().hub().value());
        if (hub != null) {
            hub.foreign(draft.name(), feed);
        }
    }

    /** Columns that must not be null where a null partner makes no link: the required parts, or all if none is. */
    private static List<String> skipped(MemberSpec member, KeyStage stage) {
        if (member.nullRule() != Link.NullRule.NONE) {
            return List.of();
        }
        List<String> required = stage.parts().stream()
                .filter(StageKey.Part::required)
                .map(StageKey.Part::column)
                .toList();
        return required.isEmpty() ? List.copyOf(stage.columns().values()) : required;
    }

    /** What the member brings to its hub. */
    private static FeedDraft foreign(Mapping mapping, MemberKey member, KeyStage stage, List<String> skipped) {
        StagedNames columns = StagedNames.SAME.with(member.hub().hashKey(), stage.hashKey());
        for (int i = 0; i < member.parts().size(); i++) {
            columns = columns.with(
                    member.hub().parts().get(i).name(),
                    stage.columns().get(member.names().get(i)));
        }
        return new FeedDraft(mapping, columns, skipped);
    }

    private void addPayload(List<String> carried, PayloadResolver.Payload payload) {
        String diff = context.conventions().name(NameConvention.HASH_DIFF, "satellite", draft.name());
        for (int i = 0; i < feeds.size(); i++) {
            FeedDraft feed = feeds.get(i);
            var more = new HashMap<>(payload.columns().get(i));
            List<String> content = Stream.concat(carried.stream().map(feed.columns()::of), payload.staged(i).stream())
                    .toList();
            more.put(diff, feed.mapping().staging().diff(diff, draft.name(), content));
            feeds.set(i, feed.with(more));
        }
        transaction = Optional.of(new Link.Transaction(diff, carried, payload.attributes()));
    }

    LinkDraft draft() {
        return draft;
    }

    List<MemberKey> members() {
        return members;
    }

    List<FeedDraft> feeds() {
        return List.copyOf(feeds);
    }

    String relation() {
        return relation;
    }

    ParentDraft parent() {
        return parent;
    }

    /** The link as a relation among others. */
    StructureDraft structure() {
        if (structure == null) {
            structure = drafted();
        }
        return structure;
    }

    private StructureDraft drafted() {
        var columns = new ArrayList<>(List.of(hashKey));
        members.forEach(m -> columns.add(m.hashKey()));
        dependentKeys.forEach(k -> columns.add(k.name()));
        transaction.ifPresent(t -> t.attributes().forEach(a -> columns.add(a.name())));
        return new StructureDraft(relation, columns, draft.spec().name().range(), this::build)
                .with(draft.spec().rules())
                .keeping(draft.spec().tracks().retention());
    }

    private Link build() {
        return new Link(
                draft.spec().owner().map(Located::value).orElse(draft.name()),
                relation,
                hashKey,
                members.stream().map(MemberKey::member).toList(),
                dependentKeys.stream().map(TypedKey::part).toList(),
                transaction,
                kind(),
                FeedDraft.all(feeds),
                origin());
    }

    private Origin origin() {
        Origin origin = Origins.of(draft.spec().range(), draft.spec().about());
        List<String> roles = members.stream().map(MemberKey::role).toList();
        return draft.spec()
                .relationshipType()
                .filter(written -> roles.size() > 1)
                .map(written -> origin.saying(Origin.CARDINALITY, CardinalityText.of(written.value(), roles)))
                .orElse(origin);
    }

    private Link.Kind kind() {
        return switch (draft.spec().kind().value()) {
            case HIERARCHICAL -> Link.Kind.HIERARCHICAL;
            case SAME_AS -> Link.Kind.SAME_AS;
            case STANDARD, NON_HISTORIZED -> Link.Kind.STANDARD;
        };
    }
}
