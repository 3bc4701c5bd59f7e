// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.plan.Step;
import java.util.List;

/** One law of a load, as tests of the structures that it holds for. Stateless. */
interface Law {

    /** The tests of a structure; none where the law says nothing of it. */
    List<Step> tests(Subject subject);
}
