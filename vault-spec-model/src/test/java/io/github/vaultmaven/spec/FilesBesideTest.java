// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spec may name files of the folder of specs, and no other. */
class FilesBesideTest {

    @TempDir
    Path root;

    private Path specs;

    @BeforeEach
    void files() throws IOException {
        specs = Files.createDirectories(root.resolve("src/vault"));
        Files.createDirectories(specs.resolve("sales/data"));
        Files.writeString(specs.resolve("top.csv"), "top");
        Files.writeString(specs.resolve("sales/data/codes.csv"), "codes é");
        Files.writeString(root.resolve("secret.txt"), "secret");
        Files.writeString(root.resolve("src/vault-secret.txt"), "secret");
    }

    private Optional<String> find(String path) throws IOException {

        SourceRange at = new SourceRange("src/vault/sales/a.yaml", 1, 1, 1, 2);
        return new FilesBeside(specs, root).find(at, path).map(f -> f.file() + "=" + f.text());
    }

    @Test
    void filesAreFoundFromTheSpec() throws IOException {
        assertThat(find("data/codes.csv")).contains("src/vault/sales/data/codes.csv=codes é");
        assertThat(find("./data/../data/codes.csv")).contains("src/vault/sales/data/codes.csv=codes é");
        assertThat(find("../top.csv")).contains("src/vault/top.csv=top");
        assertThat(find("codes.csv")).isEmpty();
        assertThat(find("data")).isEmpty();
    }

    @Test
    void nothingAboveTheFolderIsRead() throws IOException {
        assertThat(find("../../../secret.txt")).isEmpty();
        assertThat(find("../../vault-secret.txt")).isEmpty();
        assertThat(find(root.resolve("secret.txt").toString())).isEmpty();
        assertThat(find("data\0codes.csv")).isEmpty();
        assertThat(find("../../../../../../../../../../../../etc/passwd")).isEmpty();
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowedAndOneThatStaysIs() throws IOException {
        Files.createSymbolicLink(specs.resolve("sales/out.csv"), root.resolve("secret.txt"));
        Files.createSymbolicLink(specs.resolve("sales/away"), root);
        Files.createSymbolicLink(specs.resolve("sales/in.csv"), specs.resolve("top.csv"));
        assertThat(find("out.csv")).isEmpty();
        assertThat(find("away/secret.txt")).isEmpty();
        assertThat(find("in.csv")).contains("src/vault/sales/in.csv=top");
    }

    @Test
    void whatIsNoTextIsNotReadAsOne() throws IOException {
        Files.write(specs.resolve("sales/latin.csv"), new byte[] {'a', (byte) 0xE9, 'b'});
        assertThatThrownBy(() -> find("latin.csv")).isInstanceOf(CharacterCodingException.class);
    }
}
