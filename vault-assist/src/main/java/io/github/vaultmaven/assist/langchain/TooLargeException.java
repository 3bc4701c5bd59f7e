// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import java.io.IOException;

/** An answer has more bytes than one may have. */
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    TooLargeException(int most) {
        super("more than " + most + " bytes");
    }
}
