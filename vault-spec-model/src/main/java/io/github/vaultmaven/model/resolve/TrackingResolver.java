// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.TracksSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves status and record tracking of one hub or link. The switch of the parent counts, else that of each table. */
final class TrackingResolver {

    private final ParentDraft parent;
    private final TracksSpec tracks;
    private final SourceRange range;
    private final Context context;

    TrackingResolver(ParentDraft parent, TracksSpec tracks, SourceRange range, Context context) {
        this.parent = parent;
        this.tracks = tracks;
        this.range = range;
        this.context = context;
    }

    /**
     * One status satellite for each feed.
     *
     * @param feeds feeds whose absence means that a key is gone: a hub's own, all of a link
     */
    List<StructureDraft> status(List<FeedDraft> feeds) {
        List<FeedDraft> wanted = feeds.stream()
                .filter(f ->
                        isOn(tracks.status(), f.mapping().table().settings().statusTracking()))
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Mapping> mappings = wanted.stream().map(FeedDraft::mapping).toList();
        NamePattern pattern = context.conventions().names().get(NameConvention.STATUS);
        List<String> names = context.conventions().perMapping(pattern, mappings, "entity", parent.owner());
        var result = new ArrayList<StructureDraft>();
        for (int i = 0; i < wanted.size(); i++) {
            result.add(statusSatellite(names.get(i), wanted.get(i)));
        }
        return result;
    }

    private StructureDraft statusSatellite(String name, FeedDraft feed) {
        Delivery delivery = feed.mapping().table().table().delivery();
        boolean changes = delivery != Delivery.FULL;
        Optional<Typed> typed = changes ? SequenceColumn.of(Optional.empty(), feed.mapping()) : Optional.empty();
        Optional<KeyPart> sequence = typed.map(SequenceColumn::part);
        FeedDraft staged = typed.map(t -> SequenceColumn.staged(SequenceColumn.part(t), t, feed, context))
                .orElse(feed);
        boolean tracked = changes && new LateArrivalRules(context).tracked(feed.mapping());
        return new StructureDraft(
                        name,
                        List.of(parent.parent().hashKey()),
                        range,
                        () -> new StatusTracking(
                                parent.owner(),
                                name,
                                parent.parent(),
                                delivery,
                                sequence,
                                tracked,
                                staged.at(0),
                                new Origin(range, "")))
                .keeping(tracks.retention());
    }

    /** One record tracking satellite for all feeds whose tables want it. */
    List<StructureDraft> records(List<FeedDraft> feeds) {
        List<FeedDraft> wanted = feeds.stream()
                .filter(f ->
                        isOn(tracks.record(), f.mapping().table().settings().recordTracking()))
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        String name = context.conventions().name(NameConvention.RECORD_TRACKING, "entity", parent.owner());
        return List.of(new StructureDraft(
                        name,
                        List.of(parent.parent().hashKey()),
                        range,
                        () -> new RecordTracking(
                                parent.owner(), name, parent.parent(), FeedDraft.all(wanted), new Origin(range, "")))
                .keeping(tracks.retention()));
    }

    private static boolean isOn(Optional<Located<Boolean>> own, Optional<Located<Boolean>> table) {
        return own.or(() -> table).map(Located::value).orElse(false);
    }
}
