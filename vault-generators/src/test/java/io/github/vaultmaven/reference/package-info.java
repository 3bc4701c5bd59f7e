/**
 * The reference vault: what a load must leave behind, done naively over lists of rows. It is the measure for every
 * generated load and therefore shares no code with the generators and knows no SQL. Each structure has one
 * {@code step} per run, which only adds rows.
 */
package io.github.vaultmaven.reference;
