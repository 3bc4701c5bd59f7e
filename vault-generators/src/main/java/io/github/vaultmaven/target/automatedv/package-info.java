/** A dbt project whose vault is loaded by automate_dv. */
package io.github.vaultmaven.target.automatedv;
