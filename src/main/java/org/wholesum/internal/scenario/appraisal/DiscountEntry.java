package org.wholesum.internal.scenario.appraisal;

import java.math.BigDecimal;
import java.util.Optional;
import org.wholesum.guidance.Guidance;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.RateOrName;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;
import org.wholesum.price.DiscountSchedule;

/**
 * A table of discount rates; {@code discount: green-book} is short for {@code discount: {schedule: green-book}}.
 *
 * @param schedule {@code green-book}, {@code green-book-health}, a flat rate as {@code 3.5%}, or the name of a schedule
 *     in the file
 * @param file a CSV file with the columns {@code schedule, year_from, year_to, rate} below the scenario's folder
 * @param version which edition of the file's schedule it is
 * @param nominal whether the rates are for nominal costs; false unless given
 */
@ShortForm(key = "schedule", expected = "expected the name of a schedule, a rate, or keys and values")
public record DiscountEntry(
        @Required RateOrName schedule,
        @NamesFile Optional<String> file,
        Optional<String> version,
        Optional<Boolean> nominal) {
    /**
     * Checks that the schedule is known, unless it is one of a file.
     *
     * @throws IllegalArgumentException if it is neither a rate above -100% and at most 100% nor the name of a published schedule
     */
    public DiscountEntry {
        new Checks()
                .require(
                        file.isPresent()
                                || schedule.rate().isPresent()
                                || published(schedule, Guidance.GREEN_BOOK_2022).isPresent(),
                        "expected green-book, green-book-health, or a rate such as 3.5%",
                        "schedule")
                .require(
                        schedule.rate()
                                .map(rate -> rate.compareTo(BigDecimal.ONE.negate()) > 0
                                        && rate.compareTo(BigDecimal.ONE) <= 0)
                                .orElse(true),
                        "expected a rate above -100% and at most 100%",
                        "schedule")
                .done();
    }

    /** {@return the schedule of a flat rate or that of an edition; empty if it is one of a file} */
    public Optional<DiscountSchedule> withoutFile(Guidance edition) {
        return file.isPresent()
                ? Optional.empty()
                : schedule.rate().map(DiscountSchedule::flat).or(() -> published(schedule, edition));
    }

    /** {@return whether the rates are published ones of a name} */
    public boolean isNamed(String name) {
        return file.isEmpty() && schedule.name().equals(name);
    }

    private static Optional<DiscountSchedule> published(RateOrName schedule, Guidance edition) {
        return switch (schedule.name()) {
            case "green-book" -> Optional.of(edition.standard());
            case "green-book-health" -> Optional.of(edition.health());
            default -> Optional.empty();
        };
    }
}
