// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.yaml.Fixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves the effectivity satellites of a link, one for each feed. */
final class EffectivityResolver {

    static final String DRIVING_KEY = "driving-key";

    private final LinkResolver link;
    private final LinkSpec spec;
    private final Context context;

    EffectivityResolver(LinkResolver link, Context context) {
        this.link = link;
        this.spec = link.draft().spec();
        this.context = context;
    }

    List<StructureDraft> resolve() {
        boolean wanted = spec.effectivity().filter(Located::value).isPresent();
        if (!wanted && spec.drivingKey().isEmpty()) {
            return List.of();
        }
        boolean good = checkDrivingKey(wanted);
        return wanted && good ? satellites() : List.of();
    }

    private boolean checkDrivingKey(boolean wanted) {
        List<String> roles = link.members().stream().map(MemberKey::role).toList();
        boolean known = true;
        for (Located<String> role : spec.drivingKey()) {
            known &= roles.contains(role.value()) || reportRole(role, roles);
        }
        if (wanted && spec.drivingKey().isEmpty()) {
            return report(
                    spec.effectivity().orElseThrow().range(),
                    "effectivity of link " + Wording.quote(spec.name().value()) + " needs `driving_key`",
                    "name the members whose partners replace each other");
        }
        if (known
                && spec.drivingKey().size() >= roles.size()
                && !spec.drivingKey().isEmpty()) {
            return report(spec.drivingKey().get(0).range(), "the driving key must leave out at least one member", "");
        }
        return known;
    }

    private boolean reportRole(Located<String> role, List<String> roles) {
        context.diagnostics()
                .error(
                        DRIVING_KEY,
                        role.range(),
                        Wording.quote(role.value()) + " is not a member of link "
                                + Wording.quote(spec.name().value()) + Suggestions.question(role.value(), roles),
                        "its members are "
                                + String.join(
                                        ", ", roles.stream().map(Wording::quote).toList()),
                        Fixes.respell(role, roles));
        return false;
    }

    private boolean report(SourceRange range, String message, String help) {
        context.diagnostics().error(DRIVING_KEY, range, message, help);
        return false;
    }

    private List<StructureDraft> satellites() {
        List<Mapping> mappings = link.feeds().stream().map(FeedDraft::mapping).toList();
        List<String> names = context.conventions()
                .perMapping(
                        context.conventions().names().get(NameConvention.EFFECTIVITY),
                        mappings,
                        "link",
                        link.draft().name());
        var result = new ArrayList<StructureDraft>();
        for (int i = 0; i < names.size(); i++) {
            result.add(satellite(names.get(i), link.feeds().get(i)));
        }
        return result;
    }

    private StructureDraft satellite(String name, FeedDraft feed) {
        Optional<Typed> typed = SequenceColumn.of(Optional.empty(), feed.mapping());
        Optional<KeyPart> sequence = typed.map(SequenceColumn::part);
        FeedDraft staged = typed.map(t -> SequenceColumn.staged(SequenceColumn.part(t), t, feed, context))
                .orElse(feed);
        boolean tracked = new LateArrivalRules(context).tracked(feed.mapping())
                && feed.mapping().table().table().delivery() != io.github.vaultmaven.model.Delivery.FULL;
        ParentDraft parent = link.parent();
        return new StructureDraft(
                        name,
                        List.of(parent.parent().hashKey()),
                        spec.name().range(),
                        () -> new EffectivitySatellite(
                                parent.owner(),
                                name,
                                parent.parent(),
                                hashKeys(true),
                                hashKeys(false),
                                feed.mapping().table().table().delivery(),
                                sequence,
                                tracked,
                                FeedDraft.all(List.of(staged)),
                                new Origin(spec.range(), "")))
                .keeping(spec.tracks().retention());
    }

    private List<String> hashKeys(boolean driving) {
        List<String> roles = spec.drivingKey().stream().map(Located::value).toList();
        return link.members().stream()
                .filter(m -> roles.contains(m.role()) == driving)
                .map(MemberKey::hashKey)
                .toList();
    }
}
