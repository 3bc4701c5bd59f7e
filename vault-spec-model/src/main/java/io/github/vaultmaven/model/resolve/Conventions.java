// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.model.Folders;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.spec.LateArrivals;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.VaultSettingsSpec;
import io.github.vaultmaven.spec.WrittenText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a vault with all defaults filled in.
 *
 * @param names how relations and keys are named
 * @param columns technical columns
 * @param folders where models of dbt are
 * @param hash how is hashed
 * @param lateArrivals default of all satellites
 */
record Conventions(
        Map<NameConvention, NamePattern> names,
        TechnicalColumns columns,
        Folders folders,
        HashSettings hash,
        LateArrivals lateArrivals) {

    static Conventions of(VaultSettingsSpec spec, Diagnostics diagnostics) {
        var names = new EnumMap<NameConvention, NamePattern>(NameConvention.class);
        for (NameConvention convention : NameConvention.values()) {
            names.put(convention, new NamePattern(convention.pattern()));
        }
        for (NamedText written : spec.names()) {
            NameConvention.of(written.name().value())
                    .ifPresent(c -> names.put(
                            c, NamePattern.checked(written.text(), c.placeholders(), c.pattern(), diagnostics)));
        }
        return new Conventions(
                Collections.unmodifiableMap(names),
                columns(spec, names, diagnostics),
                FolderResolver.folders(spec.folders(), diagnostics),
                spec.hash().settings(),
                spec.lateArrivals().map(Located::value).orElse(LateArrivals.DEFAULT));
    }

    private static TechnicalColumns columns(
            VaultSettingsSpec spec, Map<NameConvention, NamePattern> names, Diagnostics diagnostics) {
        return new TechnicalColumns(
                column(spec, "load_timestamp", TechnicalColumns.DEFAULT.loadTimestamp(), diagnostics),
                column(spec, "record_source", TechnicalColumns.DEFAULT.recordSource(), diagnostics),
                column(spec, "run_id", TechnicalColumns.DEFAULT.runId(), diagnostics),
                new TechnicalColumns.Beside(
                        names.get(NameConvention.REJECTS).text(),
                        names.get(NameConvention.TRACKING).text(),
                        names.get(NameConvention.DELIVERY_LOG).text()));
    }

    private static String column(VaultSettingsSpec spec, String key, String otherwise, Diagnostics diagnostics) {
        return spec.columns().stream()
                .filter(c -> c.name().value().equals(key))
                .map(NamedText::text)
                .findFirst()
                .map((WrittenText text) -> NamePattern.checked(text, List.of(), otherwise, diagnostics)
                        .text())
                .orElse(otherwise);
    }

    /** A name by convention; values come as placeholder, value, placeholder, value, … */
    String name(NameConvention convention, String... values) {
        return names.get(convention).fill(pairs(values));
    }

    /**
     * One name for each mapping. Where the pattern does not hold the table and names would be equal, the table is
     * appended to these.
     */
    List<String> perMapping(NamePattern pattern, List<Mapping> mappings, String... values) {
        var plain = new ArrayList<String>(mappings.size());
        for (Mapping mapping : mappings) {
            Map<String, String> all = pairs(values);
            all.put("source", mapping.sourceName());
            all.put("table", mapping.tableName());
            plain.add(pattern.fill(all));
        }
        if (plain.size() < 2) {
            return plain;
        }
        return java.util.stream.IntStream.range(0, plain.size())
                .mapToObj(i -> Collections.frequency(plain, plain.get(i)) > 1 && !pattern.holds("table")
                        ? plain.get(i) + "_"
                                + NamePattern.identifier(mappings.get(i).tableName())
                        : plain.get(i))
                .toList();
    }

    private static Map<String, String> pairs(String... values) {
        var result = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) {
            result.put(values[i], values[i + 1]);
        }
        return result;
    }
}
