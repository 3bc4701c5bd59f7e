/** What all dbt projects have in common, whether they use a package or not: models, what is declared of them, tests. */
package io.github.vaultmaven.dbt;
