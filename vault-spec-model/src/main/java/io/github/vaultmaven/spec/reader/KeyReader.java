package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.KeySpec;
import java.util.List;

/** Reads parts of keys: a name, or a map. */
final class KeyReader {

    private KeyReader() {}

    /** The parts of a key that must be there. */
    static List<KeySpec> required(Fields fields, String key) {
        fields.map().require(key);
        fields.notEmpty(key);
        return read(fields, key);
    }

    static List<KeySpec> read(Fields fields, String key) {
        return fields.items(
                key,
                "a part of `" + key + "`",
                name -> KeySpec.of(Names.checked(name, fields.diagnostics())),
                KeyReader::part);
    }

    private static KeySpec part(Fields fields) {
        return new KeySpec(
                fields.name("name"), fields.type("type"), fields.flag("required", true), fields.words("description"));
    }
}
