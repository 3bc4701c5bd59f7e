// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.labelled;

import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.Relation;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputTable;
import io.github.vaultmaven.draft.schema.SourceSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what is decided with the labels: precision and recall of each decision, over the schemas that heuristics were
 * tuned on, over those held out and over all. {@code main} prints the table of the manual, and each miss with {@code -v}.
 */
public final class Measure {

    /** Right, wrong and missing answers of one decision. */
    private static final class Score {
        private int right;
        private int wrong;
        private int missed;

        private String precision() {
            return share(right, right + wrong);
        }

        private String recall() {
            return share(right, right + missed);
        }

        private static String share(int part, int all) {
            return all == 0 ? "—" : String.format(Locale.ROOT, "%.3f (%d of %d)", (double) part / all, part, all);
        }
    }

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();
    private String schema = "";

    private Measure() {}

    /** The measure over some schemas. */
    static Measure of(List<LabelledSchema> schemas) {
        var measure = new Measure();
        for (LabelledSchema labelled : schemas) {
            measure.schema = labelled.title();
            measure.whole(labelled);
            measure.stripped(labelled);
        }
        return measure;
    }

    private Score score(String decision) {
        return scores.computeIfAbsent(decision, k -> new Score());
    }

    private void whole(LabelledSchema labelled) {
        for (TableDecision decided : Decisions.of(labelled.read())) {
            String name = decided.table().name();
            LabelledSchema.Label label = labelled.tables().get(name);
            compare(
                    "entity kind",
                    name,
                    Set.of(label.kind()),
                    Set.of(decided.kind().value().toString()));
            boolean business = Set.of("hub", "reference").contains(label.kind());
            compare(
                    business ? "business key (hubs, reference data)" : "identity of other rows",
                    name,
                    Set.of(new TreeSet<>(label.key()).toString()),
                    Set.of(new TreeSet<>(decided.key().value()).toString()));
            compare("relations, declared", name, pairs(label.relations()), pairs(decided, true));
            compare("relations, not declared", name, pairs(label.implied()), pairs(decided, false));
            compare("personal data", name, label.pii().keySet(), decided.pii().keySet());
            var classes = new HashSet<String>();
            decided.pii().forEach((c, g) -> classes.add(c + ":" + g.value()));
            var wanted = new HashSet<String>();
            label.pii().forEach((c, k) -> wanted.add(c + ":" + k));
            compare("class of personal data", name, wanted, classes);
        }
    }

    /** The same schema with all references taken away: what names and types alone tell. */
    private void stripped(LabelledSchema labelled) {
        SourceSchema read = labelled.read();
        var without = new SourceSchema(
                read.tables().stream().map(InputTable::withoutForeignKeys).toList(), List.of());
        for (TableDecision decided : Decisions.of(without)) {
            String name = decided.table().name();
            LabelledSchema.Label label = labelled.tables().get(name);
            compare("relations, all declarations taken away", name, pairs(label.all()), pairs(decided, false));
        }
    }

    private static Set<String> pairs(Map<String, String> relations) {
        var pairs = new HashSet<String>();
        relations.forEach((columns, target) -> pairs.add(columns + "->" + target));
        return pairs;
    }

    private static Set<String> pairs(TableDecision decided, boolean declared) {
        var pairs = new HashSet<String>();
        for (Relation relation : decided.relations()) {
            if (relation.declared() == declared) {
                pairs.add(String.join("+", relation.columns()) + "->"
                        + relation.target().replaceAll(".*\\.", ""));
            }
        }
        return pairs;
    }

    private void compare(String decision, String table, Set<String> wanted, Set<String> found) {
        Score score = score(decision);
        for (String one : new TreeSet<>(found)) {
            if (wanted.contains(one)) {
                score.right++;
            } else {
                score.wrong++;
                misses.add(decision + " | " + schema + " | " + table + " | wrong " + one);
            }
        }
        for (String one : new TreeSet<>(wanted)) {
            if (!found.contains(one)) {
                score.missed++;
                misses.add(decision + " | " + schema + " | " + table + " | missed " + one);
            }
        }
    }

    /** The table of the manual. */
    static String report(List<LabelledSchema> all) {
        Measure tuned = of(all.stream().filter(s -> !s.heldOut()).toList());
        Measure heldOut = of(all.stream().filter(LabelledSchema::heldOut).toList());
        Measure whole = of(all);
        var text = new StringBuilder("""
                | decision | tuned: precision | recall | held out: precision | recall | all twenty: precision | recall |
                |---|---|---|---|---|---|---|
                """);
        tuned.scores.forEach((decision, score) -> {
            Score other = heldOut.score(decision);
            Score both = whole.score(decision);
            text.append("| %s | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            decision,
                            score.precision(),
                            score.recall(),
                            other.precision(),
                            other.recall(),
                            both.precision(),
                            both.recall()));
        });
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** Prints the table; with {@code -v} also each miss on the tuned schemas, never those held out. */
    public static void main(String[] arguments) {
        List<LabelledSchema> all = LabelledSchema.all();
        System.out.print(report(all));
        if (arguments.length > 0) {
            of(all.stream().filter(s -> !s.heldOut()).toList()).misses.forEach(System.out::println);
        }
    }
}
