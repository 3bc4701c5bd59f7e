// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/**
 * The tests that follow from the laws of a load alone, without a word in a spec.
 *
 * <p>Source of the laws: the manual's page on loads.
 */
public final class LawTests {

    private static final List<Law> LAWS = List.of(
            new KeyUnique(),
            new RequiredPresent(),
            new ZeroKeysPresent(),
            new BusinessKeyPresent(),
            new BusinessKeyUnique(),
            new HashKeyRecomputed(),
            new MembersFound(),
            new ParentFound(),
            new GhostOnce(),
            new HashDiffRecomputed(),
            new ChangesOnly(),
            new FirstRowOnly(),
            new SetHashOnce(),
            new FirstStatePresent(),
            new LateRows(),
            new RejectsInRun(),
            new StagedKeysStored(),
            new StagedRowsStored(),
            new KeptNoLonger(),
            new MartRowsUnique(),
            new MartKeysFound());

    private LawTests() {}

    /**
     * The tests of a structure.
     *
     * @param structure what is tested
     * @param steps what its generator planned
     * @param context what the plan may ask
     */
    public static List<Step> of(Structure structure, List<Step> steps, PlanContext context) {
        return steps.stream()
                .filter(s -> s.phase() == Step.Phase.LOAD)
                .map(s -> new Subject(structure, s, context))
                .flatMap(subject -> LAWS.stream().flatMap(law -> law.tests(subject).stream()))
                .toList();
    }
}
