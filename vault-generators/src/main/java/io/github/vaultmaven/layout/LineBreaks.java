// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a line of SQL can be broken: the blanks before operators and keywords, and the brackets. The line is read once; what is
 * asked is answered for parts of it that stand within the same brackets.
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
        CONCATENATION;

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

    /**
     * A blank where the line can be broken.
     *
     * @param at its index
     * @param depth how many brackets are open around it
     */
    record Break(Kind kind, int at, int depth) {

        /** A bracket that closes at the beginning of a part is not left alone there. */
        boolean isIn(Part part) {
            return depth == part.depth() && at > part.begin() + 1 && at < part.end() - 1;
        }
    }

    /**
     * Brackets, or {@code case} and {@code end}.
     *
     * @param inner index behind the opening
     * @param end index of the closing
     * @param depth how many brackets are open around them
     */
    record Group(int inner, int end, int depth) {

        int length() {
            return end - inner;
        }

        boolean isIn(Part part) {
            return depth == part.depth() && inner > part.begin() && end < part.end();
        }
    }

    /** Both in the order of their places. */
    private final List<Break> breaks;

    private final List<Group> groups;

    private LineBreaks(BreakReader read) {
        this.breaks = read.breaks();
        this.groups = read.groups();
    }

    /** @param text a line, which may begin with what closes a bracket of a line before and end with one that stays open */
    static LineBreaks of(String text) {
        return new LineBreaks(BreakReader.read(text));
    }

    Optional<Kind> weakest(Part part) {
        Kind weakest = null;
        for (int i = firstBehind(part.begin());
                i < breaks.size() && breaks.get(i).at() < part.end();
                i++) {
            Break place = breaks.get(i);
            if (place.isIn(part) && (weakest == null || place.kind().compareTo(weakest) < 0)) {
                weakest = place.kind();
            }
        }
        return Optional.ofNullable(weakest);
    }

    /** The pieces between the breaks of a kind, without their blanks. */
    List<Part> pieces(Part part, Kind kind) {
        var pieces = new ArrayList<Part>();
        Part rest = part;
        for (int i = firstBehind(part.begin());
                i < breaks.size() && breaks.get(i).at() < part.end();
                i++) {
            Break place = breaks.get(i);
            if (place.kind() == kind && place.isIn(part)) {
                pieces.add(rest.to(place.at()));
                rest = rest.from(place.at() + 1);
            }
        }
        pieces.add(rest);
        return pieces;
    }

    /** The longest brackets, the first of several. */
    Optional<Group> longest(Part part) {
        Group longest = null;
        for (Group group : groups) {
            if (group.isIn(part) && (longest == null || group.length() > longest.length())) {
                longest = group;
            }
        }
        return Optional.ofNullable(longest);
    }

    private int firstBehind(int index) {
        int low = 0;
        int high = breaks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (breaks.get(middle).at() <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
