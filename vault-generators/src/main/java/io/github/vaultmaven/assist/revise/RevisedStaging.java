// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.revise;

import io.github.vaultmaven.generator.StagingShape;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.plan.Shape;
import java.util.List;

/**
 * A staging whose typed rows somebody revised; its hashes are computed behind them.
 *
 * @param rendered the staging as it would be
 * @param query one SELECT that gives the typed rows
 * @param reads relations of the plan that it names as scripts do
 * @param tables source tables that it names as scripts do
 */
public record RevisedStaging(StagingShape rendered, String query, List<String> reads, List<SourceTable> tables)
        implements Shape {

    public RevisedStaging {
        reads = List.copyOf(reads);
        tables = List.copyOf(tables);
    }

    @Override
    public boolean isRevised() {
        return true;
    }

    @Override
    public String template() {
        return "staging/revised";
    }

    /** The staging. */
    public Staging staging() {
        return rendered.staging();
    }

    /** Names of the columns whose normalised text is part of a key, each once. */
    public List<String> keyParts() {
        return rendered.keyParts();
    }

    /**
     * What of a staging may be revised: its typed rows, before anything is hashed.
     *
     * @param rendered the staging
     */
    public record Unhashed(StagingShape rendered) implements Shape {

        @Override
        public String template() {
            return "staging/unhashed";
        }

        /** The staging. */
        public Staging staging() {
            return rendered.staging();
        }

        /** The parts of its query. */
        public List<io.github.vaultmaven.plan.StagePart> parts() {
            return rendered.parts();
        }

        /** Name of the part with the rows. */
        public String rows() {
            return rendered.rows();
        }
    }
}
