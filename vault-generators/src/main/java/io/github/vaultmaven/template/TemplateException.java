// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

/** A template is missing or wrong. The message names the template and, where known, the line. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @see RuntimeException#RuntimeException(String, Throwable) */
    public TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
