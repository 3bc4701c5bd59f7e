// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a table tells about its columns being personal.
 *
 * @param table the table
 * @param person true if its rows are natural persons, or may be
 * @param company true if they are companies
 * @param contact true if it has a column for the name of a person
 * @param health true if it tells of the health of persons that it refers to
 * @param referring columns that refer to other tables
 */
record PiiContext(
        TableFacts table, boolean person, boolean company, boolean contact, boolean health, Set<String> referring) {

    private static final Set<String> HEALTH = Set.of(
            "condition",
            "diagnosis",
            "drug",
            "medication",
            "measurement",
            "observation",
            "procedure",
            "allergy",
            "immunization",
            "death",
            "encounter",
            "careplan",
            "prescription",
            "lab",
            "symptom",
            "treatment",
            "vaccination",
            "disease");

    private static final Set<String> NAMES = Set.of(
            "first name",
            "last name",
            "surname",
            "given name",
            "family name",
            "firstname",
            "lastname",
            "fname",
            "lname",
            "first",
            "birth date",
            "birthdate");

    private static final Set<String> TREATED = Set.of("patient", "person", "member", "subject", "encounter", "visit");

    static PiiContext of(TableFacts table, List<Relation> relations) {
        Set<String> referring =
                relations.stream().flatMap(r -> r.columns().stream()).collect(Collectors.toSet());
        boolean names = table.columns().stream().anyMatch(c -> isPersonName(c.words()));
        boolean company = table.lastNamed(Vocabulary.COMPANIES)
                || table.columns().stream().anyMatch(c -> c.has("contact") && referring.contains(c.name()));
        boolean contact = table.columns().stream().anyMatch(c -> c.has("contact") && !referring.contains(c.name()));
        boolean person = !company && (table.lastNamed(Vocabulary.PERSONS) || names);
        boolean treats = relations.stream()
                .anyMatch(r -> Words.singular(Words.of(r.target())).stream().anyMatch(TREATED::contains));
        return new PiiContext(table, person, company, contact || names, treats && table.named(HEALTH), referring);
    }

    private static boolean isPersonName(List<String> words) {
        return NAMES.contains(String.join(" ", words));
    }

    boolean refers(ColumnFacts column) {
        return referring.contains(column.name());
    }
}
