/** A dbt project without packages: a model per relation, from the queries of the load plan. */
package io.github.vaultmaven.target.dbt;
