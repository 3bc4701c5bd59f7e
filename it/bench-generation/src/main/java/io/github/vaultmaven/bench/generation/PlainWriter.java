// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.bench.generation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes files that it finds packed into one, and does nothing else: the least that writing them takes. */
public final class PlainWriter {

    private PlainWriter() {}

    /** @param args the packed file, the folder to write to */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[0]))))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                Path file = folder.resolve(in.readUTF());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readNBytes(in.readInt()));
            }
        }
    }

    /**
     * Packs all files below a folder.
     *
     * @return how many they are, and how many bytes
     */
    static long[] pack(Path folder, Path packed) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        long bytes = 0;
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(packed)))) {
            out.writeInt(files.size());
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                out.writeUTF(folder.relativize(file).toString());
                out.writeInt(content.length);
                out.write(content);
                bytes += content.length;
            }
        }
        return new long[] {files.size(), bytes};
    }
}
