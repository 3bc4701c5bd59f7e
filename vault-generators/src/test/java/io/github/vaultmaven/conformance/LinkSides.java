// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.reference.Link;
import io.github.vaultmaven.reference.LinkKey;
import io.github.vaultmaven.reference.LinkRow;
import io.github.vaultmaven.reference.NonHistorizedSatellite;
import io.github.vaultmaven.reference.Reads;
import io.github.vaultmaven.reference.RecordTracking;
import io.github.vaultmaven.reference.RecordTrackingRow;
import io.github.vaultmaven.reference.SatelliteRow;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links and what hangs on them on both sides. */
final class LinkSides {

    private static final List<String> PAYLOAD = List.of("p", "q");

    private final List<SourceTable> tables;

    LinkSides(List<SourceTable> tables) {
        this.tables = List.copyOf(tables);
    }

    private List<Reading> readings(LinkShape shape) {
        var readings = new ArrayList<Reading>();
        for (int place = 0; place < tables.size(); place++) {
            readings.add(
                    Reading.ofKeys(place, tables.get(place), shape.keyColumns()).dependents(shape.dependents()));
        }
        return readings;
    }

    private List<Reading> withPayload(LinkShape shape) {
        return readings(shape).stream().map(r -> r.payload(PAYLOAD)).toList();
    }

    Subject link(LinkShape shape) {
        Set<Reads> reads = shape.carries() ? Set.of(Reads.PAYLOAD) : Set.of();
        return new Subject(
                shape.name(),
                () -> new Link((LinkKey) shape.rule(), reads),
                shape.carries() ? withPayload(shape) : readings(shape),
                row -> linkRow(shape, (LinkRow) row),
                Optional.empty());
    }

    private static Map<String, Object> linkRow(LinkShape shape, LinkRow row) {
        Map<String, Object> columns = row(shape, row.hashKey(), row.slot().ldts());
        columns.put("record_source", row.recordSource());
        put(columns, shape.members().stream().map(LinkShape.Part::hashKey).toList(), row.memberKeys());
        put(columns, shape.dependents(), row.dependents());
        put(columns, shape.carries() ? PAYLOAD : List.of(), row.payload());
        return columns;
    }

    Subject nonHistorized(LinkShape parent) {
        return new Subject(
                "n_" + parent.name(),
                () -> new NonHistorizedSatellite(parent.rule(), false),
                withPayload(parent),
                row -> nonHistorizedRow(parent, (SatelliteRow) row),
                Optional.empty());
    }

    private static Map<String, Object> nonHistorizedRow(LinkShape parent, SatelliteRow row) {
        Map<String, Object> columns = row(parent, row.hashKey(), row.slot().ldts());
        columns.put("record_source", row.recordSource());
        put(columns, PAYLOAD, row.payload());
        return columns;
    }

    Subject recordTracking(LinkShape parent) {
        return new Subject(
                "t_" + parent.name(),
                () -> new RecordTracking(parent.rule()),
                readings(parent),
                row -> seen(parent, (RecordTrackingRow) row),
                Optional.empty());
    }

    private static Map<String, Object> seen(LinkShape parent, RecordTrackingRow row) {
        Map<String, Object> columns = row(parent, row.hashKey(), row.ldts());
        columns.put("source_table", row.source());
        return columns;
    }

    Subject multiActive(LinkShape parent, boolean tracked, String... child) {
        var side = new MultiActiveSide(parent, tracked, List.of(child), PAYLOAD);
        return new Subject(
                side.name(),
                side::make,
                withPayload(parent).stream()
                        .map(r -> r.childKey(List.of(child)))
                        .toList(),
                side::row,
                Optional.empty());
    }

    static Map<String, Object> row(LinkShape shape, String hashKey, LocalDateTime ldts) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put(shape.hashKey(), hashKey);
        columns.put("load_timestamp", ldts);
        return columns;
    }

    static void put(Map<String, Object> columns, List<String> names, List<?> values) {
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), values.get(i));
        }
    }
}
