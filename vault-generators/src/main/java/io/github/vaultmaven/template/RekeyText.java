// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.KeyMap;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What templates say {@code sql.rekey.…} to: keys as they were and as they are to be.
 *
 * <p>Public because the template engine calls it. Every method returns SQL text.
 */
public final class RekeyText {

    private final SqlText sql;
    private final Dialect dialect;
    private final HashProfile profile;
    private final HashSettings settings;
    private final HashProfile formerProfile;
    private final HashSettings former;

    /**
     * @param formerProfile the profile of the keys as they were
     * @param former their settings
     */
    RekeyText(SqlText sql, HashProfile profile, HashSettings settings, HashProfile formerProfile, HashSettings former) {
        this.sql = sql;
        this.dialect = sql.getDialect();
        this.profile = profile;
        this.settings = settings;
        this.formerProfile = formerProfile;
        this.former = former;
    }

    /** The zero key {@code unknown} as it was. */
    public String getFormerUnknown() {
        return formerProfile.unknownKey(dialect, former);
    }

    /** The zero key {@code error} as it was. */
    public String getFormerError() {
        return formerProfile.errorKey(dialect, former);
    }

    /** Normalised text of a key part as it was. */
    public String formerText(String alias, Column part) {
        return formerProfile.keyPart(dialect, sql.col(alias, part.name()), NameText.valueType(part.type()));
    }

    /** Normalised text of a key that is a part of another one. */
    public String givenText(String key) {
        return profile.keyPart(dialect, dialect.digestText(settings, key), DataType.TEXT);
    }

    /** The same as it was. */
    public String formerGivenText(String key) {
        return formerProfile.keyPart(dialect, dialect.digestText(former, key), DataType.TEXT);
    }

    /** Normalised text of a key part that a rejected row has as text; null where it is none of its type. */
    public String rejectedText(String alias, Column part) {
        DataType type = NameText.valueType(part.type());
        String text = sql.col(alias, part.name());
        boolean plain = type instanceof DataType.Text || type instanceof DataType.Json;
        return profile.keyPart(dialect, plain ? text : dialect.convert(text, DataType.TEXT, type), type);
    }

    /** A key of normalised parts. */
    public String key(String prefix, List<Boolean> required, String collisionCode) {
        return profile.key(dialect, settings, parts(prefix, required), collisionCode);
    }

    /** A key as it was. */
    public String formerKey(String prefix, List<Boolean> required, String collisionCode) {
        return formerProfile.key(dialect, former, parts(prefix, required), collisionCode);
    }

    /** The key as it was of a code. */
    public String formerKey(KeyMap map) {
        return formerKey("p.former_part_", required(map), "");
    }

    /** The key as it is to be; of several constants that may be hashed before the parts, the former key tells which was. */
    public String newKey(KeyMap map) {
        List<Boolean> required = required(map);
        if (map.collisionCodes().size() == 1) {
            return key("p.part_", required, map.collisionCodes().get(0));
        }
        return map.collisionCodes().stream()
                .map(code -> " when p.former_key = " + formerKey("p.former_part_", required, code) + " then "
                        + key("p.part_", required, code))
                .collect(Collectors.joining("", "case", " end"));
    }

    private static List<Boolean> required(KeyMap map) {
        return map.sources().stream().map(KeyMap.Source::required).toList();
    }

    private static List<HashProfile.Part> parts(String prefix, List<Boolean> required) {
        var parts = new ArrayList<HashProfile.Part>();
        for (int i = 0; i < required.size(); i++) {
            parts.add(new HashProfile.Part(prefix + (i + 1), required.get(i)));
        }
        return parts;
    }

    /** Digest of everything that a rejected row has as text. */
    public String rejectId(String alias, Relation rejects) {
        return sql.getRejects().storedDigest(rejects, alias);
    }
}
