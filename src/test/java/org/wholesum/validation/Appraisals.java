package org.wholesum.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.appraisal.Additionality;
import org.wholesum.appraisal.DistributionalWeights;
import org.wholesum.appraisal.InternalRate;
import org.wholesum.price.DiscountSchedule;
import org.wholesum.price.Timing;

/** What something is worth: rates, factors, weights, present values. */
final class Appraisals {
    private static final String GREEN_BOOK =
            "HM Treasury, The Green Book: Central Government Guidance on Appraisal and Evaluation (2022), annex 6";

    private Appraisals() {}

    static List<ValidationCase> cases() {
        return List.of(
                programme(),
                socialReturn(),
                additionality(),
                weights(),
                standardFactors(),
                sensitivityFactors(),
                spreadsheetRates(),
                datedFlows());
    }

    private static ValidationCase programme() {
        ScenarioFigures of = ScenarioFigures.of("programme-with-internal-rate");
        return ValidationCase.of(
                        "programme-with-internal-rate",
                        "A programme of $3,000 that returns $500 a year",
                        "appraisal",
                        "Washington State Institute for Public Policy, Benefit-Cost Technical Manual (2013), worked example of"
                                + " the benefit-cost ratio and the internal rate of return.",
                        "$3,000 once, $500 a year for 20 years, discounted at 3%; the first flows, the $3,000 among them, are"
                                + " discounted by one year.",
                        ValidationFigure.of("benefit-cost ratio", "2.55", () -> of.figure("benefit_cost_ratio")),
                        ValidationFigure.of(
                                "internal rate of return", "19.30%", () -> 100 * of.figure("internal_rate")))
                .withScenario("programme-with-internal-rate");
    }

    private static ValidationCase socialReturn() {
        ScenarioFigures of = ScenarioFigures.of("social-return");
        return ValidationCase.of(
                        "social-return",
                        "Social return of work for 60 people",
                        "appraisal",
                        "A teaching example of social return on investment, by the method of J. Nicholls and others, A Guide to"
                                + " Social Return on Investment, Cabinet Office (2009), second edition The SROI Network (2012).",
                        "60 people, £8,500 each; deadweight 40%, attribution to others 30%; in the second year 30% less,"
                                + " discounted at 3.5%; £250,000 is put in.",
                        ValidationFigure.of("before deadweight", "£510,000", 60 * 8500),
                        ValidationFigure.of(
                                "after deadweight",
                                "£306,000",
                                510_000 * factor(Additionality.none().withDeadweight("0.40"))),
                        ValidationFigure.of(
                                "value of the first year", "£214,200", () -> of.figure("outcomes.in work") * 8500),
                        ValidationFigure.of(
                                "value for each pound",
                                "1.436",
                                () -> of.figure("value_economic") / of.figure("present_costs")))
                .withScenario("social-return");
    }

    private static double factor(Additionality shares) {
        return shares.factor().doubleValue();
    }

    private static ValidationCase additionality() {
        return ValidationCase.of(
                "additionality",
                "Net additional benefit",
                "appraisal",
                "Teaching examples of the chain from gross to net benefits, by the method of the Homes and Communities Agency,"
                        + " Additionality Guide, fourth edition (2014).",
                "Deadweight, displacement and leakage of 20%, 25% and 10%; deadweight 35%, displacement 40%, leakage 20% and"
                        + " substitution 5%; deadweight 10%, displacement 10% and leakage 5%.",
                ValidationFigure.of(
                        "net share, first set",
                        "0.54",
                        factor(Additionality.none()
                                .withDeadweight("0.20")
                                .withDisplacement("0.25")
                                .withLeakage("0.10"))),
                ValidationFigure.of(
                        "net share, second set",
                        "0.2964",
                        factor(Additionality.none()
                                .withDeadweight("0.35")
                                .withDisplacement("0.40")
                                .withLeakage("0.20")
                                .withSubstitution("0.05"))),
                ValidationFigure.of(
                        "net share, third set",
                        "0.7695",
                        factor(Additionality.none()
                                .withDeadweight("0.10")
                                .withDisplacement("0.10")
                                .withLeakage("0.05"))));
    }

    private static ValidationCase weights() {
        String reason =
                "the table's own formula, (35,000 ÷ income) to the power of 1.3, gives 1.5487, 0.6290, 0.3713 and"
                        + " 0.2554";
        return ValidationCase.of(
                "distributional-weights",
                "Distributional weights by income",
                "appraisal",
                "A published table of distributional weights for a median income of £35,000, by the formula of HM Treasury, The"
                        + " Green Book (2022), annex 3.",
                "Weight = (median income ÷ income) to the power of 1.3, with a median of £35,000.",
                ValidationFigure.of("weight at £15,000", "3.01", weight(15_000)),
                ValidationFigure.of("weight at £25,000", "1.65", weight(25_000)).wrong("1.5487", reason),
                ValidationFigure.of("weight at £50,000", "0.62", weight(50_000)).wrong("0.6290", reason),
                ValidationFigure.of("weight at £75,000", "0.36", weight(75_000)).wrong("0.3713", reason),
                ValidationFigure.of("weight at £100,000", "0.24", weight(100_000))
                        .wrong("0.2554", reason));
    }

    private static double weight(int income) {
        return DistributionalWeights.of(Money.parse("GBP 35000"))
                .weight(Money.parse("GBP " + income))
                .doubleValue();
    }

    private static ValidationCase standardFactors() {
        DiscountSchedule standard = DiscountSchedule.greenBook();
        return ValidationCase.of(
                "discount-factors",
                "Discount factors, standard and health",
                "prices",
                GREEN_BOOK + ", tables of discount factors.",
                "3.5% to year 30, 3.0% to year 75, 2.5% to year 125; for health 1.5% to year 30.",
                ValidationFigure.of("year 1", "0.9662", standard.factor(1)),
                ValidationFigure.of("year 30", "0.3563", standard.factor(30)),
                ValidationFigure.of("year 31", "0.3459", standard.factor(31)),
                ValidationFigure.of("year 75", "0.0942", standard.factor(75)),
                ValidationFigure.of("year 76", "0.0919", standard.factor(76)),
                ValidationFigure.of("year 125", "0.0274", standard.factor(125)),
                ValidationFigure.of(
                        "year 30, health",
                        "0.6398",
                        DiscountSchedule.greenBookHealth().factor(30)));
    }

    private static ValidationCase sensitivityFactors() {
        DiscountSchedule reduced = DiscountSchedule.greenBookSensitivity();
        return ValidationCase.of(
                "discount-factors-sensitivity",
                "Discount factors of the sensitivity schedule",
                "prices",
                "HM Treasury, The Green Book (2026), chapter 6, the sensitivity schedule without pure time preference; first in"
                        + " J. Lowe, Intergenerational Wealth Transfers and Social Discounting: Supplementary Green Book"
                        + " Guidance, HM Treasury (2008).",
                "3.00% to year 30, 2.57% to year 75, 2.14% to year 125, then 1.71%, 1.29% and 0.86%.",
                ValidationFigure.of("year 10", "0.7441", reduced.factor(10)),
                ValidationFigure.of("year 30", "0.4120", reduced.factor(30)),
                ValidationFigure.of("year 31", "0.4017", reduced.factor(31)),
                ValidationFigure.of("year 60", "0.1924", reduced.factor(60)),
                ValidationFigure.of("year 75", "0.1315", reduced.factor(75)),
                ValidationFigure.of("year 125", "0.0456", reduced.factor(125)));
    }

    private static ValidationCase spreadsheetRates() {
        double[] five = {-70_000, 12_000, 15_000, 18_000, 21_000, 26_000};
        double[] four = {-70_000, 12_000, 15_000, 18_000, 21_000};
        DiscountSchedule tenth = DiscountSchedule.flat("0.1");
        return ValidationCase.of(
                "spreadsheet-irr",
                "Yearly flows in a spreadsheet",
                "appraisal",
                "Microsoft Support, Excel functions IRR and NPV, the examples of their help pages.",
                "A business costs $70,000 and returns $12,000, $15,000, $18,000, $21,000 and $26,000 at the ends of years 1 to"
                        + " 5. $10,000 paid in a year from now, and $3,000, $4,200 and $6,800 received in the three years"
                        + " after it, discounted at 10%.",
                ValidationFigure.of("rate after four years", "−2.1%", percent(yearly(four))),
                ValidationFigure.of("rate after five years", "8.7%", percent(yearly(five))),
                ValidationFigure.of(
                        "net present value",
                        "$1,188.44",
                        -10_000 * tenth.factor(1)
                                + 3_000 * tenth.factor(2)
                                + 4_200 * tenth.factor(3)
                                + 6_800 * tenth.factor(4)));
    }

    private static InternalRate yearly(double... flows) {
        return InternalRate.of(IntStream.range(0, flows.length).asDoubleStream().toArray(), flows);
    }

    private static double percent(InternalRate rate) {
        return rate.rates().get(0).multiply(BigDecimal.valueOf(100)).doubleValue();
    }

    private static ValidationCase datedFlows() {
        LocalDate first = LocalDate.of(2008, 1, 1);
        List<LocalDate> dates = List.of(
                first,
                LocalDate.of(2008, 3, 1),
                LocalDate.of(2008, 10, 30),
                LocalDate.of(2009, 2, 15),
                LocalDate.of(2009, 4, 1));
        double[] flows = {-10_000, 2_750, 4_250, 3_250, 2_750};
        double[] days = dates.stream()
                .mapToDouble(date -> ChronoUnit.DAYS.between(first, date) / 365.0)
                .toArray();
        double[] years = dates.stream()
                .mapToDouble(date -> Timing.yearsBetween(first, date))
                .toArray();
        String reason =
                "the spreadsheet takes every year as 365 days; by the calendar, which the library's own timing by_day"
                        + " counts, 2008 has 366";
        return ValidationCase.of(
                "spreadsheet-xirr",
                "Dated flows in a spreadsheet",
                "appraisal",
                "Microsoft Support, Excel functions XIRR and XNPV, the examples of their help pages.",
                "−$10,000 on 1 January 2008, $2,750 on 1 March, $4,250 on 30 October, $3,250 on 15 February 2009 and $2,750 on"
                        + " 1 April 2009; for the present value 9%.",
                ValidationFigure.of(
                        "internal rate, years of 365 days", "37.34%", percent(InternalRate.of(days, flows))),
                ValidationFigure.of("present value at 9%, years of 365 days", "$2,086.65", present(days, flows)),
                ValidationFigure.of("internal rate, calendar years", "37.34%", percent(InternalRate.of(years, flows)))
                        .otherMethod(0.2, reason),
                ValidationFigure.of("present value at 9%, calendar years", "$2,086.65", present(years, flows))
                        .otherMethod(5, reason));
    }

    private static double present(double[] times, double[] flows) {
        DiscountSchedule nine = DiscountSchedule.flat("0.09");
        return IntStream.range(0, flows.length)
                .mapToDouble(i -> flows[i] * nine.factor(times[i]))
                .sum();
    }
}
