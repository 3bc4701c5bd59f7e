// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.plan.Shape;

/**
 * Load timestamps from which on a driving key has several open partners.
 *
 * @param satellite the effectivity satellite
 * @param state its column that says whether a link is open
 * @param absent what follows that column in the condition that it is closed
 */
public record OpenPartnerShape(EffectivitySatellite satellite, String state, String absent) implements Shape {

    @Override
    public String template() {
        return "test/rule/one-open-partner";
    }
}
