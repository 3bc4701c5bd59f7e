// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.FactSpec;
import io.github.vaultmaven.spec.FactSpec.Grain;
import io.github.vaultmaven.spec.FactSpec.GrainKind;
import io.github.vaultmaven.spec.Located;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code fact} document. */
final class FactReader {

    static final String GRAIN_FORM = "grain-form";

    private static final Pattern GRAIN = Pattern.compile("(link|bridge|hub) +(\\S+)");
    private static final List<String> AGGREGATES = List.of("sum", "min", "max", "avg", "count");

    private FactReader() {}

    static FactSpec read(Located<String> name, Fields fields) {
        return new FactSpec(
                Names.checked(name, fields.diagnostics()),
                grain(fields),
                fields.texts("per"),
                fields.map().oneOf("kind", FactSpec.Kind.TRANSACTION),
                fields.expression("filter"),
                fields.namedMaps("measures", "a measure", FactReader::measure),
                fields.namedMaps("dimensions", "a dimension of a fact", FactReader::role),
                fields.map().optionalText("snapshots"),
                fields.named("labels"),
                fields.named("formats"),
                RuleReader.read(fields),
                AboutReader.read(fields),
                name.range());
    }

    private static Grain grain(Fields fields) {
        Located<String> text = fields.map().requiredText("grain");
        Matcher matcher = GRAIN.matcher(text.value());
        if (matcher.matches()) {
            return new Grain(
                    GrainKind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), text.map(t -> matcher.group(2)));
        }
        if (!text.value().isEmpty()) {
            fields.diagnostics()
                    .error(
                            GRAIN_FORM,
                            text.range(),
                            "`grain` must be `link`, `bridge` or `hub` with a name, found "
                                    + Wording.quote(text.value()),
                            "write for example `grain: link order_line`");
        }
        return new Grain(GrainKind.LINK, text.map(t -> ""));
    }

    private static FactSpec.Measure measure(Fields.Named named) {
        return new FactSpec.Measure(
                Names.checked(named.name(), named.fields().diagnostics()),
                named.fields().expression("expression"),
                Choices.read(named.fields(), "aggregate", AGGREGATES));
    }

    private static FactSpec.Role role(Fields.Named named) {
        Fields fields = named.fields();
        Optional<Located<String>> calendar = fields.map().optionalText("calendar");
        Optional<Located<String>> dimension = fields.map().optionalText("dimension");
        Optional<Located<String>> when = fields.map().optionalText(calendar.isPresent() ? "date" : "as_of");
        Located<String> target = calendar.or(() -> dimension).orElse(named.name());
        Optional<Located<String>> member =
                calendar.isPresent() ? Optional.empty() : fields.map().optionalText("member");
        return new FactSpec.Role(
                Names.checked(named.name(), fields.diagnostics()), target, calendar.isPresent(), when, member);
    }
}
