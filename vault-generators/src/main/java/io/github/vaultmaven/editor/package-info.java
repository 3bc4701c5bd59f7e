/** What editors are given: schemas that know a project's names. */
package io.github.vaultmaven.editor;
