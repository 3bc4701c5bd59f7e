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
 * @param unnumbered the words without a number at the end
 * @param thing these with the last one in the singular, as tables are called
 */
public record ColumnFacts(
        InputColumn column, List<String> words, Family family, List<String> unnumbered, List<String> thing) {

    /** The facts of a column with these words. */
    static ColumnFacts of(InputColumn column, List<String> words) {
        int last = words.size() - 1;
        List<String> unnumbered = last > 0 && isNumber(words.get(last)) ? words.subList(0, last) : words;
        return new ColumnFacts(column, words, Family.of(column.type()), unnumbered, Words.singular(unnumbered));
    }

    /** Its name as the input spells it. */
    public String name() {
        return column.name();
    }

    /** The last word that is no number: {@code concept_id_1} ends with id. */
    String lastWord() {
        return unnumbered.isEmpty() ? "" : unnumbered.get(unnumbered.size() - 1);
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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
