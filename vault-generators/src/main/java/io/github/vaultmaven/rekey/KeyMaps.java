// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.rekey;

import io.github.vaultmaven.model.Computed;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.KeyMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The key maps of a model. */
final class KeyMaps {

    private final VaultModel whole;

    /** True where several constants are hashed before the parts of one key, so that the former key tells which. */
    private final boolean former;

    KeyMaps(VaultModel model) {
        this.whole = model.whole();
        this.former = whole.structures().stream()
                .flatMap(s -> Keyed.of(s).stream())
                .anyMatch(keyed -> KeyRecipe.of(keyed.hashKey(), keyed.feeds())
                        .filter(recipe -> recipe.codes().size() > 1)
                        .isPresent());
    }

    /** Maps of hubs, then of references, then of links, which need those of their members. */
    List<KeyMap> of(List<Structure> structures) {
        var maps = new ArrayList<KeyMap>();
        structures.stream().filter(Hub.class::isInstance).forEach(s -> map(s).ifPresent(maps::add));
        structures.stream().filter(Reference.class::isInstance).forEach(s -> map(s).ifPresent(maps::add));
        structures.stream().filter(Link.class::isInstance).forEach(s -> map(s).ifPresent(maps::add));
        return maps;
    }

    /** Structures with keys that cannot be made of what is stored. */
    List<Structure> unmapped(List<Structure> structures) {
        return structures.stream()
                .filter(s -> (s instanceof Hub || s instanceof Link) && map(s).isEmpty())
                .toList();
    }

    private Optional<KeyMap> map(Structure structure) {
        if (structure instanceof Hub hub) {
            return hub(hub);
        }
        if (structure instanceof Link link) {
            return link(link);
        }
        return structure instanceof Reference reference ? Optional.of(reference(reference)) : Optional.empty();
    }

    private Optional<KeyMap> hub(Hub hub) {
        Optional<KeyRecipe> recipe = hub.feeds().isEmpty()
                ? Optional.of(KeyRecipe.of(hub.businessKey()))
                : KeyRecipe.of(hub.hashKey(), hub.feeds());
        return recipe.map(r -> map(hub.name(), hub.hashKey(), own(hub.businessKey(), r.required()), r));
    }

    private KeyMap reference(Reference reference) {
        KeyRecipe recipe = KeyRecipe.of(reference.key());
        return map(reference.name(), "", own(reference.key(), recipe.required()), recipe);
    }

    private Optional<KeyMap> link(Link link) {
        return KeyRecipe.of(link.hashKey(), link.feeds())
                .map(recipe -> map(
                        link.name(),
                        link.hashKey(),
                        isOfGivenKeys(link) ? given(link) : sources(link, recipe.required()),
                        recipe))
                .filter(map -> !map.sources().isEmpty());
    }

    /** True where a query gives the members' keys, which make the link's. */
    private static boolean isOfGivenKeys(Link link) {
        return parts(link).allMatch(part -> part.column().startsWith(Computed.GIVEN))
                && link.feeds().stream().allMatch(f -> f.stage().computed().isPresent());
    }

    private static Stream<StageKey.Part> parts(Link link) {
        return KeyRecipe.keyOf(link.feeds().get(0), link.hashKey()).orElseThrow().parts().stream();
    }

    private static List<KeyMap.Source> given(Link link) {
        var sources = new ArrayList<KeyMap.Source>();
        parts(link)
                .forEach(part -> link.members().stream()
                        .filter(m -> part.column()
                                .equals(Computed.GIVEN + link.feeds().get(0).column(m.hashKey())))
                        .limit(1)
                        .forEach(m ->
                                sources.add(new KeyMap.Given(KeyMap.nameOf(m.hub()), m.hashKey(), part.required()))));
        return sources.size() == parts(link).count() ? sources : List.of();
    }

    /** Members' parts, then dependent keys, as the stagings have them; none where these are other parts. */
    private List<KeyMap.Source> sources(Link link, List<Boolean> required) {
        var sources = new ArrayList<KeyMap.Source>();
        for (Link.Member member : link.members()) {
            for (int part = 0; member.identifying() && part < partsOf(member.hub()); part++) {
                boolean needed = sources.size() < required.size() && required.get(sources.size());
                sources.add(new KeyMap.Member(KeyMap.nameOf(member.hub()), member.hashKey(), part, needed));
            }
        }
        for (KeyPart key : link.dependentKeys()) {
            if (!link.carriedKeys().contains(key)) {
                boolean needed = sources.size() < required.size() && required.get(sources.size());
                sources.add(new KeyMap.Own(column(key), needed));
            }
        }
        return sources.size() == required.size() ? sources : List.of();
    }

    private int partsOf(String hub) {
        return whole.structures().stream()
                .filter(s -> s instanceof Hub && s.name().equals(hub))
                .mapToInt(s -> ((Hub) s).businessKey().size())
                .findFirst()
                .orElse(0);
    }

    private KeyMap map(String relation, String hashKey, List<KeyMap.Source> sources, KeyRecipe recipe) {
        return new KeyMap(KeyMap.nameOf(relation), relation, hashKey, sources, recipe.codes(), former);
    }

    private static List<KeyMap.Source> own(List<KeyPart> parts, List<Boolean> required) {
        var sources = new ArrayList<KeyMap.Source>();
        for (int i = 0; i < parts.size(); i++) {
            sources.add(new KeyMap.Own(column(parts.get(i)), required.get(i)));
        }
        return sources;
    }

    static Column column(KeyPart part) {
        return Column.optional(part.name(), ColumnType.of(part.type()), part.description());
    }
}
