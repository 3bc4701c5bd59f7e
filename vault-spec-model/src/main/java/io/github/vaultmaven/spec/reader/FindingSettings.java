// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Level;
import io.github.vaultmaven.diagnostics.SeveritySetting;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads {@code findings: {severity: {rule-id: off}}} of a {@code vault} document. */
final class FindingSettings {

    private static final List<String> LEVELS = Arrays.stream(Level.values())
            .map(l -> l.name().toLowerCase(Locale.ROOT))
            .toList();

    private FindingSettings() {}

    /** Hands the settings on with the findings they are about. */
    static List<NamedText> read(Fields fields) {
        List<NamedText> written = fields.named("severity");
        for (NamedText setting : written) {
            var level = new Located<>(setting.text().text(), setting.text().range());
            if (Choices.isOneOf(fields, setting.name().value(), level, LEVELS)) {
                fields.diagnostics()
                        .set(new SeveritySetting(
                                setting.name().value(),
                                Level.valueOf(level.value().toUpperCase(Locale.ROOT)),
                                setting.name().range()));
            }
        }
        return written;
    }
}
