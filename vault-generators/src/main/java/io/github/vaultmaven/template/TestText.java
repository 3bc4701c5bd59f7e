package io.github.vaultmaven.template;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.plan.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What test templates say {@code sql.test.…} to. Public because the template engine calls it. */
public final class TestText {

    private final Dialect dialect;
    private final HashProfile profile;
    private final HashSettings settings;

    TestText(Dialect dialect, HashProfile profile, HashSettings settings) {
        this.dialect = dialect;
        this.profile = profile;
        this.settings = settings;
    }

    /** Condition: the key is no zero key. */
    public String real(String alias, String hashKey) {
        return alias + "." + dialect.id(hashKey) + " not in (" + profile.unknownKey(dialect, settings) + ", "
                + profile.errorKey(dialect, settings) + ")";
    }

    /** Column that holds the normalised text of a key part. */
    public String keyName(Column part) {
        return dialect.id(part.name() + "__key");
    }

    /** Hash keys of normalised parts, one for each collision code. */
    public String hashKeys(String alias, List<Column> parts, List<String> collisionCodes) {
        List<HashProfile.Part> texts = parts.stream()
                .map(p -> new HashProfile.Part(alias + "." + keyName(p), !p.nullable()))
                .toList();
        return collisionCodes.stream()
                .map(code -> profile.key(dialect, settings, texts, code))
                .collect(Collectors.joining(",\n    "));
    }

    /** Hash diff of stored columns, hashed under those names. */
    public String diff(String alias, List<Column> columns, List<String> names) {
        var values = new ArrayList<HashProfile.Value>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            values.add(new HashProfile.Value(
                    names.get(i), alias + "." + dialect.id(column.name()), SqlText.valueType(column.type())));
        }
        return profile.diff(dialect, settings, values);
    }

    /** Condition: one of the columns is null. */
    public String anyNull(String alias, List<String> columns) {
        return columns.stream()
                .map(c -> alias + "." + dialect.id(c) + " is null")
                .collect(Collectors.joining(" or "));
    }
}
