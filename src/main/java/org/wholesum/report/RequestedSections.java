package org.wholesum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.ProbabilisticSensitivity;
import org.wholesum.sensitivity.SwitchingValue;
import org.wholesum.study.SensitivityResult;
import org.wholesum.study.StudyResult;
import org.wholesum.study.UncertaintyResult;

/** The sections that a scenario has to ask for: needs groups, appraisal, sensitivity, uncertainty, the cost of waiting. */
final class RequestedSections {
    private final StudyResult result;
    private final Function<Agency, String> names;

    RequestedSections(StudyResult result) {
        this.result = result;
        this.names = result.scenario()::nameOf;
    }

    List<Section> brief() {
        List<Section> sections = new ArrayList<>();
        result.appraisal()
                .ifPresent(worth ->
                        sections.add(new Section("What it is worth", List.of(new Block.Figures(worth.measures())))));
        result.sensitivity()
                .ifPresent(varied -> sections.add(
                        new Section("What it hangs on", List.of(tornadoTable(varied), switching(varied)))));
        result.uncertainty()
                .ifPresent(sure -> sections.add(new Section(
                        "How sure", List.of(new Block.Figures(sure.draws().table(names))))));
        result.waiting()
                .ifPresent(waiting ->
                        sections.add(new Section("The cost of waiting", List.of(new Block.Prose(waited(waiting))))));
        return sections;
    }

    List<Section> full() {
        List<Section> sections = new ArrayList<>();
        if (!result.cohorts().isEmpty()) {
            List<Block> blocks = new ArrayList<>();
            result.cohorts().forEach((name, cohort) -> blocks.addAll(cohort(name, cohort)));
            sections.add(new Section("Needs groups", blocks));
        }
        result.waiting().ifPresent(waiting -> sections.add(waiting(waiting)));
        result.appraisal().ifPresent(worth -> sections.add(worth(worth)));
        result.sensitivity().ifPresent(varied -> sections.add(sensitivity(varied)));
        result.uncertainty().ifPresent(sure -> sections.add(uncertainty(sure)));
        return sections;
    }

    private List<Block> cohort(String name, NeedsGroupCohort cohort) {
        int cycles = result.comparison().horizon().count() / cohort.cycleMonths();
        return List.of(
                new Block.Prose("Method " + name + ": " + cohort.describe() + "."),
                new Block.Figures(cohort.trace(cycles).table()));
    }

    private static Section waiting(CostOfWaiting waiting) {
        return new Section(
                "The cost of waiting",
                List.of(
                        new Block.Prose(waiting.sentence()),
                        new Block.Prose(waited(waiting)),
                        WaitingChart.of(waiting),
                        new Block.Figures(waiting.table())));
    }

    private static String waited(CostOfWaiting waiting) {
        return "Each month from " + waiting.best().month() + " to "
                + waiting.now().month()
                + " that it was not helped has cost, on average, " + MoneyText.of(waiting.meanDelay())
                + "; all of them together " + MoneyText.of(waiting.waited()) + ".";
    }

    private Section worth(Appraisal worth) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(worth.sentence()));
        blocks.add(new Block.Figures(worth.measures()));
        blocks.add(new Block.Figures(worth.byAgency(names)));
        worth.benefitsByAgency(names).ifPresent(table -> blocks.add(new Block.Figures(table)));
        blocks.add(new Block.Figures(worth.byFinancialYear()));
        return new Section("What it is worth", blocks);
    }

    private Section sensitivity(SensitivityResult varied) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("The figure that is watched is " + words(varied) + ", "
                + figure(varied, varied.tornado().base()) + " as assumed."));
        blocks.add(SensitivityCharts.tornado(
                "What moves the " + words(varied) + " most",
                varied.tornado(),
                amount -> figure(varied, amount),
                varied::words));
        blocks.add(tornadoTable(varied));
        blocks.add(switching(varied));
        varied.grid()
                .ifPresent(grid -> blocks.add(new Block.Figures(
                        grid.table("Two at a time: " + words(varied), one -> figure(varied, one), varied::words))));
        varied.cases()
                .ifPresent(cases -> blocks.add(
                        new Block.Figures(cases.table("Case by case: " + words(varied), one -> figure(varied, one)))));
        return new Section("What it hangs on", blocks);
    }

    private Section uncertainty(UncertaintyResult sure) {
        ProbabilisticSensitivity draws = sure.draws();
        return new Section(
                "How sure",
                List.of(
                        new Block.Prose(draws.sentence() + " To know all inputs before deciding would be worth "
                                + MoneyText.of(draws.expectedValueOfPerfectInformation()) + " at most."),
                        FanChart.of("The " + sure.figure().replace('_', ' ') + " so far", draws),
                        new Block.Figures(draws.table(names)),
                        new Block.Figures(draws.driversTable())));
    }

    private Block tornadoTable(SensitivityResult varied) {
        return new Block.Figures(
                varied.tornado().table("One at a time: " + words(varied), one -> figure(varied, one), varied::words));
    }

    private static Block switching(SensitivityResult varied) {
        Table.Builder table = Table.titled("Switching values: where the " + words(varied) + " is nil")
                .words("assumption")
                .figures("assumed", "nil at", "change");
        for (SwitchingValue one : varied.switching()) {
            Assumption assumption = one.assumption();
            table.row(
                    assumption.name(),
                    varied.words(assumption, assumption.base()),
                    varied.nilAt(one)
                            .orElseGet(() -> "none within " + varied.words(assumption, assumption.low()) + " to "
                                    + varied.words(assumption, assumption.high())),
                    one.relativeChange().map(Percent::change).orElse(Percent.NONE));
        }
        return new Block.Figures(table.build());
    }

    private static String words(SensitivityResult varied) {
        return varied.figure().replace('_', ' ');
    }

    private String figure(SensitivityResult varied, BigDecimal value) {
        return varied.figureInWords(value, result.scenario().unit());
    }
}
