// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.name;

import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.assist.task.name.Named;
import io.github.vaultmaven.draft.decide.Words;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of a mart that may get labels; of other structures none do. */
final class MartNames {

    /** What is hardly a word: two letters or more, and no vowel. */
    private static final Pattern CLIPPED = Pattern.compile("[^aeiouy0-9]{2,}");

    private final Structure structure;
    private final Dictionary dictionary;

    MartNames(Structure structure, Dictionary dictionary) {
        this.structure = structure;
        this.dictionary = dictionary;
    }

    String name() {
        return structure.name();
    }

    /** A column or measure. */
    private record Shown(String name, String label) {}

    private List<Shown> shown() {
        if (structure instanceof Dimension mart) {
            return columns(mart.attributes()).toList();
        }
        if (structure instanceof FlatView mart) {
            return columns(mart.attributes()).toList();
        }
        return structure instanceof Fact mart
                ? Stream.concat(
                                columns(mart.attributes()),
                                mart.measures().stream().map(m -> new Shown(m.name(), m.label())))
                        .toList()
                : List.of();
    }

    private static Stream<Shown> columns(List<MartColumn> columns) {
        return columns.stream().map(c -> new Shown(c.name(), c.label()));
    }

    /** The columns whose names abbreviate and that have no label. */
    List<Named> questions() {
        List<Shown> all = shown();
        var questions = new ArrayList<Named>();
        for (Shown one : all) {
            if (one.label().isEmpty() && abbreviates(one.name())) {
                questions.add(new Named(name(), structure.entity(), one.name(), others(all, one), false));
            }
        }
        return questions;
    }

    private boolean abbreviates(String name) {
        return Words.of(name).stream()
                .anyMatch(
                        w -> dictionary.isAbbreviation(w) || CLIPPED.matcher(w).matches());
    }

    /** What other columns are called, now and with their labels. */
    private List<String> others(List<Shown> all, Shown one) {
        return all.stream()
                .filter(other -> !other.name().equals(one.name()))
                .flatMap(other -> Stream.of(
                        other.name(),
                        String.join("_", dictionary.words(other.name())),
                        other.label().toLowerCase(Locale.ROOT).replace(' ', '_')))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The structure with labels, by column. */
    Structure labelled(Map<String, String> labels) {
        if (labels.isEmpty()) {
            return structure;
        }
        if (structure instanceof Dimension d) {
            return new Dimension(
                    d.entity(),
                    d.name(),
                    d.type(),
                    d.key(),
                    d.hub(),
                    d.satellites(),
                    labelled(d.attributes(), labels),
                    d.snapshots(),
                    d.pit(),
                    d.hierarchy(),
                    d.materialized(),
                    d.origin());
        }
        if (structure instanceof FlatView v) {
            return new FlatView(
                    v.entity(),
                    v.name(),
                    v.base(),
                    v.satellites(),
                    labelled(v.attributes(), labels),
                    v.materialized(),
                    v.origin());
        }
        return structure instanceof Fact f ? fact(f, labels) : structure;
    }

    private static Fact fact(Fact f, Map<String, String> labels) {
        return new Fact(
                f.entity(),
                f.name(),
                f.kind(),
                f.base(),
                f.unit(),
                f.satellites(),
                f.filter(),
                labelled(f.attributes(), labels),
                f.measures().stream().map(m -> labelled(m, labels)).toList(),
                f.roles(),
                f.materialized(),
                f.origin());
    }

    private static List<MartColumn> labelled(List<MartColumn> columns, Map<String, String> labels) {
        return columns.stream()
                .map(c -> new MartColumn(
                        c.name(),
                        c.type(),
                        c.expression(),
                        c.unknown(),
                        c.error(),
                        labels.getOrDefault(c.name(), c.label()),
                        c.format()))
                .toList();
    }

    private static Fact.Measure labelled(Fact.Measure m, Map<String, String> labels) {
        return new Fact.Measure(
                m.name(),
                m.type(),
                m.expression(),
                m.aggregate(),
                labels.getOrDefault(m.name(), m.label()),
                m.format());
    }
}
