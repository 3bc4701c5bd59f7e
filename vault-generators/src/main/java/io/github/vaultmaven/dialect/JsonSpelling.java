// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dialect;

import io.github.vaultmaven.model.JsonPath;

/**
 * How an engine reads JSON. A <em>node</em> is SQL of the engine's own form of a JSON value, made by {@link #node}; nothing
 * else may be assumed of it.
 */
public interface JsonSpelling {

    /**
     * Condition: a text is JSON (RFC 8259), the same on every engine. Not JSON: {@code NaN}, a comma before a closing
     * bracket, half a surrogate pair, U+0000, a number with an exponent of four digits or more. Null for null.
     */
    String valid(String sql);

    /** The node of a text, which must be {@link #valid}. */
    String node(String sql);

    /** The node at the keys of a path below another; null where nothing stands there. */
    String at(String node, JsonPath path);

    /** {@code array}, {@code object}, {@code null}, or another word for anything else; null where there is no node. */
    String kind(String node);

    /**
     * The text of a node: of a text its characters, of a number or truth value its spelling in the document, of an object
     * or array the document without blanks; null for JSON's null.
     */
    String text(String node);

    /**
     * A join, to stand behind the relation that {@code array} reads from, with a row for each element.
     *
     * @param array node of an array, or null for no rows
     * @param alias alias of the columns {@code element}, a node, and {@code position}, from 1
     */
    String elements(String array, String alias);
}
