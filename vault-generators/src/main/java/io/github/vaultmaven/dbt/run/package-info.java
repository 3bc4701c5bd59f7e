// SPDX-License-Identifier: Apache-2.0
/** Runs dbt on generated projects and tells what came of it in terms of specs. */
package io.github.vaultmaven.dbt.run;
