/** Rules beyond what reading and resolving a spec finds, and the pages that explain every finding. */
package io.github.vaultmaven.validation;
