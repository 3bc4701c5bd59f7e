package io.github.vaultmaven.hash;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The project's own profile: no two different lists of parts have the same text, and every engine and {@link Vault1} give
 * the same bytes.
 *
 * <p>A part is written as its number of code points, a colon and its canonical text; a null part as a minus sign; parts
 * are joined by semicolons.
 */
public final class Vault1Profile implements HashProfile {

    private static final String NULL = "'-'";

    @Override
    public String name() {
        return "vault-1";
    }

    @Override
    public String keyPart(Dialect dialect, String sql, DataType type) {
        String text = dialect.canonicalText(sql, type);
        return type instanceof DataType.Text
                ? "nullif(" + dialect.asciiUpper(dialect.trimBlanks(text)) + ", '')"
                : text;
    }

    @Override
    public String key(Dialect dialect, HashSettings settings, List<Part> parts, String collisionCode) {
        var texts = new ArrayList<String>();
        if (!collisionCode.isEmpty()) {
            texts.add(dialect.text(Vault1.written(collisionCode)));
        }
        for (Part part : parts) {
            String written = written(dialect, part.sql());
            texts.add(part.required() ? written : "coalesce(" + written + ", " + NULL + ")");
        }
        String digest = dialect.digest(settings, joined(texts));
        return parts.stream().anyMatch(Part::required)
                ? digest
                : "case when " + Part.allNull(parts) + " then " + unknownKey(dialect, settings) + " else " + digest
                        + " end";
    }

    @Override
    public String diff(Dialect dialect, HashSettings settings, List<Value> values) {
        return dialect.digest(
                settings,
                joined(values.stream()
                        .map(v -> "coalesce(" + written(dialect, dialect.canonicalText(v.sql(), v.type())) + ", " + NULL
                                + ")")
                        .toList()));
    }

    /** Null where the text is null. */
    private static String written(Dialect dialect, String text) {
        return "cast(" + dialect.length(text) + " as varchar) || ':' || " + text;
    }

    private static String joined(List<String> texts) {
        return texts.stream().collect(Collectors.joining(" || ';' || "));
    }

    @Override
    public String unknownKey(Dialect dialect, HashSettings settings) {
        return dialect.digestLiteral(settings, "00");
    }

    @Override
    public String errorKey(Dialect dialect, HashSettings settings) {
        return dialect.digestLiteral(settings, "ff");
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
