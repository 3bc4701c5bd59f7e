package io.github.vaultmaven.generator;

/** Names of the relations that stand beside a structure's own. */
public final class Names {

    private Names() {}

    /** Rows that the structure could not store. */
    static String rejects(String structure) {
        return structure + "_rejects";
    }

    /** Rows that the structure saw and did not store. */
    static String tracking(String structure) {
        return structure + "_tracking";
    }

    /** Deliveries that the structure judged. */
    static String deliveryLog(String structure) {
        return structure + "_deliveries";
    }

    /** A relation that lives while the structure is loaded. */
    public static String work(String structure, String purpose) {
        return structure + "__" + purpose;
    }
}
