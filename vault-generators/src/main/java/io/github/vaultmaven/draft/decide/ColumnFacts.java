// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import io.github.vaultmaven.draft.schema.InputColumn;
import java.util.List;

/**
 * A column with what its name and type tell.
 *
 * @param column the column
 * @param words the words of its name, without a prefix that all columns of the table have
 * @param family what sort of values it holds
 */
public record ColumnFacts(InputColumn column, List<String> words, Family family) {

    /** Its name as the input spells it. */
    public String name() {
        return column.name();
    }

    /** The last word that is no number: {@code concept_id_1} ends with id. */
    String lastWord() {
        List<String> plain = unnumbered();
        return plain.isEmpty() ? "" : plain.get(plain.size() - 1);
    }

    /** The words without a number at the end. */
    List<String> unnumbered() {
        int last = words.size() - 1;
        return last > 0 && isNumber(words.get(last)) ? words.subList(0, last) : words;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** True if the name is that of something that identifies. */
    boolean isKeyLike() {
        return Vocabulary.KEY.contains(lastWord())
                || lastWord().endsWith("key")
                || lastWord().endsWith("id") && lastWord().length() > 4;
    }

    boolean has(String word) {
        return words.contains(word);
    }

    boolean isTime() {
        return family == Family.DATE || family == Family.MOMENT;
    }
}
