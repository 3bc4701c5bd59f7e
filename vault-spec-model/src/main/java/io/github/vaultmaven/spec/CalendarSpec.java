// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import java.time.LocalDate;

/**
 * A {@code calendar} document.
 *
 * @param name its name
 * @param from first day
 * @param to last day
 * @param fiscalYearStarts month in which a fiscal year starts, 1 to 12
 * @param about words
 * @param range place of the document
 */
public record CalendarSpec(
        Located<String> name,
        Located<LocalDate> from,
        Located<LocalDate> to,
        int fiscalYearStarts,
        About about,
        SourceRange range) {}
