// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.translate;

import io.github.vaultmaven.assist.trial.Trial;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.ExpressionParser;
import io.github.vaultmaven.expression.Parsed;
import io.github.vaultmaven.expression.Problem;
import io.github.vaultmaven.expression.Scope;
import io.github.vaultmaven.expression.TypeChecker;
import io.github.vaultmaven.expression.Types;
import io.github.vaultmaven.expression.Typing;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether an expression says what an instruction asks for, as far as that can be known. */
final class TranslationCheck {

    private final Instructed question;
    private final Trial trial;

    TranslationCheck(Instructed question, Trial trial) {
        this.question = question;
        this.trial = trial;
    }

    /** What is wrong, one line each; none if nothing is. */
    List<String> faults(Translation translation) {
        if (translation.over().isEmpty() && question.choosesSatellites()) {
            return List.of("`over` names no satellite");
        }
        Parsed<Expression> parsed = new ExpressionParser().parse(translation.expression());
        if (parsed.result().isEmpty()) {
            return List.of("the expression cannot be read: " + kind(parsed.problems()));
        }
        Scope scope = question.scope(translation.over());
        Typing typing = typed(parsed.orThrow(), scope);
        if (!typing.problems().isEmpty()) {
            return List.of("the expression is not sound: " + kind(typing.problems()));
        }
        return faults(new TranslationTrial.Checked(parsed.orThrow(), typing, scope), translation);
    }

    private Typing typed(Expression tree, Scope scope) {
        return question.isCondition()
                ? new TypeChecker().checkCondition(tree, scope)
                : new TypeChecker().check(tree, scope);
    }

    /** The rule's id only: its message copies what the answer says. */
    private static String kind(List<Problem> problems) {
        return problems.get(0).id();
    }

    // Rows follow the load timestamps of all satellites in `over`: one too many changes the grain.
    private List<String> faults(TranslationTrial.Checked checked, Translation translation) {
        if (question.choosesSatellites() && !checked.satellites().equals(Set.copyOf(translation.over()))) {
            return List.of("`over` must name just the satellites whose columns the expression uses");
        }
        if (checked.satellites().isEmpty()) {
            return List.of("it names no column");
        }
        Set<String> bare = checked.bareSatellites();
        if (question.foreign().stream().anyMatch(bare::contains)) {
            return List.of("columns of " + String.join(", ", question.foreign()) + " need that name before them");
        }
        var faults = new ArrayList<>(new Literals(question.text(), checked.tree()).faults());
        DataType type = checked.typing().typeOf(checked.tree()).orElse(null);
        question.type()
                .filter(declared -> !fits(type, declared))
                .ifPresent(declared -> faults.add("the expression gives no " + declared));
        if (faults.isEmpty() && trial.isAvailable()) {
            faults.addAll(new TranslationTrial(trial).faults(checked, own(), question.isCondition()));
        }
        return faults;
    }

    private static boolean fits(DataType given, DataType declared) {
        boolean numbers = given != null && Types.isNumber(given) && Types.isNumber(declared);
        boolean texts = given instanceof DataType.Text && declared instanceof DataType.Text;
        return numbers || texts || declared.equals(given);
    }

    private Optional<TranslationTrial.Checked> own() {
        return question.byGrammar().map(fitted -> {
            Expression tree = new ExpressionParser().parse(fitted.expression()).orThrow();
            Scope scope = question.scope(List.of(fitted.satellite()));
            return new TranslationTrial.Checked(tree, typed(tree, scope), scope);
        });
    }
}
