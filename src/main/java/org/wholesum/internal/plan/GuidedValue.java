package org.wholesum.internal.plan;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.costs.PriceBase;
import org.wholesum.guidance.Guidance;
import org.wholesum.guidance.GuidanceUse;
import org.wholesum.guidance.UnitValue;
import org.wholesum.guidance.ValueLevel;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.scenario.entry.AppraisalEntry;
import org.wholesum.internal.scenario.entry.PricesEntry;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.PlainNumber;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.scenario.Scenario;

/** A benefit in units that guidance gives a value, by one edition. */
record GuidedValue(Money aYear, GuidanceUse use) {
    static GuidedValue of(Scenario scenario, Guidance edition, String name, AppraisalEntry.Value entry) {
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
        String words = PlainNumber.text(entry.quantity().orElseThrow()) + " a year \u00d7 "
                + level.name().toLowerCase(Locale.ROOT) + " value of " + MoneyText.of(published) + " "
                + value.prices().inWords()
                + Optional.of(to)
                        .filter(other -> !other.equals(value.prices()))
                        .map(other -> ", which is " + MoneyText.of(unit) + " " + other.inWords() + " by "
                                + Records.deflator(scenario))
                        .orElse("")
                + " = " + MoneyText.of(aYear) + " a year";
        return new GuidedValue(aYear, new GuidanceUse(name + ", " + value.unit() + "s", words, value.source()));
    }
}
