// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.describe;

import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.describe.Subject;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.rule.DeclaredRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What of a model has no description. */
final class Subjects {

    private final List<Subject> found = new ArrayList<>();
    private final Map<String, String> entities = new HashMap<>();

    private final Dictionary dictionary;

    private Subjects(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The subjects, in the order of the model; columns of satellites first, as a budget may end before the last question. */
    static List<Subject> of(VaultModel model, Dictionary dictionary) {
        var subjects = new Subjects(dictionary);
        model.whole().structures().forEach(s -> subjects.entities.put(s.name(), s.entity()));
        model.stagings().forEach(s -> subjects.entities.put(s.name(), s.entity()));
        model.structures().forEach(subjects::add);
        model.rules().forEach(subjects::add);
        return subjects.found.stream()
                .sorted(Comparator.comparing(s -> s.kind() != Subject.Kind.COLUMN))
                .toList();
    }

    private void add(Structure structure) {
        if (structure instanceof Hub hub) {
            relation(Subject.Kind.HUB, hub, names(hub.businessKey()));
            columns(hub, Subject.Kind.FIELD, attributes(hub.businessKey()));
        } else if (structure instanceof Link link) {
            link(link);
        } else if (structure instanceof Satellite satellite) {
            described(satellite, List.of(), satellite.attributes());
        } else if (structure instanceof MultiActiveSatellite satellite) {
            described(satellite, satellite.childKey(), satellite.attributes());
        } else if (structure instanceof NonHistorizedSatellite satellite) {
            described(satellite, List.of(), satellite.attributes());
        } else if (structure instanceof Reference reference) {
            List<Attribute> columns = both(reference.key(), reference.attributes());
            relation(
                    Subject.Kind.REFERENCE,
                    reference,
                    reference.attributes().stream().map(Attribute::name).toList());
            columns(reference, Subject.Kind.FIELD, columns);
        } else {
            mart(structure);
        }
    }

    private void link(Link link) {
        List<Attribute> payload =
                link.transaction().map(Link.Transaction::attributes).orElse(List.of());
        relation(
                Subject.Kind.LINK,
                link,
                link.members().stream().map(Link.Member::role).toList());
        columns(link, Subject.Kind.FIELD, both(link.dependentKeys(), payload));
    }

    private void described(Structure satellite, List<KeyPart> keys, List<Attribute> attributes) {
        List<Attribute> columns = both(keys, attributes);
        relation(
                Subject.Kind.SATELLITE,
                satellite,
                columns.stream().map(Attribute::name).toList());
        columns(satellite, Subject.Kind.COLUMN, columns);
    }

    private void mart(Structure structure) {
        if (structure instanceof Dimension mart) {
            relation(Subject.Kind.MART, mart, names(mart.attributes().stream(), MartColumn::name));
        } else if (structure instanceof FlatView mart) {
            relation(Subject.Kind.MART, mart, names(mart.attributes().stream(), MartColumn::name));
        } else if (structure instanceof Fact mart) {
            relation(Subject.Kind.MART, mart, names(mart.measures().stream(), Fact.Measure::name));
        }
    }

    private static <T> List<String> names(Stream<T> shown, Function<T, String> name) {
        return shown.map(name).toList();
    }

    private void relation(Subject.Kind kind, Structure structure, List<String> parts) {
        if (structure.origin().description().isEmpty()) {
            found.add(new Subject(
                    kind,
                    structure.name(),
                    structure.entity(),
                    "",
                    Optional.empty(),
                    "",
                    parts,
                    List.of(),
                    parts,
                    false));
        }
    }

    private void columns(Structure structure, Subject.Kind kind, List<Attribute> columns) {
        List<String> names = columns.stream().map(Attribute::name).toList();
        for (Attribute column : columns) {
            if (column.description().isEmpty()) {
                found.add(new Subject(
                        kind,
                        structure.name(),
                        structure.entity(),
                        column.name(),
                        Optional.of(column.type()),
                        structure.origin().description(),
                        List.of(),
                        List.of(),
                        names,
                        !column.pii().isEmpty()));
            }
        }
    }

    private void add(DeclaredRule rule) {
        String entity = entities.getOrDefault(rule.relation(), rule.relation());
        Optional<String> says = new RuleWords(entity, dictionary).of(rule.rule());
        if (rule.origin().description().isEmpty() && says.isPresent()) {
            found.add(new Subject(
                    Subject.Kind.RULE,
                    rule.relation(),
                    entity,
                    rule.name(),
                    Optional.empty(),
                    says.get(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false));
        }
    }

    private static List<String> names(List<KeyPart> parts) {
        return parts.stream().map(KeyPart::name).toList();
    }

    private static List<Attribute> both(List<KeyPart> parts, List<Attribute> attributes) {
        return Stream.concat(attributes(parts).stream(), attributes.stream()).toList();
    }

    private static List<Attribute> attributes(List<KeyPart> parts) {
        return parts.stream()
                .map(p -> new Attribute(p.name(), p.type(), p.description(), ""))
                .toList();
    }
}
