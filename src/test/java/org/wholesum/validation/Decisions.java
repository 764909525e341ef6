package org.wholesum.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.outcome.EfficiencyFrontier;
import org.wholesum.outcome.Option;
import org.wholesum.probability.Distribution;
import org.wholesum.probability.Inputs;
import org.wholesum.sensitivity.InformationValue;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/** Choosing among methods: switching values, dominance, the value of information. */
final class Decisions {
    private static final Months YEAR = Months.of("2014-04", 12);
    private static final Agency NHS = Agency.of("nhs");

    private Decisions() {}

    static List<ValidationCase> cases() {
        return List.of(lifestyle(), frontier(), information());
    }

    private static ValidationCase lifestyle() {
        ScenarioFigures of = ScenarioFigures.of("lifestyle-advice");
        return ValidationCase.of(
                        "lifestyle-advice",
                        "Advice on diet or a programme of exercise",
                        "decisions",
                        "A. J. Sims, K. Fairbairn and P. Cognigni, rdecision: Decision Analytic Modelling in Health"
                                + " Economics, the R package's vignette DT00, decision tree tutorial.",
                        "Diet costs £50, and 12 of 68 patients avoid a stent of £5,000; exercise costs £750, and 18 of 58 avoid"
                                + " it. The scenario is for 1,000 patients, as amounts of money are in whole pence.",
                        ValidationFigure.of("cost with diet", "£4,167.65", () -> of.figure("old") / 1000),
                        ValidationFigure.of("cost with exercise", "£4,198.28", () -> of.figure("pilot") / 1000),
                        ValidationFigure.of("difference", "£30.63", () -> -of.figure("saving") / 1000),
                        ValidationFigure.of(
                                "cost of exercise at which it saves", "£719.37", () -> of.figure("switching.exercise")),
                        ValidationFigure.of(
                                "success of exercise at which it saves",
                                "31.6%",
                                () -> 100 * of.figure("switching.success")))
                .withScenario("lifestyle-advice");
    }

    private static ValidationCase frontier() {
        ScenarioFigures of = ScenarioFigures.of("efficiency-frontier");
        String ratio = "icer.effect.";
        EfficiencyFrontier six = EfficiencyFrontier.of(List.of(
                Option.of("usual care", 5000, 1),
                Option.of("A", 12000, 1.5),
                Option.of("B", 10000, 2),
                Option.of("C", 25000, 3),
                Option.of("D", 35000, 4),
                Option.of("E", 55000, 5)));
        return ValidationCase.of(
                        "efficiency-frontier",
                        "Six programmes and their efficiency frontier",
                        "decisions",
                        "A textbook exercise of incremental cost-effectiveness with simple and extended dominance (usual care and"
                                + " programmes A to E), by the method of M. F. Drummond and others, Methods for the Economic"
                                + " Evaluation of Health Care Programmes, fourth edition, Oxford University Press (2015).",
                        "Costs 5,000, 12,000, 10,000, 25,000, 35,000 and 55,000; effects 1, 1.5, 2, 3, 4 and 5, for usual care"
                                + " and A to E.",
                        ValidationFigure.of("cost per effect of B", "5,000", () -> of.figure(ratio + "B")),
                        ValidationFigure.of("cost per effect of D", "12,500", () -> of.figure(ratio + "D")),
                        ValidationFigure.of("cost per effect of E", "20,000", () -> of.figure(ratio + "E")),
                        status(six, "usual care", "on the frontier"),
                        status(six, "A", "dominated"),
                        status(six, "B", "on the frontier"),
                        status(six, "C", "extendedly dominated"),
                        status(six, "D", "on the frontier"),
                        status(six, "E", "on the frontier"))
                .withScenario("efficiency-frontier");
    }

    private static ValidationFigure status(EfficiencyFrontier frontier, String option, String published) {
        return ValidationFigure.inWords(
                option, published, () -> frontier.position(option).status().inWords());
    }

    private static ValidationCase information() {
        Inputs inputs = Inputs.builder()
                .with("p1", Distribution.normal(1, 1))
                .with("p2", Distribution.normal(0, 2))
                .build();
        ProbabilisticSensitivity draws = ProbabilisticSensitivity.of(
                inputs, 20_000, 2024, draw -> pounds(1000 * (draw.value("p1") - draw.value("p2"))));
        InformationValue value = InformationValue.of(draws, Map.of());
        String reason =
                "ours is from 20,000 draws; the published figure is the closed form, the standard deviation × the"
                        + " unit normal loss";
        return ValidationCase.of(
                "value-of-information",
                "Value of information on two normal inputs",
                "decisions",
                "C. Jackson, voi for Value of Information calculation: package overview (2024), the example of two normally"
                        + " distributed inputs; closed form after H. Raiffa and R. Schlaifer, Applied Statistical Decision"
                        + " Theory, Harvard University (1961).",
                "Net benefit p1 − p2, in thousands, of p1 with mean 1 and standard deviation 1 and p2 with mean 0 and standard"
                        + " deviation 2.",
                ValidationFigure.of("perfect information", "479.81", amount(value.evpi()))
                        .random(25, reason),
                ValidationFigure.of("on p1", "83.32", amount(value.group("p1").evppi()))
                        .random(10, reason),
                ValidationFigure.of("on p2", "395.59", amount(value.group("p2").evppi()))
                        .random(20, reason));
    }

    private static MonthlyCosts pounds(double saving) {
        return MonthlyCosts.builder(CurrencyUnit.GBP, YEAR)
                .add(NHS, 0, Math.round(100 * saving))
                .build();
    }

    private static double amount(Money money) {
        BigDecimal amount = money.getAmount();
        return amount.doubleValue();
    }
}
