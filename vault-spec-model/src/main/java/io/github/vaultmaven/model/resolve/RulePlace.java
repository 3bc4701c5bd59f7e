// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RuleSpec;
import java.util.Optional;

/** A relation on which rules stand. */
interface RulePlace {

    /** Its name. */
    String relation();

    /** A column; nothing, after a finding, where there is none of that name. */
    Optional<RuleColumn> column(Located<String> name);

    /** The condition of a {@code check}; nothing after findings. */
    Optional<Expression> condition(RuleSpec rule);

    /** True where rows carry a load timestamp. */
    boolean timed();

    /** True where the load of the relation rejects rows. */
    boolean rejects();
}
