// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import java.net.URI;
import java.nio.file.Path;

/** Names of files that are the same on every machine. */
public final class PathNames {

    private static final char UNDECODABLE = '\uFFFD';

    private PathNames() {}

    /**
     * A path as text, with slashes. Where the locale's encoding cannot say the name, as under {@code LC_ALL=C}, its bytes
     * are taken for UTF-8, so that the text is what it is elsewhere.
     */
    public static String of(Path path) {
        String plain = path.toString();
        String text = plain.indexOf(UNDECODABLE) < 0 ? plain : fromBytes(path);
        return text.replace('\\', '/');
    }

    /** URIs carry the bytes of a name as they are. */
    private static String fromBytes(Path path) {
        URI base = path.getFileSystem().getPath("").toUri();
        URI full = path.toUri();
        return (path.isAbsolute() ? full : base.relativize(full)).getPath();
    }
}
