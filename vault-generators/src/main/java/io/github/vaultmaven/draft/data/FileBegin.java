// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The first bytes of a file of data, unpacked: whether there are any, and whether text begins behind a mark. */
final class FileBegin {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FileBegin() {}

    /**
     * Refuses what holds nothing, and JSON behind a byte order mark.
     *
     * @param kind {@code csv}, {@code parquet} or {@code json}
     * @throws CsvForm.Unreadable if it is so
     * @throws IOException if the file system refuses
     */
    static void check(Path file, String kind) throws CsvForm.Unreadable, IOException {
        byte[] first;
        try (InputStream bytes = Files.newInputStream(file)) {
            first = unpacked(file, bytes);
        }
        if (first.length == 0) {
            throw new CsvForm.Unreadable("the file is empty");
        }
        if (kind.equals("json") && Arrays.equals(first, MARK)) {
            throw new CsvForm.Unreadable(
                    "the file begins with a byte order mark, which JSON does not have; take it away");
        }
    }

    private static byte[] unpacked(Path file, InputStream bytes) throws CsvForm.Unreadable, IOException {
        boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        if (!packed || Files.size(file) == 0) {
            return bytes.readNBytes(MARK.length);
        }
        try (InputStream text = new GZIPInputStream(bytes)) {
            return text.readNBytes(MARK.length);
        } catch (IOException e) {
            throw new CsvForm.Unreadable("the file ends in .gz, and is not packed so or is cut off");
        }
    }
}
