// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.langchain;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The real model as a process of its own, for builds beside it. Writes its address to the standard output, and ends when
 * the standard input does, so that it does not outlive who started it.
 */
final class RealModelProcess {

    private RealModelProcess() {}

    /** @param arguments the file of the model */
    public static void main(String[] arguments) throws IOException {
        try (var server = new RealModelServer(Path.of(arguments[0]))) {
            System.out.println("listens at " + server.url());
            while (System.in.read() >= 0) {
                // nothing is said to it
            }
        }
        System.exit(0);
    }
}
