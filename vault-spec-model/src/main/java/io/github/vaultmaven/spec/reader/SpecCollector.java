// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.BridgeSpec;
import io.github.vaultmaven.spec.BusinessHubSpec;
import io.github.vaultmaven.spec.CalendarSpec;
import io.github.vaultmaven.spec.ComputedLinkSpec;
import io.github.vaultmaven.spec.ComputedSatelliteSpec;
import io.github.vaultmaven.spec.CustomSpec;
import io.github.vaultmaven.spec.DimensionSpec;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.FactSpec;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.PitSpec;
import io.github.vaultmaven.spec.ReferenceSpec;
import io.github.vaultmaven.spec.SameAsSpec;
import io.github.vaultmaven.spec.SnapshotsSpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.VaultSettingsSpec;
import io.github.vaultmaven.spec.ViewSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Reads documents one by one and keeps them by kind and name; of two with the same name the first counts. */
final class SpecCollector {

    static final String DUPLICATE_NAME = "duplicate-name";
    static final String SHARED_SETTING = "shared-setting";

    private static final Map<DocumentKind, BiFunction<Located<String>, Fields, Object>> READERS = readers();

    private final Diagnostics diagnostics;
    private final Map<DocumentKind, Map<String, Object>> read = new EnumMap<>(DocumentKind.class);
    private final Map<DocumentKind, Map<String, SourceRange>> places = new EnumMap<>(DocumentKind.class);
    private int layer;
    private boolean innermost = true;

    SpecCollector(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Goes on with the documents of a folder; those of outer folders come before. */
    void layer(int number, boolean last) {
        layer = number;
        innermost = last;
    }

    void add(Document document) {
        Object spec = Fields.read(
                document.body(),
                document.kind().thing(),
                diagnostics,
                fields -> READERS.get(document.kind()).apply(document.name(), fields));
        if (spec instanceof VaultSettingsSpec settings && !innermost) {
            requireShareable(settings);
        }
        keep(document.kind(), nameOf(document, spec), spec);
    }

    private void requireShareable(VaultSettingsSpec settings) {
        settings.name().ifPresent(name -> reportShared(name, "name"));
        settings.uses().forEach(use -> reportShared(use, "uses"));
    }

    private void reportShared(Located<String> value, String key) {
        diagnostics.error(
                SHARED_SETTING,
                value.range(),
                "these settings are shared, so they have no " + Wording.quote(key),
                "write it in the `vault` document of the model that it is meant for");
    }

    /** A vault has no second one in its folder; a custom document is told apart by its relation. */
    private Located<String> nameOf(Document document, Object spec) {
        return spec instanceof CustomSpec custom
                ? custom.name()
                : document.kind() == DocumentKind.VAULT ? document.name().map(n -> "vault" + layer) : document.name();
    }

    private void keep(DocumentKind kind, Located<String> name, Object spec) {
        if (name.value().isEmpty()) {
            return;
        }
        var known = places.computeIfAbsent(kind, k -> new TreeMap<>());
        SourceRange first = known.putIfAbsent(name.value(), name.range());
        if (first == null) {
            read.computeIfAbsent(kind, k -> new TreeMap<>()).put(name.value(), spec);
        } else {
            String what = kind == DocumentKind.VAULT ? "the vault" : kind.key() + " " + Wording.quote(name.value());
            diagnostics.add(Diagnostic.error(DUPLICATE_NAME, name.range(), what + " is defined twice", "")
                    .label(first, "first defined here"));
        }
    }

    SpecSet result() {
        return new SpecSet(
                all(DocumentKind.VAULT, VaultSettingsSpec.class).stream().reduce((outer, inner) -> inner.over(outer)),
                all(DocumentKind.SOURCE, SourceSpec.class),
                all(DocumentKind.ENTITY, EntitySpec.class),
                all(DocumentKind.LINK, LinkSpec.class),
                all(DocumentKind.REFERENCE, ReferenceSpec.class),
                new SpecSet.Business(
                        all(DocumentKind.SAME_AS, SameAsSpec.class),
                        all(DocumentKind.COMPUTED_SATELLITE, ComputedSatelliteSpec.class),
                        all(DocumentKind.COMPUTED_LINK, ComputedLinkSpec.class),
                        all(DocumentKind.BUSINESS_HUB, BusinessHubSpec.class)),
                new SpecSet.Time(
                        all(DocumentKind.SNAPSHOTS, SnapshotsSpec.class),
                        all(DocumentKind.PIT, PitSpec.class),
                        all(DocumentKind.BRIDGE, BridgeSpec.class)),
                new SpecSet.Access(
                        all(DocumentKind.DIMENSION, DimensionSpec.class),
                        all(DocumentKind.FACT, FactSpec.class),
                        all(DocumentKind.VIEW, ViewSpec.class),
                        all(DocumentKind.CALENDAR, CalendarSpec.class)),
                all(DocumentKind.CUSTOM, CustomSpec.class));
    }

    private <T> List<T> all(DocumentKind kind, Class<T> type) {
        return new ArrayList<>(
                        Optional.ofNullable(read.get(kind)).orElse(Map.of()).values())
                .stream().map(type::cast).toList();
    }

    private static Map<DocumentKind, BiFunction<Located<String>, Fields, Object>> readers() {
        var readers = new EnumMap<DocumentKind, BiFunction<Located<String>, Fields, Object>>(DocumentKind.class);
        readers.put(DocumentKind.VAULT, VaultReader::read);
        readers.put(DocumentKind.SOURCE, SourceReader::read);
        readers.put(DocumentKind.ENTITY, EntityReader::read);
        readers.put(DocumentKind.LINK, LinkReader::document);
        readers.put(DocumentKind.REFERENCE, ReferenceReader::read);
        readers.put(DocumentKind.SAME_AS, BusinessReader::sameAs);
        readers.put(DocumentKind.COMPUTED_SATELLITE, BusinessReader::satellite);
        readers.put(DocumentKind.COMPUTED_LINK, BusinessReader::link);
        readers.put(DocumentKind.BUSINESS_HUB, BusinessReader::hub);
        readers.put(DocumentKind.SNAPSHOTS, TimeReader::snapshots);
        readers.put(DocumentKind.PIT, TimeReader::pit);
        readers.put(DocumentKind.BRIDGE, TimeReader::bridge);
        readers.put(DocumentKind.DIMENSION, AccessReader::dimension);
        readers.put(DocumentKind.FACT, FactReader::read);
        readers.put(DocumentKind.VIEW, AccessReader::view);
        readers.put(DocumentKind.CALENDAR, AccessReader::calendar);
        readers.put(DocumentKind.CUSTOM, CustomReader::read);
        return java.util.Collections.unmodifiableMap(readers);
    }
}
