// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.conformance;

import io.github.vaultmaven.hash.Vault1;
import io.github.vaultmaven.reference.MultiActive;
import io.github.vaultmaven.reference.MultiActiveRow;
import io.github.vaultmaven.reference.Structure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A multi-active satellite of the reference, and what the vault stores of it: the hash of its set besides. */
final class MultiActiveSide {

    private final LinkShape parent;
    private final boolean tracked;
    private final List<String> child;
    private final List<String> payload;
    private final List<MultiActive> made = new ArrayList<>();

    MultiActiveSide(LinkShape parent, boolean tracked, List<String> child, List<String> payload) {
        this.parent = parent;
        this.tracked = tracked;
        this.child = List.copyOf(child);
        this.payload = List.copyOf(payload);
    }

    String name() {
        return "m_" + parent.name() + (tracked ? "_tracked" : "");
    }

    /** An empty satellite, whose sets {@link #row} knows from now on. */
    Structure make() {
        made.add(new MultiActive(parent.rule(), tracked));
        return made.get(made.size() - 1);
    }

    /** A stored row of the satellite that was made last. */
    Map<String, Object> row(Record stored) {
        MultiActiveRow row = (MultiActiveRow) stored;
        Map<String, Object> columns = LinkSides.row(parent, row.hashKey(), row.ldts());
        LinkSides.put(columns, child, row.childKey());
        columns.put("hd", row.hashDiff());
        columns.put("set_hash", setHash(row));
        LinkSides.put(columns, payload, row.payload());
        columns.put("record_source", row.recordSource());
        return columns;
    }

    private String setHash(MultiActiveRow row) {
        return md5(made.get(made.size() - 1).rows().stream()
                .filter(other ->
                        other.hashKey().equals(row.hashKey()) && other.ldts().equals(row.ldts()))
                .map(other -> Vault1.keyText(other.childKey()) + "=" + other.hashDiff())
                .sorted(MultiActiveSide::byCodePoint)
                .collect(Collectors.joining(";")));
    }

    private static int byCodePoint(String a, String b) {
        return java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
