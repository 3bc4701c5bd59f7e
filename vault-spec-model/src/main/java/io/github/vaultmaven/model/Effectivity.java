package io.github.vaultmaven.model;

/**
 * What says when the rows of a link hold, for those who read it.
 *
 * @param relation the effectivity or status satellite
 * @param hashKey its column with the link's key
 * @param state its column that says whether the link holds from the row's load timestamp on
 * @param openWhen value of that column that says yes, as SQL that every engine reads: {@code true} or {@code 'I'}
 */
public record Effectivity(String relation, String hashKey, String state, String openWhen) {}
