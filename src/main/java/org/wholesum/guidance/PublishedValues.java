package org.wholesum.guidance;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.PriceBase;

/** The published values of wellbeing and health. */
final class PublishedValues {
    private static final CurrencyUnit POUNDS = CurrencyUnit.GBP;
    private static final int FIRST_OF_QALY_2022 = 2020;

    private PublishedValues() {}

    static UnitValue of(Guidance edition, ValueUnit unit) {
        return switch (unit) {
            case WELLBY -> wellby();
            case QALY -> qaly(edition);
        };
    }

    /** The range is from the willingness to pay for a QALY, and from the income that changes life satisfaction as much. */
    private static UnitValue wellby() {
        return new UnitValue(
                ValueUnit.WELLBY,
                pounds(13_000),
                Optional.of(pounds(10_000)),
                Optional.of(pounds(16_000)),
                PriceBase.ofYear(2019),
                GuidanceSource.of(
                        "HM Treasury",
                        "Wellbeing Guidance for Appraisal: Supplementary Green Book Guidance",
                        "published 26 July 2021",
                        "monetising wellbeing"));
    }

    /** 2020/21 prices by HM Treasury's answer to the parliamentary question HL5283. */
    private static UnitValue qaly(Guidance edition) {
        GuidanceSource source = edition.source(GuidanceTopic.VALUATION);
        return switch (edition) {
            case GREEN_BOOK_2022 -> qaly(PriceBase.of(FinancialYear.starting(FIRST_OF_QALY_2022)), source);
            case GREEN_BOOK_2026 ->
                qaly(
                        PriceBase.ofYear(2024),
                        source.doubtful(
                                "not verified against the edition itself: value and price year as quoted by others"));
        };
    }

    private static UnitValue qaly(PriceBase prices, GuidanceSource source) {
        return new UnitValue(ValueUnit.QALY, pounds(70_000), Optional.empty(), Optional.empty(), prices, source);
    }

    private static Money pounds(int amount) {
        return Money.ofMajor(POUNDS, amount);
    }
}
