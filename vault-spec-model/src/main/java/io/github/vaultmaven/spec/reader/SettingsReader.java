// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.spec.DeliverySpec;
import io.github.vaultmaven.spec.LateArrivals;
import io.github.vaultmaven.spec.LoadTimestampSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.OperationSpec;
import io.github.vaultmaven.spec.TableSettings;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads what sources and tables say of their deliveries. */
final class SettingsReader {

    static final String LOAD_TIMESTAMP_FORM = "load-timestamp-form";

    private SettingsReader() {}

    static TableSettings read(Fields fields) {
        return new TableSettings(
                loadTimestamp(fields),
                fields.written("record_source"),
                delivery(fields),
                fields.inner("operation", "an operation", SettingsReader::operation),
                fields.map().optionalText("sequence"),
                fields.map().oneOf("late_arrivals", LateArrivals.class),
                fields.map().bool("status_tracking"),
                fields.map().bool("record_tracking"),
                RetentionReader.read(fields));
    }

    private static Optional<LoadTimestampSpec> loadTimestamp(Fields fields) {
        Optional<YamlNode> node = fields.map().node("load_timestamp");
        if (node.filter(YamlMap.class::isInstance).isPresent()) {
            return fields.inner("load_timestamp", "a load timestamp", SettingsReader::computedTimestamp)
                    .flatMap(found -> found);
        }
        return fields.map().optionalText("load_timestamp").map(SettingsReader::namedTimestamp);
    }

    private static LoadTimestampSpec namedTimestamp(Located<String> text) {
        return text.value().equals("run")
                ? new LoadTimestampSpec.Run(text.range())
                : new LoadTimestampSpec.Column(text);
    }

    private static Optional<LoadTimestampSpec> computedTimestamp(Fields fields) {
        Optional<LoadTimestampSpec> formula = fields.written("expression").map(LoadTimestampSpec.Formula::new);
        Optional<Located<String>> path = fields.map().optionalText("path");
        Optional<Located<String>> format = fields.map().optionalText("format");
        Optional<Located<String>> zone = fields.map().optionalText("zone");
        if (formula.isPresent() == path.isPresent()) {
            fields.diagnostics()
                    .error(
                            LOAD_TIMESTAMP_FORM,
                            fields.range(),
                            "a load timestamp has either " + Wording.quote("expression") + " or "
                                    + Wording.quote("path"),
                            "");
            return formula;
        }
        return formula.or(() -> path.map(p -> {
            fields.map().require("format");
            return new LoadTimestampSpec.Path(p, format.orElse(p), zone);
        }));
    }

    private static Optional<DeliverySpec> delivery(Fields fields) {
        if (fields.map().node("delivery").filter(YamlMap.class::isInstance).isPresent()) {
            return fields.inner(
                    "delivery",
                    "a delivery",
                    f -> new DeliverySpec(
                            f.map().oneOf("kind", Delivery.FULL), f.map().oneOf("first", Delivery.class)));
        }
        return fields.map().oneOf("delivery", Delivery.class).map(kind -> new DeliverySpec(kind, Optional.empty()));
    }

    private static OperationSpec operation(Fields fields) {
        return new OperationSpec(
                fields.map().requiredText("column"),
                marks(fields, "insert"),
                marks(fields, "update"),
                marks(fields, "delete"));
    }

    /** Marks may look like numbers or booleans. */
    private static List<Located<String>> marks(Fields fields, String key) {
        return fields.writtens(key).stream()
                .map(mark -> new Located<>(mark.text(), mark.range()))
                .toList();
    }
}
