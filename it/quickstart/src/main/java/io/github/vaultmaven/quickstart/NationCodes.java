// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.quickstart;

/** ISO 3166 codes of TPC-H's nations, codes of its regions, and the nations' French names, by TPC-H's keys. */
final class NationCodes {
    private static final String[] CODES = {
        "DZ", "AR", "BR", "CA", "EG", "ET", "FR", "DE", "IN", "ID", "IR", "IQ", "JP", "JO", "KE", "MA", "MZ", "PE",
        "CN", "RO", "SA", "VN", "RU", "GB", "US"
    };
    private static final String[] FRENCH = {
        "Algérie", "Argentine", "Brésil", "Canada", "Égypte", "Éthiopie", "France", "Allemagne", "Inde", "Indonésie",
        "Iran", "Irak", "Japon", "Jordanie", "Kenya", "Maroc", "Mozambique", "Pérou", "Chine", "Roumanie",
        "Arabie saoudite", "Viêt Nam", "Russie", "Royaume-Uni", "États-Unis"
    };
    private static final String[] REGIONS = {"AF", "AM", "AS", "EU", "ME"};

    static final int COUNT = CODES.length;

    private NationCodes() {}

    static String code(long nation) {
        return CODES[(int) nation];
    }

    static String french(long nation) {
        return FRENCH[(int) nation];
    }

    static String region(long region) {
        return REGIONS[(int) region];
    }
}
