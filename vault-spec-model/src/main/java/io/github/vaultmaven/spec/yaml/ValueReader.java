// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.yaml;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns values into what a key wants, or reports why they are not. */
final class ValueReader {

    private static final String WRONG_TYPE = "wrong-type";

    private final Diagnostics diagnostics;

    ValueReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<YamlScalar> scalar(String key, YamlNode node) {
        if (node instanceof YamlScalar scalar && scalar.kind() != ScalarKind.NULL) {
            return Optional.of(scalar);
        }
        return wrong(key, node, "a single value", "");
    }

    Optional<Located<String>> text(String key, YamlNode node) {
        return isText(node) ? Optional.of(located(node)) : notText(Wording.quote(key), node, "a text");
    }

    Optional<Located<Boolean>> bool(String key, YamlNode node) {
        if (node instanceof YamlScalar scalar && scalar.kind() == ScalarKind.BOOLEAN) {
            return Optional.of(new Located<>(scalar.text().equalsIgnoreCase("true"), node.range()));
        }
        return wrong(key, node, "true or false", "");
    }

    Optional<Located<Long>> wholeNumber(String key, YamlNode node, long least, long most) {
        if (!(node instanceof YamlScalar scalar) || scalar.kind() != ScalarKind.INTEGER) {
            return wrong(key, node, "a whole number", "");
        }
        BigInteger number = parse(scalar.text());
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            String message = "%s must be from %d to %d, found %s"
                    .formatted(Wording.quote(key), least, most, Wording.quote(scalar.text()));
            diagnostics.error("unknown-value", node.range(), message, "");
            return Optional.empty();
        }
        return Optional.of(new Located<>(number.longValue(), node.range()));
    }

    <E extends Enum<E>> Optional<Located<E>> oneOf(String key, YamlNode node, Class<E> type) {
        Map<String, E> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(e -> e.name().toLowerCase(Locale.ROOT), Function.identity()));
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .toList();
        Optional<Located<String>> text = text(key, node);
        if (text.isPresent() && !byName.containsKey(text.get().value())) {
            String found = text.get().value();
            String message = Wording.quote(found) + " is not a value of " + Wording.quote(key)
                    + Suggestions.question(found, names);
            String help = "use " + names.stream().map(Wording::quote).collect(Collectors.joining(", "));
            diagnostics.error("unknown-value", node.range(), message, help, Fixes.respell(text.get(), names));
        }
        return text.filter(name -> byName.containsKey(name.value())).map(name -> name.map(byName::get));
    }

    Optional<YamlList> list(String key, YamlNode node) {
        return node instanceof YamlList list ? Optional.of(list) : wrong(key, node, "a list", "");
    }

    Optional<YamlMap> map(String key, YamlNode node) {
        return node instanceof YamlMap map ? Optional.of(map) : wrong(key, node, "a map", "");
    }

    /** An item of the list under a key. */
    Optional<YamlMap> itemMap(String key, YamlNode item) {
        return item instanceof YamlMap map
                ? Optional.of(map)
                : wrongValue("each item of " + Wording.quote(key), item, "a map", "");
    }

    /** The map under an entry's key, an empty one where nothing is written. */
    Optional<YamlMap> mapOrNothing(YamlEntry entry) {
        if (entry.value() instanceof YamlScalar scalar && scalar.kind() == ScalarKind.NULL) {
            return Optional.of(YamlMap.of(List.of(), entry.key().range()));
        }
        return map(entry.key().text(), entry.value());
    }

    List<Located<String>> texts(String key, YamlNode node) {
        if (!(node instanceof YamlList list)) {
            return isText(node)
                    ? List.of(located(node))
                    : notText(Wording.quote(key), node, "a text or a list of texts").stream()
                            .toList();
        }
        var texts = new ArrayList<Located<String>>();
        for (YamlNode item : list.items()) {
            Optional<Located<String>> text = isText(item)
                    ? Optional.of(located(item))
                    : notText("each item of " + Wording.quote(key), item, "a text");
            text.ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    private static boolean isText(YamlNode node) {
        return node instanceof YamlScalar scalar
                && scalar.kind() == ScalarKind.STRING
                && !scalar.text().isBlank();
    }

    private static Located<String> located(YamlNode text) {
        return new Located<>(((YamlScalar) text).text(), text.range());
    }

    private Optional<Located<String>> notText(String what, YamlNode node, String wanted) {
        if (!(node instanceof YamlScalar scalar) || scalar.kind() == ScalarKind.NULL) {
            return wrongValue(what, node, wanted, "");
        }
        if (scalar.kind() != ScalarKind.STRING) {
            String message = what + " must be " + wanted + ", found " + node.kindInWords();
            String help = "write it in quotes: \"" + scalar.text() + "\"";
            diagnostics.error(WRONG_TYPE, node.range(), message, help, Optional.of(Fixes.quote(scalar)));
            return Optional.empty();
        }
        diagnostics.error(WRONG_TYPE, node.range(), what + " must be " + wanted + ", found an empty text", "");
        return Optional.empty();
    }

    private <T> Optional<T> wrong(String key, YamlNode node, String wanted, String help) {
        return wrongValue(Wording.quote(key), node, wanted, help);
    }

    private <T> Optional<T> wrongValue(String what, YamlNode node, String wanted, String help) {
        String message = what + " must be " + wanted + ", found " + node.kindInWords();
        diagnostics.error(WRONG_TYPE, node.range(), message, help);
        return Optional.empty();
    }

    /** Decimal, {@code 0o} and {@code 0x}: the integers of the core schema. */
    private static BigInteger parse(String text) {
        if (text.startsWith("0o")) {
            return new BigInteger(text.substring(2), 8);
        }
        return text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
    }
}
