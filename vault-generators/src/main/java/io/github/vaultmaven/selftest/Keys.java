// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.selftest;

import io.github.vaultmaven.type.DataType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The business keys of the scenarios: every key of every scenario has a number, and a value of each type by it. */
final class Keys {

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int LONG = 5000;
    private static final int SHORT = 10;

    private Keys() {}

    /** Number of a key, from 1. */
    static int number(Scenario scenario, String key) {
        int before = 0;
        for (Scenario other : Scenario.ALL) {
            if (other.id().equals(scenario.id())) {
                return before + other.keys().indexOf(key) + 1;
            }
            before += other.keys().size();
        }
        throw new IllegalArgumentException("there is no scenario " + scenario.id());
    }

    /** Number of a partner's key, by payload. It is none of the keys of the scenarios. */
    static int partner(String payload) {
        int keys = Scenario.ALL.stream().mapToInt(s -> s.keys().size()).sum();
        return keys + 1 + Payloads.number(payload);
    }

    /** The key as a value of a type, in its canonical text; nothing where the type has too few values. */
    static Optional<String> text(int number, DataType type) {
        if (type instanceof DataType.Date) {
            return Optional.of(FIRST_DAY.plusDays(number).toString());
        }
        if (type instanceof DataType.Timestamp) {
            return Optional.of(FIRST_DAY.plusDays(number) + " 00:00:00");
        }
        int digits = digits(type);
        if (digits >= 4) {
            return Optional.of(Integer.toString(LONG + number));
        }
        return digits >= 2 ? Optional.of(Integer.toString(SHORT + number)) : Optional.empty();
    }

    private static int digits(DataType type) {
        if (type instanceof DataType.Text text) {
            return text.length() == 0 ? 4 : text.length();
        }
        if (type instanceof DataType.Decimal decimal) {
            return decimal.precision() - decimal.scale();
        }
        return type instanceof DataType.Whole || type instanceof DataType.Real ? 4 : 0;
    }

    /** The texts by which a stored key part is known again, with the scenario that each is of. */
    static Map<String, String> scenarioByText() {
        var texts = new LinkedHashMap<String, String>();
        for (Scenario scenario : Scenario.ALL) {
            for (String key : scenario.keys()) {
                int number = number(scenario, key);
                spellings(number).forEach(text -> texts.put(text, scenario.id()));
            }
        }
        return texts;
    }

    private static List<String> spellings(int number) {
        var spellings = new ArrayList<String>();
        spellings.add(Integer.toString(LONG + number));
        spellings.add(Integer.toString(SHORT + number));
        spellings.add(FIRST_DAY.plusDays(number).toString());
        spellings.add(FIRST_DAY.plusDays(number) + "T00:00:00.000000");
        return spellings;
    }
}
