/** Generators of the access layer: dimensions, facts, views, calendars. */
package io.github.vaultmaven.generator.access;
