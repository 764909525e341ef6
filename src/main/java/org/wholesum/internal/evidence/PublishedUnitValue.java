package org.wholesum.internal.evidence;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.scenario.entry.AppraisalEntry;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.worth.OutcomeEntry;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.price.CostValue;
import org.wholesum.price.UnitCostDatabase;
import org.wholesum.price.UnitCostEntry;
import org.wholesum.scenario.Scenario;

/**
 * The unit value of an outcome by a published database.
 *
 * @param value in the scenario's prices
 * @param source the database, its entry, and the published value
 */
public record PublishedUnitValue(Money value, String source) {

    /**
     * Finds the value that an outcome names, below the key of the appraisal.
     *
     * @throws InvalidEntryException if there is no such entry or value, or it can't be brought to the scenario's prices
     */
    public static PublishedUnitValue of(
            Scenario scenario, String name, OutcomeEntry outcome, OutcomeEntry.UnitCost cost) {
        CostValue counted = CostValue.valueOf(outcome.valued().name());
        UnitCostDatabase database = database(scenario, name, cost);
        UnitCostEntry entry = database.entry(cost.entry()).orElseThrow(() -> unknown(database, cost.entry(), name));
        UnitCostEntry.Value value = entry.value(counted)
                .orElseThrow(() -> refused(
                        name,
                        entry.code() + ", " + entry.name() + ", has no " + counted
                                + " value, expected a kind that it has: "
                                + entry.values().keySet().toString().toLowerCase(Locale.ROOT)));
        return new PublishedUnitValue(
                inPrices(scenario, name, value),
                database.name() + ", " + entry.code() + ", " + entry.name() + ", " + counted + " value of "
                        + MoneyText.of(Money.of(CurrencyUnit.GBP, value.cost(), RoundingMode.HALF_UP))
                        + " in prices of "
                        + value.priceBase());
    }

    /** {@return the published databases that the outcomes of a scenario name, in sentences that a report must have} */
    public static List<String> attributions(Scenario scenario) {
        Map<String, OutcomeEntry> outcomes =
                scenario.entry().appraisal().map(AppraisalEntry::outcomes).orElse(Map.of());
        return outcomes.entrySet().stream()
                .flatMap(one -> one.getValue().unitCost().stream().map(cost -> scenario.source()
                        .at(() -> database(scenario, one.getKey(), cost), "appraisal")
                        .attribution()))
                .distinct()
                .toList();
    }

    private static UnitCostDatabase database(Scenario scenario, String name, OutcomeEntry.UnitCost cost) {
        if (!scenario.entry().unit().equals(CurrencyUnit.GBP)) {
            throw refused(
                    name,
                    "is in GBP, but the scenario is in " + scenario.entry().unit() + "; expected a unit_value");
        }
        return cost.workbook()
                .map(file -> scenario.source()
                        .reading(
                                file,
                                UnitCostDatabase::readGmca,
                                "appraisal",
                                "outcomes",
                                name,
                                "unit_cost",
                                "database"))
                .orElseGet(UnitCostDatabase::gmca14);
    }

    private static Money inPrices(Scenario scenario, String name, UnitCostEntry.Value value) {
        PriceBase base = scenario.entry().priceBase();
        if (!base.isReal()) {
            throw refused(
                    name,
                    "is in prices of " + value.priceBase()
                            + ", expected a scenario with prices, the year of its prices");
        }
        return Records.deflator(scenario)
                .convert(Money.of(CurrencyUnit.GBP, value.cost(), RoundingMode.HALF_UP), value.priceBase(), base);
    }

    private static InvalidEntryException unknown(UnitCostDatabase database, String entry, String name) {
        List<String> known = database.entries().stream()
                .flatMap(one -> Stream.of(one.service(), one.code()))
                .toList();
        return new InvalidEntryException(List.of(
                KeyProblem.unknown("entry of " + database.name(), entry, known, "outcomes", name, "unit_cost")));
    }

    private static InvalidEntryException refused(String name, String expected) {
        return InvalidEntryException.of(expected, "outcomes", name, "unit_cost");
    }
}
