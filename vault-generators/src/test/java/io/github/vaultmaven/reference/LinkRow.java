// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.util.List;

/**
 * A stored link.
 *
 * @param hashKey link hash key
 * @param slot load timestamp, and sequence where a non-historized link declares one
 * @param recordSource record source, may be null
 * @param memberKeys hash keys of all members
 * @param dependents dependent-child keys as the source row spelled them
 * @param payload attributes of a non-historized link
 */
public record LinkRow(
        String hashKey,
        Slot slot,
        String recordSource,
        List<String> memberKeys,
        List<Object> dependents,
        List<Object> payload) {
    public LinkRow {
        memberKeys = List.copyOf(memberKeys);
        dependents = Values.copy(dependents);
        payload = Values.copy(payload);
    }
}
