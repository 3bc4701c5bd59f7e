/** Runs generated scripts over JDBC: creates relations, lands files, loads, tests, and says what happened. */
package io.github.vaultmaven.run;
