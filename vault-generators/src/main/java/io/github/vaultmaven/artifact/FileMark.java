// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

/**
 * What a file was like when it was left.
 *
 * @param size in bytes
 * @param time of its last change, in milliseconds since 1970
 * @param madeFrom digest of what it was rendered from; empty where that is not known
 */
public record FileMark(long size, long time, String madeFrom) {

    /** The same file, of which it is known what it was rendered from. */
    public FileMark from(String digest) {
        return new FileMark(size, time, digest);
    }

    /** True if size and time are the same. */
    public boolean isLike(FileMark other) {
        return other != null && size == other.size && time == other.time;
    }
}
