/** A dbt project whose vault is loaded by datavault4dbt. */
package io.github.vaultmaven.target.datavault4dbt;
