/** The spec language as a JSON Schema, for editors. */
package io.github.vaultmaven.schema;
