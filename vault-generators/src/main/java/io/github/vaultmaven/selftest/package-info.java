/** Scenarios and synthetic rows by which a team sees on its own platform that its own generated code loads right. */
package io.github.vaultmaven.selftest;
