// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.MappingSpec;
import io.github.vaultmaven.spec.WrittenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entity whose mappings are known, before its keys have types.
 *
 * @param spec what is written
 * @param mappings its mappings
 * @param own those that feed its hub, by source place
 */
record EntityDraft(EntitySpec spec, Mappings mappings, List<Mapping> own) {

    static final String KEY_PARTS = "key-parts";

    static EntityDraft of(EntitySpec spec, Context context) {
        Mappings mappings = Mappings.of(spec.name().value(), spec.mappings(), context);
        return new EntityDraft(spec, mappings, mappings.select(spec.hub().sources(), Optional.empty(), context));
    }

    String name() {
        return spec.name().value();
    }

    List<KeySpec> businessKey() {
        return spec.hub().businessKey();
    }

    /** The key that a mapping of this entity gives, part by part, or nothing after findings. */
    Optional<List<Typed>> ownKey(Mapping mapping, Context context) {
        MappingSpec written = mapping.spec();
        List<WrittenText> fields = written.keyFields().isEmpty() ? byName(mapping) : written.keyFields();
        return resolved(fields, mapping, context);
    }

    private List<WrittenText> byName(Mapping mapping) {
        var fields = new ArrayList<WrittenText>();
        for (KeySpec part : businessKey()) {
            fields.add(new NameAsText(part.name(), mapping.spec().range()));
        }
        return fields;
    }

    /** Columns or expressions that stand for the parts of this entity's key, in order. */
    Optional<List<Typed>> resolved(List<WrittenText> fields, Mapping mapping, Context context) {
        if (fields.size() != businessKey().size()) {
            if (!businessKey().isEmpty()) {
                String parts = Wording.count(businessKey().size(), "part");
                context.diagnostics()
                        .error(
                                KEY_PARTS,
                                fields.isEmpty()
                                        ? mapping.spec().range()
                                        : fields.get(0).range(),
                                "the business key of " + Wording.quote(name()) + " has " + parts + ", here "
                                        + (fields.size() == 1 ? "is 1" : "are " + fields.size()),
                                "name a column or expression for each of "
                                        + String.join(
                                                ", ",
                                                businessKey().stream()
                                                        .map(p -> Wording.quote(
                                                                p.name().value()))
                                                        .toList()));
            }
            return Optional.empty();
        }
        var result = new ArrayList<Typed>();
        for (WrittenText field : fields) {
            mapping.table().expressions().resolve(field).ifPresent(result::add);
        }
        return result.size() == fields.size() ? Optional.of(result) : Optional.empty();
    }

    /**
     * A name that is looked up in a table because nothing else is written.
     *
     * @param name the name
     * @param range the mapping
     */
    private record NameAsText(Located<String> name, io.github.vaultmaven.diagnostics.SourceRange range)
            implements WrittenText {
        @Override
        public String text() {
            return name.value();
        }

        @Override
        public io.github.vaultmaven.diagnostics.SourceRange rangeOf(int offset, int length) {
            return range;
        }
    }
}
