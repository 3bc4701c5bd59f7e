// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.recommend;

import io.github.vaultmaven.draft.decide.ColumnClass;
import io.github.vaultmaven.draft.decide.ColumnClasses;
import io.github.vaultmaven.draft.decide.Decisions;
import io.github.vaultmaven.draft.decide.Kind;
import io.github.vaultmaven.draft.decide.Relation;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.write.DraftedSpecs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a table can be what is recommended: its constraints allow it, and the draft with it has no errors. */
final class RecommendationCheck {

    private final SourceTableQuestion question;
    private final TableDecision own;

    RecommendationCheck(SourceTableQuestion question) {
        this.question = question;
        this.own = question.decision();
    }

    Optional<String> fault(Recommendation answer) {
        return identifies(answer).or(() -> stands(answer)).or(() -> drafted(answer));
    }

    /** What is declared unique identifies, and so does what rules found; of anything else nobody knows. */
    private Optional<String> identifies(Recommendation answer) {
        Set<String> key = Set.copyOf(answer.key());
        boolean declared = !own.table().primaryKey().isEmpty()
                        && key.equals(Set.copyOf(own.table().primaryKey()))
                || own.table().uniqueKeys().stream().anyMatch(k -> Set.copyOf(k).equals(key));
        var classes = new ColumnClasses(own);
        boolean possible = key.size() == 1
                && own.table().primaryKey().isEmpty()
                && classes.possible(answer.key().get(0)).contains(ColumnClass.BUSINESS_KEY);
        boolean found = key.equals(Set.copyOf(own.key().value()));
        return declared || possible || found
                ? Optional.empty()
                : Optional.of("nothing says that its key identifies a row");
    }

    private Optional<String> stands(Recommendation answer) {
        Set<String> key = Set.copyOf(answer.key());
        List<Relation> others = own.relations().stream()
                .filter(r -> !r.target().equals(own.name()))
                .toList();
        long inKey = others.stream().filter(r -> key.containsAll(r.columns())).count();
        boolean referred = question.decisions().stream()
                .anyMatch(d -> !d.name().equals(own.name())
                        && d.relations().stream().anyMatch(r -> r.target().equals(own.name())));
        boolean stands = switch (answer.kind()) {
            case HUB -> inKey == 0;
            case LINK ->
                others.size() >= 2 && (inKey >= 1 || !referred) || others.size() == 1 && dependent(key, others);
            case SATELLITE -> inKey == 1 && others.size() == 1;
            case REFERENCE -> others.isEmpty() && key.size() == 1 && own.is(Kind.REFERENCE);
            case NON_HISTORIZED -> !others.isEmpty() && !referred && own.is(Kind.NON_HISTORIZED);
            case MIXTURE -> own.is(Kind.MIXTURE);
        };
        return stands ? Optional.empty() : Optional.of("its keys and references are not those of a " + answer.kind());
    }

    /** Rows that belong to one thing and are told apart by columns of their own. */
    private static boolean dependent(Set<String> key, List<Relation> others) {
        List<String> columns = others.get(0).columns();
        return key.containsAll(columns) && key.size() > columns.size();
    }

    private Optional<String> drafted(Recommendation answer) {
        List<TableDecision> decisions =
                Decisions.with(question.decisions(), question.table(), answer.kind(), answer.key(), "recommended");
        boolean kept = decisions.stream().anyMatch(d -> d.name().equals(question.table()) && d.is(answer.kind()));
        if (!kept) {
            return Optional.of("it does not fit what the other tables are");
        }
        return DraftedSpecs.areSound(question.schema(), decisions)
                ? Optional.empty()
                : Optional.of("the draft with it has errors");
    }
}
