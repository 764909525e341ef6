package org.wholesum.study;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.wholesum.appraisal.Additionality;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.Cashability;
import org.wholesum.appraisal.OptimismBias;
import org.wholesum.appraisal.WiderBenefits;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Discounting;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Method;
import org.wholesum.scenario.AppraisalEntry;
import org.wholesum.scenario.Percentage;
import org.wholesum.scenario.Scenario;

/** Makes an appraisal of what a scenario says of it. */
final class AppraisalFactory {
    private static final Pattern RATE = Pattern.compile("[+-]?[\\d.]+\\s?%");
    /** Whose a benefit is that falls to no agency. */
    private static final Agency NOBODY = Agency.of("nobody's budget");

    private final Scenario scenario;
    private final AppraisalEntry entry;
    private final Values values;

    AppraisalFactory(Scenario scenario, AppraisalEntry entry) {
        this.scenario = scenario;
        this.entry = entry;
        this.values = new Values(scenario, "appraisal");
    }

    Appraisal of(Comparison comparison, Optional<MonthlyCosts> investment) {
        try {
            Appraisal plain = Appraisal.of(comparison, discounting());
            Appraisal invested = investment.map(plain::investing).orElse(plain);
            Appraisal adjusted = invested.with(additionality()).with(optimism()).with(others(comparison));
            Appraisal whole =
                    entry.cashable().map(this::cashability).map(adjusted::with).orElse(adjusted);
            whole.check();
            return whole;
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw scenario.origin().refuse(e, "appraisal");
        }
    }

    private Discounting discounting() {
        YearMonth first = scenario.horizon().toMonths().first();
        YearMonth base = entry.base().map(YearMonth::parse).orElse(first);
        if (base.isAfter(first)) {
            throw scenario.origin().refuse("is after the first month of the horizon, " + first, "appraisal", "base");
        }
        return new Discounting(schedule(), entry.timing(), base);
    }

    private DiscountSchedule schedule() {
        AppraisalEntry.Discount discount = entry.discount();
        DiscountSchedule schedule = discount.file()
                .map(file -> DiscountSchedule.read(
                        scenario.origin().resolve(file, "appraisal", "discount", "file"),
                        discount.schedule(),
                        discount.version().orElse("")))
                .orElseGet(this::shippedOrFlat);
        return discount.nominal().orElse(false) ? schedule.nominal() : schedule;
    }

    private DiscountSchedule shippedOrFlat() {
        String name = entry.discount().schedule();
        if (RATE.matcher(name).matches()) {
            return DiscountSchedule.flat(Percentage.parse(name).fraction());
        }
        return switch (name) {
            case "green-book" -> DiscountSchedule.greenBook();
            case "green-book-health" -> DiscountSchedule.greenBookHealth();
            default ->
                throw scenario.origin()
                        .refuse(
                                "expected green-book, green-book-health, or a rate such as 3.5%",
                                scenario.origin().has("appraisal", "discount", "schedule")
                                        ? new String[] {"appraisal", "discount", "schedule"}
                                        : new String[] {"appraisal", "discount"});
        };
    }

    private Additionality additionality() {
        return entry.additionality()
                .map(shares -> new Additionality(
                        fraction(shares.deadweight()),
                        fraction(shares.displacement()),
                        fraction(shares.leakage()),
                        fraction(shares.substitution()),
                        fraction(shares.attribution())))
                .orElseGet(Additionality::none);
    }

    private OptimismBias optimism() {
        AppraisalEntry.Optimism optimism = entry.optimism().orElseGet(AppraisalEntry.Optimism::none);
        OptimismBias bias = OptimismBias.of(
                optimism.costsGrade().map(grade -> grade.bias()).orElseGet(() -> fraction(optimism.costs())),
                optimism.benefitsGrade().map(grade -> grade.bias()).orElseGet(() -> fraction(optimism.benefits())));
        for (Map.Entry<String, Percentage> one : optimism.byAgency().entrySet()) {
            bias = bias.withBenefits(
                    values.agency(one.getKey(), "optimism", "by_agency"),
                    one.getValue().fraction());
        }
        return bias;
    }

    private Cashability cashability(AppraisalEntry.Cashable cashable) {
        SortedMap<Agency, BigDecimal> shares = new TreeMap<>();
        cashable.shares()
                .forEach((agency, share) -> shares.put(values.agency(agency, "cashable", "shares"), share.fraction()));
        return Cashability.of(shares, Months.of(cashable.from(), cashable.months()));
    }

    private WiderBenefits others(Comparison comparison) {
        WiderBenefits others = WiderBenefits.none();
        Months horizon = scenario.horizon().toMonths();
        for (Map.Entry<String, AppraisalEntry.Value> one : entry.values().entrySet()) {
            AppraisalEntry.Value value = one.getValue();
            YearMonth from = value.from().map(YearMonth::parse).orElse(horizon.first());
            if (!horizon.contains(from)) {
                throw scenario.origin()
                        .refuse(
                                "expected a month of the horizon, " + horizon,
                                "appraisal",
                                "values",
                                one.getKey(),
                                "from");
            }
            Months when = value.months()
                    .map(months -> Months.of(from, months))
                    .orElseGet(() -> Months.between(from, horizon.last()));
            Money aYear = values.money(value.aYear(), "values", one.getKey(), "a_year");
            MonthlyCosts worth = Method.support(Map.of(NOBODY, aYear), when)
                    .project(
                            MonthlyCosts.zero(scenario.unit(), horizon)
                                    .pricedIn(comparison.old().costs().prices()),
                            horizon)
                    .costs();
            others = others.with(one.getKey(), value.kind(), worth, value.source());
        }
        return others;
    }

    private static BigDecimal fraction(Optional<Percentage> share) {
        return share.map(Percentage::fraction).orElse(BigDecimal.ZERO);
    }
}
