package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;

/**
 * What all resolvers share.
 *
 * @param conventions how things are named
 * @param sources all source tables
 * @param diagnostics takes findings
 */
record Context(Conventions conventions, Sources sources, Diagnostics diagnostics) {}
