// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.reference;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What a source row says about presence.
 *
 * @param scope driving key, as the hash keys of its members; empty where there is one for all
 * @param item the key that was seen; null if the row says only that nothing was
 * @param ldts load timestamp
 * @param row the source row
 */
record Seen(List<String> scope, String item, LocalDateTime ldts, SourceRow row) {}
