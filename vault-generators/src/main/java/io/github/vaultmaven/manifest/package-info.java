/** What the generator tells the runner: the steps of a model's scripts and the files that feed it. */
package io.github.vaultmaven.manifest;
