// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.spec.KeySpec;
import java.util.List;
import java.util.function.Function;

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
        return read(fields, key, KeyReader::part);
    }

    /** Dependent-child keys of a link, each of which may be no part of its identity. */
    static List<KeySpec> dependent(Fields fields, String key) {
        return read(fields, key, KeyReader::dependentPart);
    }

    private static List<KeySpec> read(Fields fields, String key, Function<Fields, KeySpec> part) {
        return fields.items(
                key, "a part of `" + key + "`", name -> KeySpec.of(Names.checked(name, fields.diagnostics())), part);
    }

    private static KeySpec dependentPart(Fields fields) {
        KeySpec part = part(fields);
        return new KeySpec(
                part.name(), part.type(), part.required(), part.description(), fields.flag("identifying", true));
    }

    private static KeySpec part(Fields fields) {
        return new KeySpec(
                fields.name("name"), fields.type("type"), fields.flag("required", true), fields.words("description"));
    }
}
