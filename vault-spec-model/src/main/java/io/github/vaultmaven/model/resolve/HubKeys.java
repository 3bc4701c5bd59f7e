// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MemberSpec;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the type of every part of every business key: the one declared, else that of the first thing that feeds it. */
final class HubKeys {

    static final String UNTYPED_KEY = "untyped-key";

    private final Map<String, EntityDraft> entities;
    private final List<LinkDraft> links;
    private final PartnerKeys partners;
    private final Context context;

    HubKeys(Map<String, EntityDraft> entities, List<LinkDraft> links, Context context) {
        this.entities = entities;
        this.links = links;
        this.partners = new PartnerKeys(entities, context);
        this.context = context;
    }

    /** Keys by entity; those whose types cannot be told are left out, after findings. */
    Map<String, HubKey> resolve() {
        var keys = new TreeMap<String, HubKey>();
        entities.forEach((name, entity) -> key(entity).ifPresent(key -> keys.put(name, key)));
        return keys;
    }

    private Optional<HubKey> key(EntityDraft entity) {
        List<List<Typed>> fed = new ArrayList<>();
        boolean declared = entity.businessKey().stream().allMatch(p -> p.type().isPresent());
        if (!declared) {
            entity.own().forEach(m -> entity.ownKey(m, context).ifPresent(fed::add));
            if (entity.own().isEmpty()) {
                foreignKeys(entity).ifPresent(fed::add);
            }
        }
        var parts = new ArrayList<TypedKey>();
        for (int i = 0; i < entity.businessKey().size(); i++) {
            part(entity, i, fed).ifPresent(parts::add);
        }
        if (parts.isEmpty() || parts.size() < entity.businessKey().size()) {
            return Optional.empty();
        }
        String relation = entity.spec()
                .hub()
                .name()
                .map(Located::value)
                .orElseGet(() -> context.conventions().name(NameConvention.HUB, "entity", entity.name()));
        String hashKey = context.conventions().name(NameConvention.HASH_KEY, "entity", entity.name());
        return Optional.of(new HubKey(entity, relation, hashKey, parts));
    }

    private Optional<List<Typed>> foreignKeys(EntityDraft entity) {
        for (LinkDraft link : links) {
            for (MemberSpec member : link.members()) {
                if (member.hub().value().equals(entity.name()) && !link.feeds().isEmpty()) {
                    return partners.find(link, member, link.feeds().get(0));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TypedKey> part(EntityDraft entity, int index, List<List<Typed>> fed) {
        KeySpec spec = entity.businessKey().get(index);
        if (spec.type().isPresent()) {
            Located<DataType> type = spec.type().get();
            return Optional.of(new TypedKey(keyPart(spec, type.value()), true, type.range()));
        }
        Optional<TypedKey> first = fed.stream()
                .map(key -> key.get(index))
                .filter(typed -> typed.type().isPresent())
                .findFirst()
                .map(typed -> new TypedKey(
                        keyPart(spec, typed.type().get()),
                        false,
                        typed.column().map(c -> c.origin().range()).orElse(typed.range())));
        if (first.isEmpty()) {
            reportUntyped(spec, entity, !fed.isEmpty());
        }
        return first;
    }

    /** Silent where mappings give no key: what is wrong with them has been reported. */
    private void reportUntyped(KeySpec spec, EntityDraft entity, boolean fed) {
        if (spec.name().value().isEmpty() || !fed && !entity.spec().mappings().isEmpty()) {
            return;
        }
        context.diagnostics()
                .error(
                        UNTYPED_KEY,
                        spec.name().range(),
                        "nothing tells the type of " + Wording.quote(spec.name().value()) + " of "
                                + Wording.quote(entity.name()),
                        "map a source to the entity, or declare it: `{name: "
                                + spec.name().value() + ", type: bigint}`");
    }

    static KeyPart keyPart(KeySpec spec, DataType type) {
        return new KeyPart(spec.name().value(), type, spec.required(), spec.description());
    }
}
