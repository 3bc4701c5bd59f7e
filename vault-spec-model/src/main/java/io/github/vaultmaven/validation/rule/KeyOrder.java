// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.List;
import java.util.stream.IntStream;

/** Key fields that are named like the parts of the business key stand in its order, or hashes differ between sources. */
public final class KeyOrder implements SpecRule {

    @Override
    public String id() {
        return "key-order";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        for (EntitySpec entity : specs.entities()) {
            for (MappingSpec mapping : entity.mappings()) {
                List<WrittenText> fields = mapping.keyFields();
                List<String> parts = fields.isEmpty() ? List.of() : parts(entity);
                for (int i = 0; i < Math.min(fields.size(), parts.size()); i++) {
                    int place = place(fields.get(i).text(), parts);
                    if (place >= 0 && place != i) {
                        findings.add(
                                fields.get(i).range(),
                                "%s stands where the business key of %s has %s"
                                        .formatted(
                                                Wording.quote(fields.get(i).text()),
                                                Wording.quote(entity.name().value()),
                                                Wording.quote(parts.get(i))),
                                "write the fields in the order of `business_key`: " + String.join(", ", parts));
                        break;
                    }
                }
            }
        }
    }

    private static List<String> parts(EntitySpec entity) {
        return entity.hub().businessKey().stream()
                .map(part -> part.name().value())
                .toList();
    }

    private static int place(String field, List<String> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).equalsIgnoreCase(field))
                .findFirst()
                .orElse(-1);
    }
}
