package io.github.vaultmaven.plan;

/**
 * A column that a structure reads and therefore keeps, as text, of a row that it rejects.
 *
 * @param name its name in the structure and in the rejects
 * @param type its type where it fits
 * @param raw companion column with the text that did not fit, or an empty string where every value fits
 */
public record RejectColumn(String name, ColumnType type, String raw) {}
