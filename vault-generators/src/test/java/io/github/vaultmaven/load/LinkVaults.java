// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.load;

import io.github.vaultmaven.hash.Vault1;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Link.Member;
import io.github.vaultmaven.model.Link.NullRule;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.VaultModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Vaults around one link over tables with the columns {@code a}, {@code c}, {@code d} and {@code p} (text), {@code b} and
 * {@code n} (numbers that are delivered as text).
 */
final class LinkVaults {

    private static final String[] COLUMNS = {
        "a varchar", "b integer text", "c varchar", "d varchar", "n integer text", "p varchar"
    };

    private LinkVaults() {}

    /** A table that delivers changes since the delivery before. */
    static SourceTable table(String source) {
        return ModelText.table(source, "t", Delivery.DELTA, COLUMNS);
    }

    /** A table that delivers operations. */
    static SourceTable cdcTable(String source) {
        String[] columns =
                Stream.concat(Stream.of(COLUMNS), Stream.of("op varchar")).toArray(String[]::new);
        return ModelText.table(source, "t", Delivery.CDC, columns);
    }

    /**
     * A link {@code l} with the key {@code l_hk}.
     *
     * @param members {@code columns rule} of each member, such as {@code a reject} or {@code b+c zero}, joined by commas;
     *     {@code a reject content} for a member that is no part of the identity; a member's key is {@code a_hk}
     * @param dependents columns of the dependent keys; {@code n content} for one that is no part of the identity
     * @param payload whether {@code p} is a payload
     */
    static Link link(String members, List<String> dependents, boolean payload, SourceTable... tables) {
        List<Member> all =
                Arrays.stream(members.split(", *")).map(LinkVaults::member).toList();
        List<KeyPart> keys =
                dependents.stream().map(d -> LinkVaults.part(d.split(" ")[0])).toList();
        List<String> carried = dependents.stream()
                .filter(d -> d.endsWith(" content"))
                .map(d -> d.split(" ")[0])
                .toList();
        List<Attribute> attributes =
                payload ? List.of(Attribute.of("p", ModelText.type("varchar"))) : List.<Attribute>of();
        var feeds = new ArrayList<Feed>();
        for (SourceTable table : tables) {
            feeds.add(Feed.of(feeds.size(), staging(table, all, keys, carried, attributes)));
        }
        return new Link(
                "l",
                "l",
                "l_hk",
                all,
                keys,
                payload || !carried.isEmpty()
                        ? Optional.of(new Link.Transaction("hd", carried, attributes))
                        : Optional.empty(),
                Link.Kind.STANDARD,
                feeds,
                Origin.MEMORY);
    }

    /** A model of the link and what hangs on it. */
    static VaultModel model(Link link, Structure... others) {
        return new VaultModel(
                "test",
                HashSettings.DEFAULT,
                TechnicalColumns.DEFAULT,
                link.feeds().stream().map(f -> f.stage().table()).toList(),
                link.feeds().stream().map(Feed::stage).toList(),
                Stream.concat(Stream.of(link), Stream.of(others)).toList());
    }

    /** The hash key of parts. */
    static String hk(Object... parts) {
        return Vault1.hashKey(HashSettings.Algorithm.MD5, "", Arrays.asList(parts));
    }

    private static Member member(String text) {
        String[] words = text.split(" ");
        List<KeyPart> parts =
                Arrays.stream(words[0].split("\\+")).map(LinkVaults::part).toList();
        return new Member(
                words[0],
                "h_" + words[0],
                words[0].replace("+", "") + "_hk",
                parts,
                NullRule.valueOf(words[1].toUpperCase(Locale.ROOT)),
                words.length == 2);
    }

    private static KeyPart part(String column) {
        return KeyPart.required(column, table("x").column(column).orElseThrow().type());
    }

    private static Staging staging(
            SourceTable table,
            List<Member> members,
            List<KeyPart> dependents,
            List<String> carried,
            List<Attribute> attributes) {
        var columns = new ArrayList<StageColumn>();
        for (SourceColumn column : table.columns().subList(2, table.columns().size())) {
            columns.add(new StageColumn(
                    column.name(),
                    column.type(),
                    ModelText.expression(column.name()),
                    column.parsing().fromText()));
        }
        table.operation().ifPresent(o -> columns.add(ModelText.operation()));
        List<String> content = Stream.concat(
                        carried.stream(), attributes.stream().map(Attribute::name))
                .toList();
        var keys = new ArrayList<StageKey>();
        var identity = new ArrayList<StageKey.Part>();
        for (Member member : members) {
            List<String> names = member.parts().stream().map(KeyPart::name).toList();
            boolean zero = member.nullRule() == NullRule.ZERO;
            keys.add(new StageKey(
                    member.hashKey(),
                    names.stream().map(n -> new StageKey.Part(n, true)).toList(),
                    ""));
            if (member.identifying()) {
                names.forEach(n -> identity.add(new StageKey.Part(n, !zero, zero ? names : List.of())));
            }
        }
        dependents.stream()
                .filter(d -> !carried.contains(d.name()))
                .forEach(d -> identity.add(new StageKey.Part(d.name(), true)));
        keys.add(new StageKey("l_hk", identity, ""));
        return new Staging(
                "stg_l_" + table.source(),
                "l",
                table,
                columns,
                keys,
                List.of(new StageDiff("hd", content.isEmpty() ? List.of("p") : content)),
                Origin.MEMORY);
    }
}
