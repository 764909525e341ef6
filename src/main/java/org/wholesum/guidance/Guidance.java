package org.wholesum.guidance;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.problem.InvalidInputException;

/**
 * An edition of HM Treasury's guidance on appraisal, <i>The Green Book</i>: its discount rates, its values and where they are in
 * it. {@code Guidance.parse("green-book-2026").place(GuidanceTopic.DISCOUNTING)} is {@code chapter 6}.
 *
 * <p>Both editions have the same standard and health rates. That of 2026 adds a sensitivity schedule for horizons past 50 years,
 * has its subjects in chapters where that of 2022 has annexes, and makes no pass mark of a benefit-cost ratio.
 */
public enum Guidance {
    /** The edition of 2022, as updated on 27 October 2023. */
    GREEN_BOOK_2022("2022", "2022 edition, updated 27 October 2023"),
    /** The edition of 5 February 2026. */
    GREEN_BOOK_2026("2026", "2026 edition, published 5 February 2026");

    private static final int LONG_YEARS = 50;
    private static final String RATIO =
            "Under the Green Book 2026 (published 5 February 2026) a benefit-cost ratio is not a pass mark, and ratios of"
                    + " different places are not comparable.";

    private final String year;
    private final String date;

    Guidance(String year, String date) {
        this.year = year;
        this.date = date;
    }

    /**
     * Finds an edition.
     *
     * @param id as {@code green-book-2026}
     * @return the edition
     * @throws InvalidInputException if there is none with this id
     */
    public static Guidance parse(String id) {
        return Stream.of(values())
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of(
                        "unknown edition of guidance, expected one of " + String.join(", ", ids()),
                        Suggestions.to(id, ids())));
    }

    /** {@return the ids of all editions, the oldest first} */
    public static List<String> ids() {
        return Stream.of(values()).map(Guidance::id).toList();
    }

    /** {@return as {@code green-book-2026}} */
    public String id() {
        return "green-book-" + year;
    }

    /** {@return as {@code Green Book 2026}} */
    public String shortName() {
        return "Green Book " + year;
    }

    /** {@return who published it} */
    public String publisher() {
        return "HM Treasury";
    }

    /** {@return its title} */
    public String title() {
        return "The Green Book";
    }

    /** {@return the edition and its date in words: {@code 2026 edition, published 5 February 2026}} */
    public String date() {
        return date;
    }

    /**
     * Where a subject is.
     *
     * @param topic the subject
     * @return the chapter or annex
     */
    public String place(GuidanceTopic topic) {
        boolean chapters = this == GREEN_BOOK_2026;
        return switch (topic) {
            case DISCOUNTING -> chapters ? "chapter 6" : "annex 6";
            case DISTRIBUTION -> chapters ? "chapter 7" : "annex 3";
            case PLACE -> chapters ? "chapter 7" : "annex 2";
            case VALUATION -> chapters ? "chapter 8" : "chapter 6 and annex 1";
        };
    }

    /**
     * The edition as the source of what it says on a subject.
     *
     * @param topic the subject
     * @return the source
     */
    public GuidanceSource source(GuidanceTopic topic) {
        return GuidanceSource.of(publisher(), title(), date, place(topic));
    }

    /** {@return the standard discount rates, with this edition's name} */
    public DiscountSchedule standard() {
        return DiscountSchedule.greenBook().withVersion(version());
    }

    /** {@return the discount rates for risk to health and life, with this edition's name} */
    public DiscountSchedule health() {
        return DiscountSchedule.greenBookHealth().withVersion(version());
    }

    private String version() {
        return shortName() + ", " + place(GuidanceTopic.DISCOUNTING);
    }

    /** {@return the discount rates that horizons past 50 years are tested with; empty if the edition has none} */
    public Optional<DiscountSchedule> sensitivity() {
        return this == GREEN_BOOK_2026
                ? Optional.of(DiscountSchedule.greenBookSensitivity().withVersion(version()))
                : Optional.empty();
    }

    /**
     * The discount rates that a horizon is tested with.
     *
     * @param base the month of present values
     * @param last the last month of the horizon
     * @return the sensitivity schedule if the horizon ends more than 50 years after the base month's start and the edition has
     *     one, else empty
     */
    public Optional<DiscountSchedule> sensitivity(YearMonth base, YearMonth last) {
        return last.isBefore(base.plusYears(LONG_YEARS)) ? Optional.empty() : sensitivity();
    }

    /**
     * The value of a unit of wellbeing or health.
     *
     * @param unit the unit
     * @return its value
     */
    public UnitValue value(ValueUnit unit) {
        return PublishedValues.of(this, unit);
    }

    /** {@return what has to be said wherever a benefit-cost ratio is printed, a sentence; empty if the edition asks for nothing} */
    public Optional<String> ratioNote() {
        return this == GREEN_BOOK_2026 ? Optional.of(RATIO) : Optional.empty();
    }

    /** As {@code HM Treasury, The Green Book, 2026 edition, published 5 February 2026}. */
    @Override
    public String toString() {
        return publisher() + ", " + title() + ", " + date;
    }
}
