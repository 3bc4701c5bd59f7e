// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.data;

/**
 * A column that is looked at.
 *
 * @param name its name
 * @param value an SQL expression of its value, null where there is none
 * @param shape how its texts are written
 * @param type its type as a database would spell it, in lower case
 */
record Measured(String name, String value, Shape shape, String type) {

    /** The same of another type. */
    Measured of(String other) {
        return new Measured(name, value, shape, other);
    }

    /** True for what may be compared with other values. */
    boolean isPlain() {
        return !type.endsWith("]")
                && !type.startsWith("struct")
                && !type.startsWith("map")
                && !type.equals("blob")
                && !type.equals("json");
    }
}
