// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.plan;

/**
 * A column of a link that holds a hub's key.
 *
 * @param name its name
 * @param orZero true where a missing partner is the zero key (null rule {@code zero})
 */
public record PartnerKey(String name, boolean orZero) {}
