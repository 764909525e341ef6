package org.wholesum.guidance;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.wholesum.price.DiscountSchedule;

/**
 * A value of guidance as an appraisal used it.
 *
 * @param what what it is: {@code discount rates}
 * @param value the value in words, with what was done to it
 * @param source where it comes from
 */
public record GuidanceUse(String what, String value, GuidanceSource source) {
    /**
     * The use of an edition's discount rates.
     *
     * @param what what they are used for
     * @param guidance the edition
     * @param schedule one of its schedules
     * @return the rates by band of years, with their source
     */
    public static GuidanceUse ofRates(String what, Guidance guidance, DiscountSchedule schedule) {
        return new GuidanceUse(
                what,
                schedule.bands().stream().map(GuidanceUse::words).collect(Collectors.joining(", ")),
                guidance.source(GuidanceTopic.DISCOUNTING));
    }

    private static String words(DiscountSchedule.Band band) {
        return percent(band.rate())
                + (band.to().isPresent()
                        ? " in years " + band.from() + " to " + band.to().getAsInt()
                        : " from year " + band.from());
    }

    private static String percent(BigDecimal rate) {
        BigDecimal percent = rate.movePointRight(2).stripTrailingZeros();
        return (percent.scale() < 1 ? percent.setScale(1) : percent).toPlainString() + "%";
    }

    /** As {@code discount rates: 3.5% in years 0 to 30, …; HM Treasury, The Green Book, …}. */
    @Override
    public String toString() {
        return what + ": " + value + "; " + source;
    }
}
