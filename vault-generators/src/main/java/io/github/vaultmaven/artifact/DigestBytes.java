// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.artifact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Values as bytes, from which they could be read back: texts stand behind their length. */
final class DigestBytes {

    private static final int FIRST_SIZE = 8192;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    void mark(char kind) {
        room(1);
        bytes[size++] = (byte) kind;
    }

    void number(int number) {
        room(Integer.BYTES);
        bytes[size++] = (byte) (number >>> 24);
        bytes[size++] = (byte) (number >>> 16);
        bytes[size++] = (byte) (number >>> 8);
        bytes[size++] = (byte) number;
    }

    void longNumber(long number) {
        number((int) (number >>> Integer.SIZE));
        number((int) number);
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    byte[] digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, size);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
