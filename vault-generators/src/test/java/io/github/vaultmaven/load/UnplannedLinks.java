package io.github.vaultmaven.load;

import io.github.vaultmaven.generator.PlanContext;
import io.github.vaultmaven.generator.StructureGenerator;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Step;
import java.util.List;

/** Stands in for links, which structures beside them look up in the model. */
public final class UnplannedLinks implements StructureGenerator {

    @Override
    public boolean handles(Structure structure) {
        return structure instanceof Link;
    }

    @Override
    public List<Step> plan(Structure structure, PlanContext context) {
        return List.of();
    }
}
