/** Projects whose stagings and raw vault call the macros of a package, and whose other models are the project's own. */
package io.github.vaultmaven.dbt.packaged;
