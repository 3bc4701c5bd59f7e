// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names that speak of persons wherever they stand: {@code first_name}, {@code email}, {@code ssn}, {@code birth_date}. */
final class PiiByName implements PiiHeuristic {

    /** Words of which one is enough, by class. */
    private static final Map<String, Set<String>> WORDS = words();

    /** Words that stand beside each other, by class. */
    private static final Map<String, Set<String>> PHRASES = phrases();

    /** The number of words that phrases have. */
    private static final Set<Integer> LENGTHS = PHRASES.values().stream()
            .flatMap(Set::stream)
            .map(p -> p.split(" ", -1).length)
            .collect(Collectors.toUnmodifiableSet());

    private static Map<String, Set<String>> words() {
        var words = new LinkedHashMap<String, Set<String>>();
        words.put("credential", Set.of("password", "passwd", "pwd", "passphrase", "pin", "secret"));
        words.put("contact", Set.of("email", "mail", "fax", "mobile", "telephone", "homephone"));
        words.put("birth", Set.of("birth", "birthdate", "birthday", "dob", "birthplace", "age"));
        words.put(
                "identifier",
                Set.of(
                        "ssn",
                        "passport",
                        "nino",
                        "npi",
                        "dea",
                        "drivers",
                        "taxid",
                        "tin",
                        "username",
                        "login",
                        "logon",
                        "clerk",
                        "memberid",
                        "nationalid",
                        "imei",
                        "ip"));
        words.put(
                "financial", Set.of("salary", "wage", "income", "iban", "bic", "payroll", "bonus", "card", "acctbal"));
        words.put(
                "name",
                Set.of(
                        "surname",
                        "firstname",
                        "lastname",
                        "fname",
                        "lname",
                        "mname",
                        "minit",
                        "maiden",
                        "fullname",
                        "forename",
                        "composer",
                        "nickname",
                        "nicename",
                        "salutation",
                        "courtesy"));
        words.put(
                "demographic",
                Set.of("gender", "sex", "race", "ethnicity", "marital", "religion", "nationality", "ethnic"));
        words.put(
                "health",
                Set.of(
                        "diagnosis",
                        "disease",
                        "medication",
                        "allergy",
                        "sick",
                        "disability",
                        "death",
                        "deathdate",
                        "deathtime",
                        "dod"));
        return words;
    }

    private static Map<String, Set<String>> phrases() {
        var phrases = new LinkedHashMap<String, Set<String>>();
        phrases.put(
                "name",
                Set.of(
                        "first name",
                        "last name",
                        "middle name",
                        "given name",
                        "family name",
                        "full name",
                        "display name",
                        "contact name",
                        "person name",
                        "customer name",
                        "employee name",
                        "patient name",
                        "member name",
                        "user name",
                        "owner name",
                        "ship name",
                        "sort name",
                        "artist name",
                        "author name",
                        "passenger name",
                        "provider name",
                        "nick name"));
        phrases.put(
                "identifier",
                Set.of(
                        "national id",
                        "tax id",
                        "tax number",
                        "social security",
                        "driver license",
                        "license number",
                        "person source",
                        "login id",
                        "member id",
                        "patient id",
                        "ip address",
                        "user id",
                        "customer number",
                        "provider source"));
        phrases.put(
                "financial",
                Set.of(
                        "card number",
                        "credit card",
                        "bank account",
                        "account balance",
                        "pay rate",
                        "commission pct",
                        "acct bal"));
        phrases.put("health", Set.of("icd code"));
        return phrases;
    }

    @Override
    public Optional<Guess<String>> judge(PiiContext context, ColumnFacts column) {
        if (context.refers(column) && !column.has("gender") && !column.has("race") && !column.has("ethnicity")
                || column.family() == Family.BOOLEAN
                || isBound(column)
                || Codes.isLookup(context.table().name())
                || Vocabulary.CODES.contains(
                        context.table().words().isEmpty()
                                ? ""
                                : context.table().words().get(0))) {
            return Optional.empty();
        }
        Set<String> said = said(column.words());
        for (Map.Entry<String, Set<String>> phrase : PHRASES.entrySet()) {
            Optional<String> found =
                    said.stream().filter(phrase.getValue()::contains).findFirst();
            if (found.isPresent() && !isOwnId(context, column)) {
                return Optional.of(new Guess<>(phrase.getKey(), 0.85, "named as personal: " + found.get()));
            }
        }
        for (Map.Entry<String, Set<String>> word : WORDS.entrySet()) {
            Optional<String> found =
                    column.words().stream().filter(word.getValue()::contains).findFirst();
            boolean thing = word.getKey().equals("demographic") && !context.person() && column.isKeyLike();
            if (found.isPresent()
                    && !thing
                    && !isOwnId(context, column)
                    && !(context.company() && word.getKey().equals("contact") && !context.contact())) {
                return Optional.of(new Guess<>(word.getKey(), 0.85, "named as personal: " + found.get()));
            }
        }
        return isPersonsNumber(context, column)
                ? Optional.of(new Guess<>("identifier", 0.6, "the number of a person whose table is not here"))
                : Optional.empty();
    }

    /** Words that stand side by side, as many as phrases have, in the order of letters. */
    private static Set<String> said(List<String> words) {
        var said = new TreeSet<String>();
        for (int length : LENGTHS) {
            for (int from = 0; from + length <= words.size(); from++) {
                said.add(String.join(" ", words.subList(from, from + length)));
            }
        }
        return said;
    }

    /** {@code min_salary} tells of a job, not of who has it. */
    private static boolean isBound(ColumnFacts column) {
        return column.has("min") || column.has("max") || column.has("minimum") || column.has("maximum");
    }

    private static boolean isPersonsNumber(PiiContext context, ColumnFacts column) {
        int last = column.words().size() - 1;
        return last > 0
                && Vocabulary.KEY.contains(column.words().get(last))
                && Vocabulary.PERSONS.contains(column.words().get(last - 1))
                && !column.has("account")
                && !isOwnId(context, column);
    }

    /** The number that a source gives to a customer stands for the person in the source alone, and is the hub's key. */
    private static boolean isOwnId(PiiContext context, ColumnFacts column) {
        return Vocabulary.KEY.contains(column.lastWord())
                && Words.ends(
                        column.words().subList(0, column.words().size() - 1),
                        context.table().words());
    }
}
