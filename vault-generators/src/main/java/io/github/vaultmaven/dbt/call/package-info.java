/** Macros of dbt packages and calls of them, checked when they are made. */
package io.github.vaultmaven.dbt.call;
