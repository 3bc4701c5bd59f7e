// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a line of SQL can be broken: the blanks before operators and keywords, and the brackets. What is asked is answered for parts
 * of the line that stand within the same brackets.
 *
 * <p>Generated code has many long lines, and a long line many places, so they stand in arrays and not in objects.
 */
final class LineBreaks {

    /** What is behind a place, the weakest bond first. */
    enum Kind {
        CLAUSE,
        COMMA,
        BRANCH,
        THEN,
        OR,
        AND,
        CONCATENATION,

        /** There is no place. */
        NONE;

        /** Whether as many pieces as there is room for share a line. */
        boolean fills() {
            return this == COMMA || this == CONCATENATION;
        }

        /** Whether long brackets are broken rather than what they stand beside. */
        boolean yields() {
            return this == THEN || this == OR || this == AND;
        }

        /** Whether lines behind the first stand deeper. */
        boolean hangs() {
            return this != CLAUSE;
        }
    }

    /**
     * A part of the line.
     *
     * @param begin index of its first character
     * @param end index behind its last
     * @param depth how many brackets are open around it
     */
    record Part(int begin, int end, int depth) {

        int length() {
            return end - begin;
        }

        Part from(int index) {
            return new Part(index, end, depth);
        }

        Part to(int index) {
            return new Part(begin, index, depth);
        }
    }

    /** No brackets. */
    static final int NOWHERE = -1;

    private static final int ROOM = 32;

    /** Breaks in the order of their places: the blank, how many brackets are open around it, what is behind it. */
    private int[] at = new int[ROOM];

    private int[] depth = new int[ROOM];
    private Kind[] kind = new Kind[ROOM];
    private int breaks;

    /** Groups, brackets or {@code case} and {@code end}, in the order of their ends: what is within, and how deep they stand. */
    private int[] inner = new int[ROOM];

    private int[] end = new int[ROOM];
    private int[] outside = new int[ROOM];
    private int groups;

    /**
     * Adds a break.
     *
     * @param behind what is behind it
     * @param blank index of the blank where the line can be broken
     * @param open how many brackets are open around it
     */
    void add(Kind behind, int blank, int open) {
        if (breaks == at.length) {
            at = Arrays.copyOf(at, 2 * breaks);
            depth = Arrays.copyOf(depth, 2 * breaks);
            kind = Arrays.copyOf(kind, 2 * breaks);
        }
        int place = breaks++;
        // What begins with two words is found at the second.
        for (; place > 0 && at[place - 1] > blank; place--) {
            at[place] = at[place - 1];
            depth[place] = depth[place - 1];
            kind[place] = kind[place - 1];
        }
        at[place] = blank;
        depth[place] = open;
        kind[place] = behind;
    }

    /**
     * Adds a group.
     *
     * @param begins index behind what opens it
     * @param ends index of what closes it
     * @param open how many brackets are open around it
     */
    void addGroup(int begins, int ends, int open) {
        if (groups == inner.length) {
            inner = Arrays.copyOf(inner, 2 * groups);
            end = Arrays.copyOf(end, 2 * groups);
            outside = Arrays.copyOf(outside, 2 * groups);
        }
        inner[groups] = begins;
        end[groups] = ends;
        outside[groups] = open;
        groups++;
    }

    Kind weakest(Part part) {
        Kind weakest = Kind.NONE;
        for (int i = firstBehind(at, breaks, part.begin()); i < breaks && at[i] < part.end(); i++) {
            if (kind[i].compareTo(weakest) < 0 && isIn(part, i)) {
                weakest = kind[i];
            }
        }
        return weakest;
    }

    /** The pieces between the breaks of a kind, without their blanks. */
    List<Part> pieces(Part part, Kind wanted) {
        var pieces = new ArrayList<Part>();
        Part rest = part;
        for (int i = firstBehind(at, breaks, part.begin()); i < breaks && at[i] < part.end(); i++) {
            if (kind[i] == wanted && isIn(part, i)) {
                pieces.add(rest.to(at[i]));
                rest = rest.from(at[i] + 1);
            }
        }
        pieces.add(rest);
        return pieces;
    }

    /** A bracket that closes at the beginning of a part is not left alone there. */
    private boolean isIn(Part part, int place) {
        return depth[place] == part.depth() && at[place] > part.begin() + 1 && at[place] < part.end() - 1;
    }

    /** The longest brackets, the first of several; {@link #NOWHERE} where there are none. */
    int longest(Part part) {
        int longest = NOWHERE;
        for (int i = firstBehind(end, groups, part.begin()); i < groups && end[i] < part.end(); i++) {
            if (outside[i] == part.depth()
                    && inner[i] > part.begin()
                    && (longest == NOWHERE || end[i] - inner[i] > length(longest))) {
                longest = i;
            }
        }
        return longest;
    }

    private int length(int group) {
        return end[group] - inner[group];
    }

    /** What stands within brackets of a part. */
    Part within(Part part, int group) {
        return new Part(inner[group], end[group], part.depth() + 1);
    }

    /** Of places in their order the first one behind an index. */
    private static int firstBehind(int[] places, int count, int index) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
