// SPDX-License-Identifier: Apache-2.0
/** Sources and models of dbt projects, by what dbt writes about them. */
package io.github.vaultmaven.draft.dbt;
