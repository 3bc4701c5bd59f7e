// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.vaultmaven.draft.decide.ColumnClass;
import io.github.vaultmaven.draft.decide.ColumnClasses;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How well the task {@code classify} does without a model: precision and recall of each class on the labelled schemas. A
 * label knows keys and references; all else counts as one class, since labels do not tell what is technical.
 */
class ColumnClassQualityTest {

    private static final Path PAGE = Path.of("../src/site/markdown/assistance-tasks.md");

    /** Right answers, answers, and labels of a class. */
    private static final class Score {
        private int right;
        private int said;
        private int labelled;
    }

    @Test
    void theManualHasTheFigures() throws IOException {
        String table = table(false) + table(true);
        System.out.print(table);
        assertThat(Files.readString(PAGE)).contains(table.lines().toList());
    }

    private static String table(boolean heldOut) {
        Map<ColumnClass, Score> scores = new EnumMap<>(ColumnClass.class);
        List.of(ColumnClass.BUSINESS_KEY, ColumnClass.FOREIGN_KEY, ColumnClass.DESCRIPTIVE)
                .forEach(c -> scores.put(c, new Score()));
        LabelledSchema.all().stream().filter(s -> s.heldOut() == heldOut).forEach(s -> count(s, scores));
        var text = new StringBuilder();
        scores.forEach((of, score) -> text.append("| ")
                .append(of == ColumnClass.DESCRIPTIVE ? "all else" : of)
                .append(heldOut ? ", held out | " : ", tuned | ")
                .append(share(score.right, score.said))
                .append(" | ")
                .append(share(score.right, score.labelled))
                .append(" |\n"));
        return text.toString();
    }

    private static String share(int part, int all) {
        return String.format(Locale.ROOT, "%.3f (%d of %d)", (double) part / all, part, all);
    }

    private static void count(LabelledSchema schema, Map<ColumnClass, Score> scores) {
        for (TableDecision decision : Decisions.of(schema.read())) {
            LabelledSchema.Label label = schema.tables().get(decision.table().name());
            var classes = new ColumnClasses(decision);
            for (InputColumn column : decision.table().columns()) {
                ColumnClass said = known(classes.of(column.name()));
                ColumnClass wanted = wanted(label, column.name());
                scores.get(said).said++;
                scores.get(wanted).labelled++;
                scores.get(wanted).right += said == wanted ? 1 : 0;
            }
        }
    }

    private static ColumnClass known(ColumnClass said) {
        return said == ColumnClass.TECHNICAL ? ColumnClass.DESCRIPTIVE : said;
    }

    private static ColumnClass wanted(LabelledSchema.Label label, String column) {
        boolean refers = label.all().keySet().stream()
                .anyMatch(columns -> Arrays.asList(columns.split("\\+")).contains(column));
        boolean key = label.key().contains(column);
        boolean identifies = label.kind().equals("hub") || label.kind().equals("reference");
        if (refers && !(key && identifies)) {
            return ColumnClass.FOREIGN_KEY;
        }
        return key ? ColumnClass.BUSINESS_KEY : ColumnClass.DESCRIPTIVE;
    }
}
