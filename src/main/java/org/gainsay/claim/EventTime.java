package org.gainsay.claim;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an event took or takes place, as far as the text says.
 *
 * @param from first day on which it can have been
 * @param to last day
 * @param whole whether it is said to fill the range ("from May to July", "since 2010", "in the
 *     whole of 2016"), rather than to lie in it ("in May")
 * @param clock the time of day as ISO-8601 ("16:10"), if given
 * @param text the words of the text
 */
public record EventTime(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    boolean whole,
    Optional<String> clock,
    String text) {}
