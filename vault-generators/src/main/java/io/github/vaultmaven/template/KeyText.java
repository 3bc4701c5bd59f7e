// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.plan.CodePart;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.PartnerKey;
import io.github.vaultmaven.plan.RejectColumn;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What templates say {@code sql.keys.…} to: when a key is there, and what a row says besides it.
 *
 * <p>Public because the template engine calls it. Every method returns SQL text.
 */
public final class KeyText {

    private final SqlText sql;

    KeyText(SqlText sql) {
        this.sql = sql;
    }

    /** Condition that a partner is not given. A part that did not fit its type is given. */
    public String missing(String alias, KeyNeeds.Partner partner, Rejects rejects) {
        List<String> required = partner.parts().stream()
                .filter(p -> !p.nullable())
                .map(p -> missing(alias, p, rejects))
                .toList();
        List<String> all =
                partner.parts().stream().map(p -> missing(alias, p, rejects)).toList();
        return required.isEmpty() ? String.join(" and ", all) : String.join(" or ", required);
    }

    /** Condition that a key part differs between two rows. Whole numbers have equal texts where they are equal. */
    public String another(String left, String right, Column part) {
        UnaryOperator<String> read = SqlText.valueType(part.type()) instanceof DataType.Whole
                ? alias -> sql.col(alias, part.name())
                : alias -> sql.keyText(alias, part);
        return read.apply(left) + " is distinct from " + read.apply(right);
    }

    /** Condition that a row is to be rejected as {@code null_key}. */
    public String nullKey(String alias, String hashKey, KeyNeeds needs, Rejects rejects) {
        String any = needs.required().stream()
                .map(p -> absent(alias, hashKey, p, rejects))
                .collect(Collectors.joining(" or "));
        return any.isEmpty() ? "1 = 0" : any;
    }

    /** Conditions under each of which a row says nothing. */
    public List<String> silences(String alias, String hashKey, KeyNeeds needs, Rejects rejects) {
        return needs.silent().stream()
                .map(p -> absent(alias, hashKey, p, rejects))
                .toList();
    }

    /** Conditions under each of which a row is {@code null_key}, though it has a hash key. */
    public List<String> hiddenNulls(String alias, KeyNeeds needs, Rejects rejects) {
        return needs.required().stream()
                .filter(p -> !p.inKey())
                .map(p -> "(" + missing(alias, p, rejects) + ")")
                .toList();
    }

    private String absent(String alias, String hashKey, KeyNeeds.Partner partner, Rejects rejects) {
        String missing = "(" + missing(alias, partner, rejects) + ")";
        return partner.inKey() ? "(" + sql.col(alias, hashKey) + " is null and " + missing + ")" : missing;
    }

    /** The key of a partner as a column of a query; the zero key where it is missing and may be. */
    public String partner(String alias, PartnerKey key) {
        String stored = partnerKey(alias, key);
        return key.orZero() ? stored + " as " + sql.id(key.name()) : stored;
    }

    private String partnerKey(String alias, PartnerKey key) {
        String column = sql.col(alias, key.name());
        return key.orZero() ? "coalesce(" + column + ", " + sql.getUnknownKey() + ")" : column;
    }

    /** A column to store as a column of a query, from the judged row that has it. */
    public String stored(String alias, String column, List<PartnerKey> partners) {
        return partners.stream()
                .filter(p -> p.name().equals(column))
                .findFirst()
                .map(p -> partner(alias, p))
                .orElseGet(() -> sql.col(alias, column));
    }

    /** What a staged row says besides its key, as one value that is equal just where that is. */
    public String content(String alias, List<PartnerKey> partners, Optional<String> hashDiff) {
        return joined(alias, partners, hashDiff.map(d -> sql.col(alias, d)));
    }

    /** The same of a stored row, whose hash diff is not stored. */
    public String storedContent(
            String alias, List<PartnerKey> partners, Optional<String> hashDiff, List<Column> payload) {
        return joined(alias, partners, hashDiff.map(d -> sql.diff(alias, payload)));
    }

    /** Digests of one length, joined without a separator. */
    private String joined(String alias, List<PartnerKey> partners, Optional<String> diff) {
        var digests = new ArrayList<String>();
        partners.forEach(p -> digests.add(partnerKey(alias, p)));
        diff.ifPresent(digests::add);
        return String.join(" || ", digests);
    }

    /** Digest of a code, as a hash key of its parts would be; null where a part did not fit its type. */
    public String codeKey(String alias, List<CodePart> parts) {
        List<HashProfile.Part> texts = parts.stream()
                .map(p -> new HashProfile.Part(sql.keyText(alias, p.column()), p.required()))
                .toList();
        String key = sql.key(texts);
        String fits = parts.stream()
                .filter(p -> !p.required() && !p.raw().isEmpty())
                .map(p -> sql.col(alias, p.raw()) + " is null")
                .collect(Collectors.joining(" and "));
        return fits.isEmpty() ? key : "case when " + fits + " then " + key + " end";
    }

    /**
     * Condition that a row has no key since a required part is null. A part that did not fit its type, or for which a
     * join found no partner, is not null.
     *
     * @param parts the business key; a part that is not nullable is required
     */
    public String nullKey(String alias, String hashKey, List<Column> parts, Rejects rejects) {
        String none = parts.stream()
                .filter(p -> !p.nullable())
                .map(p -> missing(alias, p, rejects))
                .collect(Collectors.joining(" or "));
        String noHash = sql.col(alias, hashKey) + " is null";
        if (parts.isEmpty()
                || !sql.getRejects().anyRaw(rejects) && !sql.getRejects().anyUnmatched(rejects)) {
            return noHash;
        }
        return none.isEmpty() ? "false" : noHash + " and (" + none + ")";
    }

    /** Condition that a key part, child key or sequence is null: nothing was delivered, or blanks. */
    public String missing(String alias, Column column, Rejects rejects) {
        var conditions = new ArrayList<String>();
        conditions.add(sql.keyText(alias, column) + " is null");
        for (RejectColumn kept : rejects.columns()) {
            if (kept.name().equals(column.name())) {
                if (!kept.raw().isEmpty()) {
                    conditions.add(sql.col(alias, kept.raw()) + " is null");
                }
                kept.unmatched().forEach(name -> conditions.add(sql.col(alias, name) + " is null"));
            }
        }
        return conditions.size() == 1 ? conditions.get(0) : "(" + String.join(" and ", conditions) + ")";
    }
}
