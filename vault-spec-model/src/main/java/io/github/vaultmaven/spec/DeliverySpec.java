// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.model.Delivery;
import java.util.Optional;

/**
 * {@code delivery} of a source or table.
 *
 * @param kind what is handed over
 * @param first kind of the first load, where it is another
 */
public record DeliverySpec(Located<Delivery> kind, Optional<Located<Delivery>> first) {}
