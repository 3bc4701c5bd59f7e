// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.patch;

import io.github.vaultmaven.draft.decide.Family;
import io.github.vaultmaven.draft.decide.Words;
import io.github.vaultmaven.draft.write.SpecTypes;
import io.github.vaultmaven.spec.yaml.YamlEntry;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The business key of an entity as its document has it.
 *
 * @param parts its parts in their order
 */
record HubKey(List<Part> parts) {

    private static final int DIGITS_OF_NUMBERS = 20;
    private static final Set<String> OF_PEOPLE = Set.of("no", "nr", "number", "code");

    /**
     * A part.
     *
     * @param name what it is called
     * @param type the type declared, or an empty text
     */
    record Part(String name, String type) {

        private static Part of(YamlNode node) {
            return node instanceof YamlMap map
                    ? new Part(text(map, "name"), text(map, "type").toLowerCase(Locale.ROOT))
                    : new Part(node instanceof YamlScalar scalar ? scalar.text() : "", "");
        }

        private static String text(YamlMap map, String key) {
            return SpecFiles.text(map, key).orElse("");
        }

        Family family() {
            return Family.of(type);
        }

        /** The type that holds the values of another part, too, if this one has too few characters for them. */
        Optional<String> widened(Part other) {
            if (family() != Family.TEXT || length(type) == 0 || other.type().isEmpty()) {
                return Optional.empty();
            }
            int needed = other.family() == Family.WHOLE ? DIGITS_OF_NUMBERS : length(other.type());
            boolean endless = other.family() == Family.TEXT && needed == 0;
            return endless || needed > length(type)
                    ? Optional.of((endless ? DataType.TEXT : new DataType.Text(needed)).toString())
                    : Optional.empty();
        }

        /** Characters of a text with a limit; 0 for one without. */
        private static int length(String type) {
            return SpecTypes.of(type) instanceof DataType.Text text ? text.length() : 0;
        }

        /** Numbers may stand in a key of text. */
        private boolean holds(Part other) {
            return type.isEmpty()
                    || family() == other.family()
                    || family() == Family.TEXT && other.family() == Family.WHOLE;
        }
    }

    /** The key of an entity, with the types that are declared. */
    static HubKey of(Structure entity) {
        return new HubKey(nodes(entity).stream().map(Part::of).toList());
    }

    /** The key of an entity: a part without a type has that of the column which feeds it first. */
    static HubKey of(Structure entity, SpecFiles files) {
        List<Part> declared = of(entity).parts();
        List<String> names = declared.stream().map(Part::name).toList();
        var columns = new KeyColumns(files, entity);
        return new HubKey(IntStream.range(0, declared.size())
                .mapToObj(i -> declared.get(i).type().isEmpty()
                        ? new Part(
                                names.get(i), columns.type(names, i).orElse("").toLowerCase(Locale.ROOT))
                        : declared.get(i))
                .toList());
    }

    /** The parts as they are written. */
    static List<YamlNode> nodes(Structure entity) {
        return SpecFiles.map(entity.body(), "hub")
                .flatMap(h -> h.find("business_key"))
                .map(YamlEntry::value)
                .map(k -> k instanceof YamlList list ? list.items() : List.of(k))
                .orElse(List.of());
    }

    /**
     * Which parts of a drafted key are the parts of this one, in the order of this one; nothing if they are not called alike or this
     * one cannot hold them.
     */
    Optional<List<Integer>> from(HubKey drafted) {
        var found = new ArrayList<Integer>();
        for (Part part : parts) {
            for (int i = 0; i < drafted.parts.size(); i++) {
                Part other = drafted.parts.get(i);
                if (!found.contains(i) && Words.of(part.name()).equals(Words.of(other.name())) && part.holds(other)) {
                    found.add(i);
                    break;
                }
            }
        }
        boolean all = !parts.isEmpty() && found.size() == parts.size() && found.size() == drafted.parts.size();
        return all ? Optional.of(found) : Optional.empty();
    }

    /** True for a single number that is not called like one that people use: another system counts from 1, too. */
    boolean isCounted() {
        List<String> words = parts.size() == 1 ? Words.of(parts.get(0).name()) : List.of("no");
        return parts.size() == 1
                && parts.get(0).family() == Family.WHOLE
                && !OF_PEOPLE.contains(words.get(words.size() - 1));
    }
}
