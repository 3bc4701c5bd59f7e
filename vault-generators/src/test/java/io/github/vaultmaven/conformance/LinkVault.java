// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.load.ModelText;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parent;
import io.github.vaultmaven.model.RecordTracking;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A vault with links of every kind and what hangs on them, all over the same two source tables.
 *
 * <p>A parent is a link, or a hub: a {@link LinkShape} of one member that has no link.
 */
final class LinkVault {

    /** Columns of the source tables with their types; {@code b} and {@code n} may not fit theirs. */
    static final Map<String, String> TYPES = types();

    private static final List<LinkShape> LINKS = List.of(
            LinkShape.of("l_plain", "a reject, b zero, c none"),
            LinkShape.of("l_line", "a reject").dependents("n", "d"),
            LinkShape.of("l_whole", "a reject, b+c zero").payload(),
            LinkShape.of("l_content", "a reject, c reject content, b zero content")
                    .dependents("n"),
            LinkShape.of("l_open", "a zero, c none").dependents("d").payload(),
            LinkShape.of("l_loose", "a reject, b? reject, c?+d? none"),
            LinkShape.of("l_late", "b? reject content, c+d? none content, a reject")
                    .payload());
    private static final LinkShape HUB = LinkShape.of("h", "a reject");

    private final List<SourceTable> tables = List.of(table("s0", true), table("s1", false));
    private final List<Feed> feeds = List.of(Feed.of(0, staging(0)), Feed.of(1, staging(1)));

    private static Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        for (String text : List.of("a", "c", "d", "p")) {
            types.put(text, "varchar");
        }
        types.put("b", "bigint");
        types.put("n", "bigint");
        types.put("q", "decimal(10,2)");
        return types;
    }

    private static SourceTable table(String source, boolean text) {
        return ModelText.table(
                source,
                "t",
                Delivery.DELTA,
                TYPES.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue() + (isText(e.getKey(), text) ? " text" : ""))
                        .toArray(String[]::new));
    }

    /** Numbers come as text from the first source, {@code n} from both. */
    private static boolean isText(String column, boolean first) {
        return column.equals("n") || first && !TYPES.get(column).equals("varchar");
    }

    private static boolean isText(String column, int place) {
        return isText(column, place == 0);
    }

    private Staging staging(int place) {
        var columns = new ArrayList<StageColumn>();
        TYPES.forEach((name, type) -> columns.add(
                new StageColumn(name, ModelText.type(type), ModelText.expression(name), isText(name, place))));
        List<StageKey> keys = Stream.concat(
                        LINKS.stream().map(LinkShape::stageKey), LINKS.stream().flatMap(l -> l.memberKeys().stream()))
                .distinct()
                .toList();
        return new Staging(
                "stg_" + place,
                "l",
                tables.get(place),
                columns,
                keys,
                List.of(new StageDiff("hd", List.of("p", "q"))),
                Origin.MEMORY);
    }

    /** The source tables by place. */
    List<SourceTable> tables() {
        return tables;
    }

    /** Whether a source delivers text that may not fit the column's type. */
    boolean isText(SourceTable table, String column) {
        return isText(column, tables.indexOf(table));
    }

    VaultModel model() {
        var structures = new ArrayList<Structure>();
        LINKS.forEach(shape -> structures.add(shape.link(attributes(), feeds)));
        for (boolean tracked : new boolean[] {true, false}) {
            structures.add(multiActive(HUB, tracked, "c"));
            structures.add(multiActive(LINKS.get(4), tracked, "b", "n"));
        }
        for (LinkShape parent : List.of(HUB, LINKS.get(0), LINKS.get(3))) {
            structures.add(new NonHistorizedSatellite(
                    "l", "n_" + parent.name(), parent(parent), "hd", attributes(), feeds, Origin.MEMORY));
            structures.add(new RecordTracking("l", "t_" + parent.name(), parent(parent), feeds, Origin.MEMORY));
        }
        return new VaultModel(
                "test",
                HashSettings.DEFAULT,
                TechnicalColumns.DEFAULT,
                tables,
                feeds.stream().map(Feed::stage).toList(),
                structures);
    }

    private MultiActiveSatellite multiActive(LinkShape parent, boolean tracked, String... child) {
        return new MultiActiveSatellite(
                "l",
                "m_" + parent.name() + (tracked ? "_tracked" : ""),
                parent(parent),
                Stream.of(child).map(LinkVault::part).toList(),
                "hd",
                "set_hash",
                attributes(),
                tracked,
                feeds,
                Origin.MEMORY);
    }

    static KeyPart part(String column) {
        return KeyPart.required(column, ModelText.type(TYPES.get(column)));
    }

    private static Parent parent(LinkShape shape) {
        return new Parent(shape.name(), shape.hashKey(), shape.parts());
    }

    private static List<Attribute> attributes() {
        return List.of(
                Attribute.of("p", ModelText.type(TYPES.get("p"))), Attribute.of("q", ModelText.type(TYPES.get("q"))));
    }

    /** Every structure on both sides. */
    List<Subject> subjects() {
        var sides = new LinkSides(tables);
        var subjects = new ArrayList<Subject>();
        LINKS.forEach(shape -> subjects.add(sides.link(shape)));
        for (boolean tracked : new boolean[] {true, false}) {
            subjects.add(sides.multiActive(HUB, tracked, "c"));
            subjects.add(sides.multiActive(LINKS.get(4), tracked, "b", "n"));
        }
        for (LinkShape parent : List.of(HUB, LINKS.get(0), LINKS.get(3))) {
            subjects.add(sides.nonHistorized(parent));
            subjects.add(sides.recordTracking(parent));
        }
        return subjects;
    }
}
