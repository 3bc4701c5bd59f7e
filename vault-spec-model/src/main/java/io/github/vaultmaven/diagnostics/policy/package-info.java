/** What a project makes of findings: severities, suppressions, a baseline, and what fails a build. */
package io.github.vaultmaven.diagnostics.policy;
