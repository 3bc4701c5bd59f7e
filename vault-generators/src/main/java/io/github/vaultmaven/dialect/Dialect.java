// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import io.github.vaultmaven.expression.print.Spelling;
import io.github.vaultmaven.model.HashSettings;
import io.github.vaultmaven.type.DataType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one engine spells what every structure needs. Knows nothing of structures.
 *
 * <p>Arguments named {@code sql} are SQL text of a scalar expression and are used as they are; results are SQL text.
 * Implementations are found through {@link java.util.ServiceLoader}, are stateless and safe for several threads.
 */
public interface Dialect {

    /** Name in configuration and in paths, such as {@code duckdb}. */
    String name();

    /** An identifier, quoted where the engine would not take it as it is. */
    String id(String identifier);

    /** A text literal; quotes in it are escaped. */
    String text(String value);

    /** The engine's name of a column type. */
    String type(DataType type);

    /** The engine's column type of a digest. */
    String digestType(HashSettings hash);

    /** A digest literal: every byte is {@code fill}, two hexadecimal digits. */
    String digestLiteral(HashSettings hash, String fill);

    /** Digest of a text's UTF-8 bytes; null for null. */
    String digest(HashSettings hash, String sql);

    /** A digest as hexadecimal text in lower case, however it is stored. */
    String digestText(HashSettings hash, String sql);

    /**
     * Statements that must have run once in the database before {@link #digest} works there, such as the creation of an
     * extension; usually none. They may be repeated.
     */
    List<String> prerequisites(HashSettings hash);

    /**
     * The canonical text of a value: the same characters on every engine and in Java, null for null.
     *
     * <p>Source of the rule: the manual's page on hashing.
     */
    String canonicalText(String sql, DataType type);

    /**
     * The text that the engine's own cast gives, for hash profiles that hash it. Differs between engines for doubles.
     */
    String plainText(String sql, DataType type);

    /** A text without its outer blanks (U+0009 to U+000D, U+0020). */
    String trimBlanks(String sql);

    /**
     * The normalised text of a key part from a text: Unicode NFC, no outer blanks, ASCII letters in upper case and all
     * others untouched, null where nothing is left.
     */
    String keyText(String sql);

    /** Texts and whole numbers one behind the other, as text; none of them is null. */
    String concat(List<String> sqls);

    /**
     * Texts as one text: of each its number of code points, a colon and itself, of null a minus sign, with semicolons
     * between them. Tells any two lists apart.
     */
    default String framed(List<String> texts) {
        return texts.stream()
                .map(t -> "coalesce(cast(" + length(t) + " as varchar) || ':' || " + t + ", '-')")
                .collect(Collectors.joining(" || ';' || "));
    }

    /** Condition: the whole text matches. The regular expression uses only what RE2 and POSIX share. */
    String matches(String sql, String regex);

    /** Number of code points of a text. */
    String length(String sql);

    /** A value as a sort key that orders text by code point, never by a collation; other types by value. */
    String ordered(String sql, DataType type);

    /**
     * A typed value from a text, null where the text is none of that type or would lose something.
     *
     * <p>No text makes the engine fail, and every engine accepts the same texts. Source of the rule: the manual's page on
     * staging types.
     *
     * @param sql text, already trimmed and freed of null marks as the column's parsing says; best a column, since it is
     *     repeated
     * @param type wanted type
     * @param format date or timestamp format, see {@link TimeFormat}, or empty for ISO 8601; other types ignore it
     * @throws IllegalArgumentException if the format is none
     */
    String parse(String sql, DataType type, String format);

    /**
     * A value of one type as another; null where it does not fit without loss. Always null for two types that have
     * nothing in common, such as date and boolean.
     */
    String convert(String sql, DataType from, DataType to);

    /** A timestamp literal in UTC, from {@code yyyy-MM-dd HH:mm:ss}. */
    String timestamp(String iso);

    /** Texts of one group joined by a separator, in the code point order of {@code orderBy}. */
    String joinedTexts(String sql, String separator, String orderBy);

    /**
     * What stands behind {@code as} of a named query so that its expressions are evaluated once for each row, however often
     * its columns are used: a word and a blank, or nothing where the engine does so anyway.
     */
    String once();

    /**
     * What stands behind {@code as} of a named query that several others read, so that each of them reads the few columns
     * that it needs and no copy of all is made: words and a blank, or nothing where the engine does so anyway.
     */
    default String again() {
        return "";
    }

    /** How the engine reads JSON. */
    JsonSpelling json();

    /** Something to select from with one whole-number column {@code n}: 0, 1, … up to and with {@code last}; maybe none. */
    String numbers(String last);

    /** A timestamp and that many hours. */
    String addHours(String timestamp, String hours);

    /** How the engine writes the expression language. */
    Spelling spelling();

    /** True where the engine has that ability. */
    boolean can(Capability capability);

    /**
     * How a temporary relation is made: statements to run first, and as the last element the head that its select
     * follows. An older temporary relation of that name is replaced.
     */
    List<String> createWork(String name);

    /**
     * Statements after which the optimizer knows how many rows a temporary relation has and how some columns differ; none
     * where the engine knows by itself.
     *
     * @param name name of the relation, not quoted
     * @param columns columns by which it is looked up, not quoted
     */
    default List<String> takeStatistics(String name, List<String> columns) {
        return List.of();
    }

    /**
     * A statement after which the optimizer knows how many rows a table has that was just filled; nothing where the engine
     * knows by itself, as it does by default.
     *
     * @param table the table as a statement writes it
     */
    default Optional<String> takeStatistics(String table) {
        return Optional.empty();
    }

    /**
     * One statement that quickly takes statistics of some columns of a table, for an engine that plans by them and would
     * not have them before the table is read; nothing by default.
     *
     * @param table the table as a statement writes it
     * @param columns names of columns, not empty
     */
    default Optional<String> sample(String table, List<String> columns) {
        return Optional.empty();
    }

    /**
     * The kind of index that is small and quickly kept where a column grows with the place of its rows; nothing where the
     * engine has none or needs none.
     */
    default Optional<String> growingIndex() {
        return Optional.empty();
    }

    /**
     * One statement that runs others if a table has rows; nothing where the engine has none, as by default.
     *
     * @param table the table as a statement writes it
     * @param statements what is run, each a line that ends with its semicolon
     */
    default Optional<String> whereFilled(String table, String statements) {
        return Optional.empty();
    }

    /**
     * One statement that drops indexes of a table if a query says so, unless something else needs them or holds the table;
     * nothing where the engine has none, as by default.
     *
     * @param table the table as a statement writes it
     * @param indexes names of indexes
     * @param query a query of one boolean
     */
    default Optional<String> withoutIndexes(String table, List<String> indexes, String query) {
        return Optional.empty();
    }

    /**
     * True where a table is filled at less cost if rows that it holds from the start, of zero keys and ghosts, come behind
     * the first rows of the first load and not before.
     */
    default boolean seedsBehindRows() {
        return false;
    }

    /** What an engine may be able to do; a plan picks its shapes by it. */
    enum Capability {
        /** Secondary indexes that make a probe by key cheap. */
        INDEXES,
        /** {@code qualify}. */
        QUALIFY,
        /** Lateral look-ups. */
        LATERAL,
        /** {@code comment on}. */
        COMMENTS,
        /**
         * No index finds the rows of a key, so that a relation of each key's newest row spares reading the history, and
         * adding to and deleting from such a relation costs little.
         */
        CURRENT_ROWS
    }
}
