// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hash;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.List;

/**
 * The project's own profile: no two different lists of parts have the same text, and every engine and {@link Vault1} give
 * the same bytes.
 *
 * <p>A part is written as its number of code points, a colon and its canonical text; a null part as a minus sign; parts
 * are joined by semicolons.
 */
public final class Vault1Profile extends JoinedProfile {

    /** The profile. */
    public Vault1Profile() {
        super(";", "-");
    }

    @Override
    public String name() {
        return "vault-1";
    }

    @Override
    public String keyPart(Dialect dialect, String sql, DataType type) {
        return type instanceof DataType.Text ? dialect.keyText(sql) : dialect.canonicalText(sql, type);
    }

    @Override
    List<String> written(Dialect dialect, String text) {
        return List.of(dialect.length(text), "':'", text);
    }

    @Override
    String collisionPart(Dialect dialect, String collisionCode) {
        return dialect.text(collisionCode);
    }

    @Override
    public String diff(Dialect dialect, HashSettings settings, List<Value> values) {
        var texts = values.stream()
                .map(v -> orMark(dialect, written(dialect, dialect.canonicalText(v.sql(), v.type()))))
                .map(List::of)
                .toList();
        return dialect.digest(settings, joined(dialect, texts));
    }

    @Override
    public boolean normalisesPayload() {
        return false;
    }

    @Override
    public List<String> differences(Dialect dialect) {
        return List.of();
    }
}
