// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.state;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.CustomStructure;
import io.github.vaultmaven.model.Describing;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.state.VaultState.Column;
import io.github.vaultmaven.state.VaultState.Hash;
import io.github.vaultmaven.state.VaultState.Model;
import io.github.vaultmaven.state.VaultState.Relation;
import io.github.vaultmaven.state.VaultState.TechnicalNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says of models what their state is. */
public final class StateOf {

    private StateOf() {}

    /**
     * The state of models.
     *
     * @param models in any order
     * @param generator name and version of the plugin
     */
    public static VaultState models(Collection<VaultModel> models, String generator) {
        return new VaultState(
                VaultState.FORMAT,
                generator,
                models.stream()
                        .map(StateOf::model)
                        .sorted(Comparator.comparing(Model::name))
                        .toList());
    }

    static Model model(VaultModel model) {
        var columns = model.columns();
        return new Model(
                model.name(),
                hash(model.hash()),
                new TechnicalNames(columns.loadTimestamp(), columns.recordSource(), columns.runId()),
                model.structures().stream()
                        .map(StateOf::relation)
                        .sorted(Comparator.comparing(Relation::name))
                        .toList());
    }

    static Hash hash(HashSettings hash) {
        return new Hash(hash.profile(), lower(hash.algorithm()), lower(hash.storage()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The state of one structure. */
    static Relation relation(Structure structure) {
        if (structure instanceof Hub hub) {
            return relation(hub, "", parts(hub.businessKey()), codes(hub.hashKey(), hub.feeds()), List.of());
        }
        if (structure instanceof Link link) {
            return link(link);
        }
        if (structure instanceof Reference reference) {
            return relation(reference, "", parts(reference.key()), Map.of(), attributes(reference.attributes()));
        }
        return satellite(structure);
    }

    private static Relation link(Link link) {
        var key = new ArrayList<Column>();
        var others = new ArrayList<Column>();
        link.members().forEach(m -> (m.identifying() ? key : others).add(new Column(m.hashKey(), m.hub())));
        List<KeyPart> carried = link.carriedKeys();
        key.addAll(parts(
                link.dependentKeys().stream().filter(k -> !carried.contains(k)).toList()));
        others.addAll(parts(carried));
        link.transaction().ifPresent(t -> others.addAll(attributes(t.attributes())));
        return relation(link, "", key, codes(link.hashKey(), link.feeds()), others);
    }

    private static Relation satellite(Structure structure) {
        if (structure instanceof Satellite satellite) {
            Stream<Column> sequence = satellite.sequence().stream().flatMap(s -> parts(List.of(s)).stream());
            List<Column> columns = Stream.concat(sequence, attributes(satellite.attributes()).stream())
                    .toList();
            return describing(satellite, satellite.parent(), List.of(), columns);
        }
        if (structure instanceof MultiActiveSatellite satellite) {
            return describing(
                    satellite, satellite.parent(), parts(satellite.childKey()), attributes(satellite.attributes()));
        }
        if (structure instanceof NonHistorizedSatellite satellite) {
            return describing(satellite, satellite.parent(), List.of(), attributes(satellite.attributes()));
        }
        return tracking(structure);
    }

    private static Relation tracking(Structure structure) {
        if (structure instanceof EffectivitySatellite satellite) {
            List<Column> driving = satellite.drivingKeys().stream()
                    .map(key -> new Column(key, "driving key"))
                    .toList();
            return describing(satellite, satellite.parent(), driving, List.of());
        }
        return Describing.parentOf(structure)
                .map(parent -> describing(structure, parent, List.of(), List.of()))
                .orElseGet(() -> relation(structure, "", List.of(), Map.of(), List.of()));
    }

    private static Relation describing(Structure structure, Parent parent, List<Column> key, List<Column> columns) {
        return relation(structure, parent.relation(), key, Map.of(), columns);
    }

    private static Relation relation(
            Structure structure, String parent, List<Column> key, Map<String, String> codes, List<Column> columns) {
        return new Relation(
                structure.name(),
                kind(structure),
                structure.entity(),
                parent.isEmpty() ? null : parent,
                key,
                codes,
                columns.stream().sorted(Comparator.comparing(Column::name)).toList());
    }

    private static String kind(Structure structure) {
        return structure instanceof CustomStructure custom
                ? custom.kind()
                : structure
                        .getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toLowerCase(Locale.ROOT);
    }

    private static List<Column> parts(List<KeyPart> parts) {
        return parts.stream()
                .map(p -> new Column(p.name(), p.type().toString()))
                .toList();
    }

    private static List<Column> attributes(List<Attribute> attributes) {
        return attributes.stream()
                .map(a -> new Column(a.name(), a.type().toString()))
                .toList();
    }

    private static Map<String, String> codes(String hashKey, List<Feed> feeds) {
        var codes = new TreeMap<String, String>();
        for (Feed feed : feeds) {
            feed.stage().keys().stream()
                    .filter(key -> key.name().equals(feed.column(hashKey)))
                    .map(StageKey::collisionCode)
                    .forEach(code -> codes.merge(feed.stage().table().fullName(), code, StateOf::both));
        }
        return codes;
    }

    /** Several mappings of one table may have a code each. */
    private static String both(String first, String second) {
        return first.equals(second) ? first : first + ", " + second;
    }
}
