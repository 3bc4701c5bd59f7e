// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A column that a mapping names for an attribute is for one that there is. */
public final class UselessMappingColumn implements SpecRule {

    @Override
    public String id() {
        return "useless-mapping-column";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        List<EntitySpec> naming = specs.entities().stream()
                .filter(entity -> namesColumns(entity.mappings()))
                .toList();
        List<String> ofLinks = naming.isEmpty()
                ? List.of()
                : SpecParts.links(specs).stream()
                        .flatMap(SpecParts::mappedNames)
                        .toList();
        Set<String> known = new HashSet<>(ofLinks);
        for (EntitySpec entity : naming) {
            List<String> own = SpecParts.mappedNames(entity);
            check(entity.mappings(), name -> own.contains(name) || known.contains(name), own, ofLinks, findings);
        }
        specs.links()
                .forEach(link ->
                        check(link.mappings(), SpecParts.mappedNames(link).toList(), findings));
        specs.references()
                .forEach(reference -> check(reference.mappings(), SpecParts.mappedNames(reference), findings));
    }

    private static boolean namesColumns(List<MappingSpec> mappings) {
        for (MappingSpec mapping : mappings) {
            if (!mapping.columns().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void check(List<MappingSpec> mappings, List<String> names, RuleFindings findings) {
        check(mappings, names::contains, names, List.of(), findings);
    }

    private static void check(
            List<MappingSpec> mappings,
            Predicate<String> known,
            List<String> names,
            List<String> moreNames,
            RuleFindings findings) {
        for (MappingSpec mapping : mappings) {
            for (NamedText column : mapping.columns()) {
                String name = column.name().value();
                if (!known.test(name)) {
                    List<String> all =
                            Stream.concat(names.stream(), moreNames.stream()).toList();
                    findings.add(
                            column.name().range(),
                            "nothing here has an attribute " + Wording.quote(name) + Suggestions.question(name, all),
                            "the left side is the name in the vault, the right side that in the source");
                }
            }
        }
    }
}
