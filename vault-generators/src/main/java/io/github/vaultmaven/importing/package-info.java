// SPDX-License-Identifier: Apache-2.0
/** Reads dbt projects that are built on a package for data vaults, and writes specs that give the same vault. */
package io.github.vaultmaven.importing;
