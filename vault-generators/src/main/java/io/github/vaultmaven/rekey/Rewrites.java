// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.rekey;

import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.KeyMap;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.rekey.RekeyShape.Kind;
import io.github.vaultmaven.rekey.RekeyShape.Known;
import io.github.vaultmaven.rekey.RekeyShape.Mapped;
import io.github.vaultmaven.rekey.RekeyShape.Rewrite;
import io.github.vaultmaven.rekey.RekeyShape.Sets;
import io.github.vaultmaven.rekey.RekeyShape.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of the relations of one structure. */
final class Rewrites {

    private final VaultModel whole;
    private final Keyed keyed;
    private final List<Relation> relations;
    private final boolean indexed;

    /**
     * @param whole the model with those that it uses
     * @param keyed what digests the structure has
     * @param relations its relations, its own first
     * @param indexed true where the engine has indexes
     */
    Rewrites(VaultModel whole, Keyed keyed, List<Relation> relations, boolean indexed) {
        this.whole = whole;
        this.keyed = keyed;
        this.relations = relations;
        this.indexed = indexed;
    }

    /** Where the rows of a relation are meanwhile. */
    static String aside(Relation relation) {
        return relation.name() + "__former";
    }

    static boolean hasDigest(Relation relation) {
        return relation.columns().stream().anyMatch(c -> c.type() instanceof ColumnType.Digest);
    }

    List<Rewrite> all() {
        return relations.stream().filter(Rewrites::hasDigest).map(this::of).toList();
    }

    /** Keys of the structure's own relation that must be in a map. */
    List<RekeyShape.Strays> strays() {
        return relations.stream()
                .filter(r -> r.kind() == Relation.Kind.VAULT)
                .flatMap(r -> mapped(r).stream().map(m -> new RekeyShape.Strays(r.name(), m.column(), m.map())))
                .toList();
    }

    /** False where a hash diff cannot be made of what is stored. */
    boolean hasRecipe() {
        return keyed.hashDiff().isEmpty()
                || relations.stream()
                        .filter(r -> r.kind() == Relation.Kind.VAULT)
                        .allMatch(r -> recipe(r).isPresent());
    }

    private Optional<DiffRecipe> recipe(Relation relation) {
        return DiffRecipe.of(relation, keyed.hashDiff().orElseThrow(), keyed.feeds());
    }

    private Rewrite of(Relation relation) {
        List<Mapped> maps = mapped(relation);
        List<Value> values =
                relation.columns().stream().map(c -> value(c, relation, maps)).toList();
        boolean tracking = relation.kind() == Relation.Kind.TRACKING;
        Optional<Known> known =
                tracking && keyed.hashDiff().isPresent() ? Optional.of(known(relations.get(0))) : Optional.empty();
        Optional<Sets> sets = values.stream().anyMatch(v -> v.kind() == Kind.SET_HASH)
                ? Optional.of(new Sets(
                        keyed.hashKey(),
                        columns(keyed.childKey()),
                        keyed.hashDiff().orElseThrow()))
                : Optional.empty();
        return new Rewrite(relation, aside(relation), indexed, values, maps, known, sets);
    }

    private Value value(Column column, Relation relation, List<Mapped> maps) {
        if (!(column.type() instanceof ColumnType.Digest)) {
            return Value.of(column, Kind.KEPT);
        }
        if (column.name().equals(Rejects.ID) && relation.kind() == Relation.Kind.REJECTS) {
            return Value.of(column, Kind.REJECT_ID);
        }
        if (keyed.setHash().filter(column.name()::equals).isPresent()) {
            return Value.of(column, Kind.SET_HASH);
        }
        if (keyed.hashDiff().filter(column.name()::equals).isPresent()) {
            return relation.kind() == Relation.Kind.TRACKING
                    ? Value.of(column, Kind.KNOWN_DIFF)
                    : Value.diff(column, recipe(relation).orElseThrow());
        }
        int map = maps.stream().map(Mapped::column).toList().indexOf(column.name());
        return relation.kind() == Relation.Kind.REJECTS ? rejected(column, relation, map) : Value.key(column, map);
    }

    /** The maps by which keys of a relation are looked up: of digests that are neither made anew nor identities of rejects. */
    private List<Mapped> mapped(Relation relation) {
        return relation.columns().stream()
                .filter(c -> c.type() instanceof ColumnType.Digest)
                .map(Column::name)
                .filter(name -> !name.equals(Rejects.ID) || relation.kind() != Relation.Kind.REJECTS)
                .filter(name -> Stream.of(keyed.hashDiff(), keyed.setHash())
                        .flatMap(Optional::stream)
                        .noneMatch(name::equals))
                .map(name -> new Mapped(name, KeyMap.nameOf(keyedBy(name))))
                .toList();
    }

    /** Whose key a column holds: the structure's, or that of a member of its link. */
    private String keyedBy(String column) {
        if (column.equals(keyed.hashKey())) {
            return keyed.relation();
        }
        return whole.structures().stream()
                .filter(s -> s instanceof Link && s.name().equals(keyed.relation()))
                .flatMap(s -> ((Link) s).members().stream())
                .filter(member -> member.hashKey().equals(column))
                .map(Link.Member::hub)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("whose key is " + column + "?"));
    }

    private Known known(Relation vault) {
        List<Column> key = keyed.code().isEmpty()
                ? Stream.concat(
                                Stream.of(Column.required(keyed.hashKey(), ColumnType.DIGEST, "")),
                                columns(keyed.childKey()).stream())
                        .toList()
                : columns(keyed.code());
        Column diff = Column.required(keyed.hashDiff().orElseThrow(), ColumnType.DIGEST, "");
        return new Known(
                aside(vault),
                key,
                keyed.code().stream().map(KeyPart::required).toList(),
                keyed.hashKey(),
                Value.diff(diff, recipe(vault).orElseThrow()));
    }

    /** A rejected row may have a key that is stored nowhere; the row has what it is made of as text. */
    private Value rejected(Column column, Relation relation, int map) {
        Optional<KeyRecipe> recipe = keyed.code().isEmpty()
                ? KeyRecipe.of(keyed.hashKey(), keyed.feeds())
                : Optional.of(KeyRecipe.of(keyed.code()));
        List<Column> parts = keyed.code().isEmpty() ? delivered(relation) : columns(keyed.code());
        return recipe.filter(r -> r.required().size() == parts.size())
                .map(r -> Value.rejectedKey(column, map, parts, r))
                .orElseGet(() -> Value.rejectedKey(column, map, List.of(), KeyRecipe.of(List.of())));
    }

    /** The columns of rejected rows with the parts of the key, with the types that the staging gives them. */
    private List<Column> delivered(Relation rejects) {
        var parts = new ArrayList<Column>();
        keyed.feeds().stream()
                .limit(1)
                .forEach(feed -> KeyRecipe.keyOf(feed, keyed.hashKey()).ifPresent(key -> {
                    for (StageKey.Part part : key.parts()) {
                        Rejects.delivered(rejects).stream()
                                .filter(c -> feed.column(c.name()).equals(part.column()))
                                .limit(1)
                                .map(c -> Column.optional(
                                        c.name(),
                                        ColumnType.of(feed.stage()
                                                .column(part.column())
                                                .type()),
                                        ""))
                                .forEach(parts::add);
                    }
                }));
        return parts;
    }

    private static List<Column> columns(List<KeyPart> parts) {
        return parts.stream().map(KeyMaps::column).toList();
    }
}
