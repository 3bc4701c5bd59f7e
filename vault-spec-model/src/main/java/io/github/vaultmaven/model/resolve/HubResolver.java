// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.spec.HubSpec.FedBy;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves one hub: its own mappings and roles, and the foreign keys that links bring. */
final class HubResolver {

    private final HubKey key;
    private final Context context;
    private final List<FeedDraft> own = new ArrayList<>();
    private final List<FeedDraft> keys = new ArrayList<>();
    private final List<FeedDraft> foreign = new ArrayList<>();
    private final ParentDraft parent;
    private StructureDraft draft;

    HubResolver(HubKey key, Context context) {
        this.key = key;
        this.context = context;
        for (Mapping mapping : key.entity().mappings().all()) {
            ownKey(mapping).ifPresent(keys::add);
        }
        for (Mapping mapping : key.entity().own()) {
            keys.stream().filter(k -> k.mapping() == mapping).forEach(own::add);
            mapping.spec().roles().forEach(role -> role(mapping, role).ifPresent(own::add));
        }
        this.parent = new ParentDraft(
                key.entity().name(),
                false,
                new Parent(key.relation(), key.hashKey(), key.keyParts()),
                key.entity().mappings(),
                keys);
    }

    private Optional<FeedDraft> ownKey(Mapping mapping) {
        return key.entity()
                .ownKey(mapping, context)
                .map(values -> draft(mapping, key.hashKey(), key.entity().name(), values));
    }

    private Optional<FeedDraft> role(Mapping mapping, NamedTexts role) {
        String name = role.name().value();
        return key.entity().resolved(role.texts(), mapping, context).map(values -> roleDraft(mapping, name, values));
    }

    private FeedDraft draft(Mapping mapping, String hashKey, String prefix, List<Typed> values) {
        List<String> names = key.parts().stream().map(TypedKey::name).toList();
        KeyStage stage = KeyStage.of(
                mapping,
                hashKey,
                prefix,
                names,
                key.parts(),
                List.of(),
                values,
                code(mapping),
                new Casts(context.diagnostics()));
        return new FeedDraft(mapping, stage.names(key.hashKey()), List.of());
    }

    private FeedDraft roleDraft(Mapping mapping, String role, List<Typed> values) {
        List<String> names =
                key.parts().stream().map(part -> role + "_" + part.name()).toList();
        KeyStage stage = KeyStage.of(
                mapping,
                role + "_" + key.hashKey(),
                role,
                names,
                key.parts(),
                List.of(),
                values,
                code(mapping),
                new Casts(context.diagnostics()));
        return new FeedDraft(mapping, renamed(names, stage), List.of());
    }

    private StagedNames renamed(List<String> names, KeyStage stage) {
        StagedNames columns = StagedNames.SAME;
        for (int i = 0; i < names.size(); i++) {
            columns = columns.with(key.parts().get(i).name(), stage.columns().get(names.get(i)));
        }
        return columns.with(key.hashKey(), stage.hashKey());
    }

    /**
     * The collision code of this hub's keys where a mapping delivers them: that of the hub's own mapping of the same source,
     * of the same table before others, so that a source's keys are the same wherever they stand. A source that the hub has
     * no mapping of, or whose mappings differ, has the code of the mapping itself.
     */
    String code(Mapping mapping) {
        if (key.entity().mappings().all().contains(mapping)) {
            return mapping.spec().collisionCode();
        }
        List<Mapping> ofSource = key.entity().mappings().all().stream()
                .filter(own -> own.sourceName().equals(mapping.sourceName()))
                .toList();
        List<String> codes = sameTable(ofSource, mapping).stream()
                .map(own -> own.spec().collisionCode())
                .distinct()
                .toList();
        return codes.size() == 1 ? codes.get(0) : mapping.spec().collisionCode();
    }

    private static List<Mapping> sameTable(List<Mapping> ofSource, Mapping mapping) {
        List<Mapping> same = ofSource.stream()
                .filter(own -> own.tableName().equals(mapping.tableName()))
                .toList();
        return same.isEmpty() ? ofSource : same;
    }

    /** A foreign key of a link, in the order of links; one that the hub has already, or does not want, is left out. */
    void foreign(String link, FeedDraft feed) {
        FedBy fedBy = key.entity().spec().hub().fedBy();
        boolean wanted = fedBy instanceof FedBy.All
                || fedBy instanceof FedBy.Links links
                        && links.names().stream().map(Located::value).anyMatch(link::equals);
        if (wanted && !isAmong(own, feed) && !isAmong(foreign, feed)) {
            foreign.add(feed);
        }
    }

    private static boolean isAmong(List<FeedDraft> feeds, FeedDraft feed) {
        for (FeedDraft known : feeds) {
            if (known.mapping() == feed.mapping() && known.columns().equals(feed.columns())) {
                return true;
            }
        }
        return false;
    }

    HubKey key() {
        return key;
    }

    /** Own feeds. */
    List<FeedDraft> own() {
        return List.copyOf(own);
    }

    /** All feeds by source place: own ones, then foreign keys. */
    List<FeedDraft> feeds() {
        var all = new ArrayList<>(own);
        all.addAll(foreign);
        return List.copyOf(all);
    }

    ParentDraft parent() {
        return parent;
    }

    /** The hub as a relation among others. */
    StructureDraft draft() {
        if (draft == null) {
            draft = drafted();
        }
        return draft;
    }

    private StructureDraft drafted() {
        var columns = new ArrayList<>(List.of(key.hashKey()));
        key.parts().forEach(part -> columns.add(part.name()));
        return new StructureDraft(
                        key.relation(), columns, key.entity().spec().hub().range(), this::build)
                .with(key.entity().spec().hub().rules())
                .keeping(key.entity().spec().hub().tracks().retention());
    }

    private Hub build() {
        var spec = key.entity().spec();
        return new Hub(
                key.entity().name(),
                key.relation(),
                key.hashKey(),
                key.keyParts(),
                FeedDraft.all(feeds()),
                Origins.of(spec.hub().range(), Origins.over(spec.hub().about(), spec.about())));
    }
}
