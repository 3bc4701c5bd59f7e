/** How generated text stands on the page. */
package io.github.vaultmaven.layout;
