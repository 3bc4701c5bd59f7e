// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Parent;

/**
 * A hub or link that computed rows may be about.
 *
 * @param name name of the entity or link
 * @param parent its relation, hash key and business key
 * @param link true for a link
 */
record Owner(String name, Parent parent, boolean link) {}
