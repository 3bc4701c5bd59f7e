/** The built-in rules, one class each. */
package io.github.vaultmaven.validation.rule;
