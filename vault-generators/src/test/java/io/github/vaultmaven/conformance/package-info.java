/**
 * Generated loads held against the reference vault: the same source rows go through both, and every relation is compared
 * after every run.
 */
package io.github.vaultmaven.conformance;
