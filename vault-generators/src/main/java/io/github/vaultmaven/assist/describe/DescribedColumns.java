// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.describe;

import io.github.vaultmaven.assist.Assistant;
import io.github.vaultmaven.assist.ModelAssistance;
import io.github.vaultmaven.assist.Outcome;
import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.describe.DescribeTask;
import io.github.vaultmaven.assist.task.describe.Subject;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives columns of satellites that have no description one. */
public final class DescribedColumns implements ModelAssistance {

    @Override
    public VaultModel assisted(VaultModel model, Assistant assistant) {
        List<Subject> questions = model.structures().stream()
                .filter(Satellite.class::isInstance)
                .map(Satellite.class::cast)
                .flatMap(satellite -> questions(satellite).stream())
                .toList();
        if (questions.isEmpty()) {
            return model;
        }
        List<Outcome<String>> outcomes = assistant.askAll(new DescribeTask(Dictionary.standard()), questions);
        var words = new HashMap<String, String>();
        for (int i = 0; i < questions.size(); i++) {
            Subject column = questions.get(i);
            if (outcomes.get(i).source() != Outcome.Source.FALLBACK) {
                words.put(
                        place(column.relation(), column.name()), outcomes.get(i).value());
            }
        }
        List<Structure> structures =
                model.structures().stream().map(s -> described(s, words)).toList();
        return new VaultModel(
                model.name(),
                model.hash(),
                model.columns(),
                model.sources(),
                model.stagings(),
                structures,
                model.rules(),
                model.retentions(),
                model.uses());
    }

    private static List<Subject> questions(Satellite satellite) {
        List<String> columns =
                satellite.attributes().stream().map(Attribute::name).toList();
        String about = satellite.origin().description();
        var questions = new ArrayList<Subject>();
        for (Attribute attribute : satellite.attributes()) {
            if (attribute.description().isEmpty()) {
                questions.add(new Subject(
                        Subject.Kind.COLUMN,
                        satellite.name(),
                        satellite.entity(),
                        attribute.name(),
                        Optional.of(attribute.type()),
                        about,
                        List.of(),
                        List.of(),
                        columns,
                        !attribute.pii().isEmpty()));
            }
        }
        return questions;
    }

    private static Structure described(Structure structure, Map<String, String> words) {
        if (!(structure instanceof Satellite satellite)) {
            return structure;
        }
        List<Attribute> attributes = satellite.attributes().stream()
                .map(a -> described(a, words.getOrDefault(place(satellite.name(), a.name()), "")))
                .toList();
        return new Satellite(
                satellite.entity(),
                satellite.name(),
                satellite.parent(),
                satellite.hashDiff(),
                attributes,
                satellite.sequence(),
                satellite.history(),
                satellite.tracked(),
                satellite.feeds(),
                satellite.origin());
    }

    private static Attribute described(Attribute attribute, String words) {
        return words.isEmpty()
                ? attribute
                : new Attribute(attribute.name(), attribute.type(), words, attribute.pii(), attribute.treatment());
    }

    private static String place(String satellite, String attribute) {
        return satellite + "." + attribute;
    }
}
