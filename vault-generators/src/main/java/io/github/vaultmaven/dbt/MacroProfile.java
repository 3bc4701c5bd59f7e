// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.hash.HashProfile;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The profile {@code vault-1} by macros of the project, so that a reader sees which columns are hashed and not how. The macros
 * are in {@code macros/vault_hash.sql}; texts of values are spelled out, since they depend on types.
 */
final class MacroProfile implements HashProfile {

    private static final String NAME = "vault-1";

    private final HashProfile own;

    private MacroProfile(HashProfile own) {
        this.own = own;
    }

    /** A profile by macros, or the profile itself where the project has none for it. */
    static HashProfile of(HashProfile profile) {
        return profile.name().equals(NAME) ? new MacroProfile(profile) : profile;
    }

    @Override
    public String name() {
        return own.name();
    }

    @Override
    public String keyPart(Dialect dialect, String sql, DataType type) {
        return own.keyPart(dialect, sql, type);
    }

    @Override
    public String key(Dialect dialect, HashSettings settings, List<Part> parts, String collisionCode) {
        var arguments = new ArrayList<String>();
        arguments.add(list(parts.stream().map(Part::sql).toList()));
        List<String> optional =
                parts.stream().filter(p -> !p.required()).map(Part::sql).toList();
        if (!optional.isEmpty()) {
            arguments.add("optional=" + list(optional));
        }
        if (!collisionCode.isEmpty()) {
            arguments.add("code=" + Jinja.sql(dialect.text(collisionCode)));
        }
        return Jinja.print("vault_hash_key(" + String.join(", ", arguments) + ")");
    }

    @Override
    public String diff(Dialect dialect, HashSettings settings, List<Value> values) {
        return ofTexts(
                "vault_hash_diff",
                values.stream()
                        .map(v -> dialect.canonicalText(v.sql(), v.type()))
                        .toList());
    }

    @Override
    public String identity(Dialect dialect, HashSettings settings, List<String> texts) {
        return ofTexts("vault_identity", texts);
    }

    private static String ofTexts(String macro, List<String> texts) {
        return Jinja.print(macro + "(" + list(texts) + ")");
    }

    private static String list(List<String> sqls) {
        return sqls.stream().map(Jinja::sql).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String unknownKey(Dialect dialect, HashSettings settings) {
        return own.unknownKey(dialect, settings);
    }

    @Override
    public String errorKey(Dialect dialect, HashSettings settings) {
        return own.errorKey(dialect, settings);
    }

    @Override
    public boolean normalisesPayload() {
        return own.normalisesPayload();
    }

    @Override
    public List<String> differences(Dialect dialect) {
        return own.differences(dialect);
    }
}
