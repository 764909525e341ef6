package org.wholesum.flow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a job contradicts the rest of it.
 *
 * @param column the field's column
 * @param value the field's value
 * @param expected what is wrong, and what was expected
 * @param suggestion the probable correction
 */
record Contradiction(String column, String value, String expected, Optional<String> suggestion) {
    private static final int MONTHS = 12;

    /** A job that takes longer is possible, but not what is suggested. */
    private static final int NEAR = 92;

    /** Every contradiction between fields that could be read. */
    static List<Contradiction> of(
            Optional<LocalDate> requested,
            Optional<LocalDate> firstVisit,
            Optional<LocalDate> done,
            Optional<Integer> visits,
            Optional<Integer> cancelled) {
        List<Contradiction> all = new ArrayList<>();
        requested.ifPresent(from -> {
            firstVisit.ifPresent(day -> order("first_visit", from, "the request", day, all));
            done.ifPresent(day -> order("done", from, "the request", day, all));
        });
        firstVisit.filter(visit -> !isBefore(visit, requested)).ifPresent(visit -> done.filter(
                        day -> !isBefore(day, requested))
                .ifPresent(day -> order("done", visit, "the first visit", day, all)));
        visits.ifPresent(number -> notNegative("visits", number, all));
        cancelled.ifPresent(number -> notNegative("cancelled", number, all));
        cancelled.filter(number -> number >= 0).ifPresent(some -> visits.filter(number -> number >= 0 && some > number)
                .ifPresent(number -> all.add(new Contradiction(
                        "cancelled",
                        some.toString(),
                        "more than the visits, " + number + ", expected a part of them",
                        Optional.of("the visits leave out those that were cancelled")))));
        return all;
    }

    private static boolean isBefore(LocalDate day, Optional<LocalDate> other) {
        return other.map(day::isBefore).orElse(false);
    }

    private static void order(String column, LocalDate from, String what, LocalDate day, List<Contradiction> to) {
        if (day.isBefore(from)) {
            long days = ChronoUnit.DAYS.between(day, from);
            to.add(new Contradiction(
                    column,
                    day.toString(),
                    days + (days == 1 ? " day" : " days") + " before " + what + ", " + from
                            + ", expected the same day or a later one",
                    meant(from, day)));
        }
    }

    /** Another year, or the days the other way round. */
    private static Optional<String> meant(LocalDate from, LocalDate day) {
        LocalDate nextYear = day.plusYears(1);
        LocalDate swapped = day.getDayOfMonth() <= MONTHS
                ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                : day;
        if (isNear(from, swapped)) {
            return Optional.of(swapped + ", with day and month the other way round");
        }
        return Optional.of(
                isNear(from, nextYear) ? nextYear + ", a year later" : "the two days are the other way round");
    }

    private static boolean isNear(LocalDate from, LocalDate day) {
        return !day.isBefore(from) && ChronoUnit.DAYS.between(from, day) <= NEAR;
    }

    private static void notNegative(String column, int number, List<Contradiction> to) {
        if (number < 0) {
            to.add(new Contradiction(
                    column, Integer.toString(number), "negative, expected 0 or more", Optional.empty()));
        }
    }
}
