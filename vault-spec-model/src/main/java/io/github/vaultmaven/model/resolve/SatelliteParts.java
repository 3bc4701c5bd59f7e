// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Treatment;
import io.github.vaultmaven.spec.AttributeSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.spec.SatelliteSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes a satellite apart: into the parts that it names, one of the attributes that are to be split for being personal
 * data, and the rest under its own name.
 */
final class SatelliteParts {

    static final String UNKNOWN_SPLIT = "unknown-split";

    /** The part of attributes whose treatment is {@code split}. */
    private static final String PII = "pii";

    private final SatelliteSpec spec;
    private final Map<String, Attribute> known = new LinkedHashMap<>();
    private final Map<String, List<AttributeSpec>> parts = new LinkedHashMap<>();

    /**
     * @param spec the satellite, with all of its attributes
     * @param mapping tells class and treatment of each attribute
     */
    SatelliteParts(SatelliteSpec spec, Mapping mapping) {
        this.spec = spec;
        if (spec.splits().isEmpty() && !isTreated(spec, mapping)) {
            return;
        }
        for (AttributeSpec attribute : spec.attributes()) {
            PayloadResolver.preview(attribute, mapping)
                    .ifPresent(a -> known.put(attribute.name().value(), a));
        }
        spec.attributes().stream()
                .filter(a -> !isDropped(a))
                .forEach(a -> parts.computeIfAbsent(part(a), name -> new ArrayList<>())
                        .add(a));
    }

    /** True where attributes, or columns that they are made of, may not be kept as they are; else all stay together. */
    private static boolean isTreated(SatelliteSpec spec, Mapping mapping) {
        for (AttributeSpec attribute : spec.attributes()) {
            if (attribute.treatment().isPresent()) {
                return true;
            }
        }
        return mapping.table().saysOfData();
    }

    private boolean isDropped(AttributeSpec attribute) {
        Attribute one = known.get(attribute.name().value());
        return one != null && one.treatment() == Treatment.DROP;
    }

    /** Reports names in {@code split} that are no attributes. */
    void check(Diagnostics diagnostics) {
        if (spec.splits().isEmpty()) {
            return;
        }
        List<String> names =
                spec.attributes().stream().map(a -> a.name().value()).toList();
        for (SatelliteSpec.Split split : spec.splits()) {
            for (Located<String> name : split.attributes()) {
                if (!names.contains(name.value())) {
                    diagnostics.error(
                            UNKNOWN_SPLIT,
                            name.range(),
                            Wording.quote(name.value()) + " is not an attribute of "
                                    + Wording.quote(spec.name().value()) + Suggestions.question(name.value(), names),
                            "");
                }
            }
        }
    }

    /** Name of the part that takes an attribute; empty for the satellite itself. */
    private String part(AttributeSpec attribute) {
        Attribute one = known.get(attribute.name().value());
        for (SatelliteSpec.Split split : spec.splits()) {
            boolean named = split.attributes().stream()
                    .anyMatch(n -> n.value().equals(attribute.name().value()));
            boolean ofClass =
                    one != null && split.pii().stream().anyMatch(c -> c.value().equals(one.pii()));
            if (named || ofClass) {
                return split.name().value();
            }
        }
        return one != null && one.treatment() == Treatment.SPLIT ? PII : "";
    }

    /** The satellites, the one under its own name first. */
    List<SatelliteSpec> all() {
        if (parts.size() <= 1 && parts.containsKey("") || parts.isEmpty()) {
            return List.of(spec);
        }
        return Stream.concat(
                        Stream.of("").filter(parts::containsKey),
                        parts.keySet().stream().filter(n -> !n.isEmpty()).sorted())
                .map(this::of)
                .toList();
    }

    private SatelliteSpec of(String part) {
        String behind = part.isEmpty() ? "" : "_" + part;
        Optional<Located<String>> relation = spec.relation().map(r -> r.map(name -> name + behind));
        return spec.part(
                spec.name().map(name -> name + behind),
                relation,
                parts.get(part),
                spec.rules().stream().filter(r -> partOf(r).equals(part)).toList());
    }

    /** A rule stands where its columns are; one without stands with the first part. */
    private String partOf(RuleSpec rule) {
        String first = parts.containsKey("")
                ? ""
                : parts.keySet().stream().sorted().findFirst().orElseThrow();
        var columns = new ArrayList<>(rule.on());
        if (rule.kind() == RuleSpec.Kind.UNIQUE) {
            columns.addAll(rule.values());
        }
        return columns.stream()
                .findFirst()
                .flatMap(c -> parts.entrySet().stream()
                        .filter(e -> e.getValue().stream()
                                .anyMatch(a -> a.name().value().equals(c.value())))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(first);
    }
}
