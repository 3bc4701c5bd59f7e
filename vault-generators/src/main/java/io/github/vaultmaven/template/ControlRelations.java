// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

/** Names of the relations by which a run knows itself and its deliveries. */
public final class ControlRelations {

    /** One row per run: {@code run_id}, {@code started_at}, {@code model}. */
    public static final String RUN = "vault_run";

    /** Column of {@link #RUN}: the model that is loaded; null is every model. */
    public static final String RUN_MODEL = "model";

    /** The deliveries that the current run is told of: {@code source_table}, {@code load_timestamp}. */
    public static final String DELIVERY_LIST = "vault_delivery_list";

    private ControlRelations() {}
}
