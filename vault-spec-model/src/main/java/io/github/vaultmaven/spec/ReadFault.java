// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in words; never the system's own, which are in its language. */
public final class ReadFault {

    private ReadFault() {}

    /**
     * The end of a message.
     *
     * @param e what reading threw
     */
    public static String words(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it is not there, or is a link to what is not there";
        }
        if (e instanceof AccessDeniedException) {
            return "its permissions do not allow it";
        }
        return e instanceof FileSystemException
                ? "the file system refuses it; is it a link that leads back to itself?"
                : "reading it breaks off with an error of the disk or the file system";
    }
}
