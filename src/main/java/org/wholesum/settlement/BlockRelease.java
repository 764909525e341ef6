package org.wholesum.settlement;

import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Typography;

/**
 * Whether and when a block is released.
 *
 * @param block the block
 * @param notice the month in which notice is given; empty if the saving never covers it to the end of the horizon
 * @param cash what is released over the horizon; zero if notice ends after it
 */
public record BlockRelease(CashBlock block, Optional<YearMonth> notice, Money cash) {
    /** {@return the first month without the cost, which can be after the horizon; empty if no notice is given} */
    public Optional<YearMonth> from() {
        return notice.map(month -> month.plusMonths(block.noticeMonths()));
    }

    /** As {@code police, "custody post": £36,000.00 a year, notice in April 2024 of 3 months, released from July 2024: £…}. */
    @Override
    public String toString() {
        return block.agency() + ", \"" + block.name() + "\": " + MoneyText.of(block.aYear()) + " a year, "
                + notice.map(month -> "notice of " + block.noticeMonths() + " months in " + Typography.month(month)
                                + ", released from "
                                + Typography.month(month.plusMonths(block.noticeMonths())) + ": " + MoneyText.of(cash))
                        .orElse("not released, as the saving does not cover it to the end");
    }
}
