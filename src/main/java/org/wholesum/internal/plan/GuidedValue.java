package org.wholesum.internal.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.Money;
import org.wholesum.costs.PriceBase;
import org.wholesum.guidance.Guidance;
import org.wholesum.guidance.GuidanceUse;
import org.wholesum.guidance.UnitValue;
import org.wholesum.guidance.ValueLevel;
import org.wholesum.guidance.ValueUnit;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.scenario.appraisal.BenefitEntry;
import org.wholesum.internal.scenario.entry.PricesEntry;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.PlainNumber;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.scenario.Scenario;

/** A benefit in units that guidance gives a value, by one edition. */
record GuidedValue(Money aYear, GuidanceUse use) {
    static GuidedValue of(Scenario scenario, Guidance edition, String name, BenefitEntry entry) {
        String[] key = {"values", name, "units"};
        UnitValue value = edition.value(entry.units().orElseThrow());
        if (!value.central().getCurrencyUnit().equals(scenario.entry().unit())) {
            throw InvalidEntryException.of(
                    "is published in " + value.central().getCurrencyUnit() + ", but the scenario is in "
                            + scenario.entry().unit(),
                    key);
        }
        PriceBase to = scenario.entry()
                .prices()
                .map(PricesEntry::toBase)
                .orElseThrow(() -> InvalidEntryException.of(
                        "its value is " + value.prices().inWords()
                                + ", and the scenario has no price base to convert it to, expected prices",
                        key));
        ValueLevel level = entry.level().orElse(ValueLevel.CENTRAL);
        Money published = scenario.source().at(() -> value.at(level), "appraisal", "values", name, "level");
        Money unit = scenario.source()
                .at(() -> value.in(to, level, Records.deflator(scenario)), "appraisal", "values", name, "units");
        Money aYear = unit.multipliedBy(entry.quantity().orElseThrow(), RoundingMode.HALF_UP);
        Words words = new Words(scenario, value, level, entry.quantity().orElseThrow());
        return new GuidedValue(
                aYear,
                new GuidanceUse(
                        name + ", " + value.unit() + "s", words.of(published, unit, to, aYear), value.source()));
    }

    /** How the value is calculated, in words. */
    private record Words(Scenario scenario, UnitValue value, ValueLevel level, BigDecimal quantity) {
        String of(Money published, Money unit, PriceBase to, Money aYear) {
            return PlainNumber.text(quantity) + " a year \u00d7 " + level.name().toLowerCase(Locale.ROOT) + " value of "
                    + published(published) + range() + " " + value.prices().inWords()
                    + (to.equals(value.prices())
                            ? ""
                            : ", which is " + MoneyText.of(unit) + " " + to.inWords() + " by the index "
                                    + Records.deflator(scenario))
                    + ", = " + MoneyText.of(aYear) + " a year" + health();
        }

        /** Without pence if it is published without. */
        private static String published(Money amount) {
            return amount.equals(amount.rounded(0, RoundingMode.HALF_UP))
                    ? MoneyText.whole(amount)
                    : MoneyText.of(amount);
        }

        private String range() {
            return value.low()
                    .flatMap(low ->
                            value.high().map(high -> " (from " + published(low) + " to " + published(high) + ")"))
                    .orElse("");
        }

        private String health() {
            boolean byOthers = value.unit() == ValueUnit.QALY
                    && !scenario.entry().appraisal().orElseThrow().hasHealthRates();
            return byOthers ? ", discounted by the rates of the appraisal and not by those for health" : "";
        }
    }
}
