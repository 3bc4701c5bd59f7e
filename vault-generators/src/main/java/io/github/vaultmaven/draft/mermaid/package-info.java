// SPDX-License-Identifier: Apache-2.0
/** Entity relationship diagrams of Mermaid, on their own or in Markdown. */
package io.github.vaultmaven.draft.mermaid;
