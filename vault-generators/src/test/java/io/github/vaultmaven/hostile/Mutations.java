// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes trees of maps, lists and scalars a little, so that most of a spec stays as it was meant. */
final class Mutations {

    private static final List<Object> ODD = new ArrayList<>(List.of(
            "",
            " ",
            "x",
            "a b",
            "0",
            -1,
            0,
            1,
            99_999_999_999L,
            1.5,
            true,
            false,
            List.of(),
            Map.of(),
            List.of("x"),
            "run_id",
            "load_timestamp",
            "select",
            "case when",
            "1 = 1",
            "a.b.c",
            "sum(1)",
            "null",
            "'",
            "link x",
            "all",
            "rest",
            "none",
            "decimal(38,38)",
            "varchar(99999)",
            "9999-12-31",
            "[",
            "(a",
            "{entity}",
            "h_{x}",
            "2 days"));

    private final Random random;
    private final List<Object> pool = new ArrayList<>();
    /** What stands under a key anywhere, and which keys stand beside it: what is put there may well be meant so. */
    private final Map<Object, List<Object>> values = new LinkedHashMap<>();

    private final Map<Object, List<Object>> beside = new LinkedHashMap<>();

    /**
     * @param random decides everything
     * @param donors trees whose parts are put elsewhere
     */
    Mutations(Random random, List<Object> donors) {
        this.random = random;
        donors.forEach(this::collect);
        pool.addAll(ODD);
        pool.addAll(Texts.HOSTILE);
    }

    private void collect(Object node) {
        pool.add(node);
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
                beside.computeIfAbsent(key, k -> new ArrayList<>()).addAll(map.keySet());
            });
            map.values().forEach(this::collect);
        } else if (node instanceof List<?> list) {
            list.forEach(this::collect);
        }
    }

    /** A copy with one change somewhere, seldom with two or three. */
    Object mutate(Object tree) {
        Object result = tree;
        int changes = 1 + random.nextInt(2) * random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            result = changed(result, random.nextInt(size(result)));
        }
        return result;
    }

    private static int size(Object node) {
        int size = 1;
        if (node instanceof Map<?, ?> map) {
            size += map.values().stream().mapToInt(Mutations::size).sum();
        } else if (node instanceof List<?> list) {
            size += list.stream().mapToInt(Mutations::size).sum();
        }
        return size;
    }

    /** Changes the node of that number, counted in the order of reading. */
    private Object changed(Object node, int number) {
        if (number == 0) {
            return other(node);
        }
        int left = number - 1;
        if (node instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, Object>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                int size = size(entry.getValue());
                boolean here = left >= 0 && left < size;
                copy.put(entry.getKey(), here ? changed(entry.getValue(), left) : entry.getValue());
                left -= size;
            }
            return copy;
        }
        var copy = new ArrayList<Object>();
        for (Object item : (List<?>) node) {
            int size = size(item);
            copy.add(left >= 0 && left < size ? changed(item, left) : item);
            left -= size;
        }
        return copy;
    }

    private Object other(Object node) {
        if (node instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(4) > 0) {
            return otherMap(map);
        }
        if (node instanceof List<?> list && !list.isEmpty() && random.nextInt(4) > 0) {
            return otherList(list);
        }
        if (node instanceof String text && !text.isEmpty() && random.nextInt(3) == 0) {
            return otherText(text);
        }
        return any();
    }

    private Object any() {
        return one(pool);
    }

    private Object otherMap(Map<?, ?> map) {
        var copy = new LinkedHashMap<Object, Object>(map);
        Object key = new ArrayList<>(map.keySet()).get(random.nextInt(map.size()));
        Object value = copy.get(key);
        switch (random.nextInt(8)) {
            case 0 -> copy.remove(key);
            case 1 -> {
                copy.remove(key);
                copy.put(otherText(String.valueOf(key)), value);
            }
            case 2 -> copy.put(key, any());
            case 3, 4 -> copy.put(key, likely(key));
            default -> {
                Object more = one(beside.getOrDefault(key, List.of(key)));
                copy.put(more, likely(more));
            }
        }
        return copy;
    }

    private Object likely(Object key) {
        return one(values.getOrDefault(key, pool));
    }

    private Object one(List<Object> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Object otherList(List<?> list) {
        var copy = new ArrayList<Object>(list);
        int at = random.nextInt(list.size());
        switch (random.nextInt(4)) {
            case 0 -> copy.remove(at);
            case 1 -> copy.add(list.get(at));
            case 2 -> copy.add(copy.remove(at));
            default -> copy.set(at, any());
        }
        return copy;
    }

    private String otherText(String text) {
        int at = random.nextInt(text.length() + 1);
        String hostile = Texts.HOSTILE.get(random.nextInt(Texts.HOSTILE.size()));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + hostile.substring(0, Math.min(3, hostile.length())) + text.substring(at);
            case 1 -> text.substring(0, at);
            default -> text + "_" + random.nextInt(3);
        };
    }
}
