// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A row of the memory of presence: a delivery that was judged.
 *
 * @param drivingKey hash keys of the driving members; empty in a delivery log, which holds for all
 * @param ldts load timestamp
 */
public record JudgedRow(List<String> drivingKey, LocalDateTime ldts) {}
