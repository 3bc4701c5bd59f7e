// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Rows as the text format of PostgreSQL's COPY: tab between values, {@code \N} for null, backslash escapes.
 *
 * <p>See the PostgreSQL manual, COPY, "Text Format".
 */
final class CopyStream extends InputStream {

    private static final int CHUNK = 1 << 16;

    private final ResultSet rows;
    private final int columns;
    private final StringBuilder text = new StringBuilder(CHUNK + 1024);
    private byte[] chunk = new byte[0];
    private int next;
    private SQLException failure;

    CopyStream(ResultSet rows) throws SQLException {
        this.rows = rows;
        this.columns = rows.getMetaData().getColumnCount();
    }

    /** Why reading the rows failed, if it did. */
    Optional<SQLException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public int read() throws IOException {
        return available() > 0 || fill() ? chunk[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (available() == 0 && !fill()) {
            return -1;
        }
        int size = Math.min(length, available());
        System.arraycopy(chunk, next, into, offset, size);
        next += size;
        return size;
    }

    @Override
    public int available() {
        return chunk.length - next;
    }

    /** Nothing to close: the rows belong to the caller. */
    @Override
    public void close() {
        next = chunk.length;
    }

    private boolean fill() throws IOException {
        text.setLength(0);
        try {
            while (text.length() < CHUNK && rows.next()) {
                row();
            }
        } catch (SQLException e) {
            // The first one tells why; a driver that asks again hears of the consequences only.
            failure = failure == null ? e : failure;
            throw new IOException(e);
        }
        chunk = text.toString().getBytes(StandardCharsets.UTF_8);
        next = 0;
        return chunk.length > 0;
    }

    private void row() throws SQLException {
        for (int column = 1; column <= columns; column++) {
            if (column > 1) {
                text.append('\t');
            }
            String value = rows.getString(column);
            if (value == null) {
                text.append("\\N");
            } else {
                value.chars().forEach(this::escaped);
            }
        }
        text.append('\n');
    }

    private void escaped(int c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append((char) c);
        }
    }
}
