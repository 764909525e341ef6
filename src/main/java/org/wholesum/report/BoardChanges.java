package org.wholesum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.internal.section.SavingSections;
import org.wholesum.internal.table.RoundedFigures;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.population.Influence;
import org.wholesum.population.ScaleUp;
import org.wholesum.sensitivity.Driver;
import org.wholesum.sensitivity.SwitchingValue;
import org.wholesum.sensitivity.Tornado;
import org.wholesum.study.SensitivityResult;
import org.wholesum.study.StudyResult;

/** What would change an answer: switching values, the inputs that matter most, and the case that does. */
final class BoardChanges {
    private static final int NAMED = 3;

    private final StudyResult result;

    BoardChanges(StudyResult result) {
        this.result = result;
    }

    /** All sentences, or that nothing was varied. */
    Stream<String> orNone(Stream<Stream<String>> sentences) {
        List<String> all = sentences.flatMap(some -> some).toList();
        return all.isEmpty()
                ? Stream.of(
                        "The study varies no assumption and draws no input, so it does not show what would change the"
                                + " answer.")
                : all.stream();
    }

    /** The assumption that matters most, and the switching values that are nearest to what is assumed. */
    Stream<String> inputs(Optional<SensitivityResult> sensitivity) {
        return sensitivity.stream().flatMap(varied -> Stream.concat(most(varied), switching(varied).stream()));
    }

    private Stream<String> most(SensitivityResult varied) {
        RoundedFigures rounded =
                RoundedFigures.of(varied, result.scenario().entry().precision());
        return varied.tornado().bars().stream()
                .filter(bar -> bar.spread().signum() > 0)
                .limit(1)
                .map(bar -> "Of the assumptions that are varied one at a time, "
                        + bar.assumption().name()
                        + " matters most: the " + words(varied) + " is " + rounded.text(bar.atLow()) + " at "
                        + text(varied, bar, bar.assumption().low()) + " and " + rounded.text(bar.atHigh()) + " at "
                        + text(varied, bar, bar.assumption().high()) + ".");
    }

    private static String text(SensitivityResult varied, Tornado.Bar bar, BigDecimal value) {
        return WholeNumber.groupedText(varied.assumptionText(bar.assumption(), value));
    }

    private static Optional<String> switching(SensitivityResult varied) {
        List<SwitchingValue> nearest = varied.switching().stream()
                .filter(one -> one.relativeChange().isPresent())
                .sorted(Comparator.comparing(
                        one -> one.relativeChange().orElseThrow().abs()))
                .limit(NAMED)
                .toList();
        return nearest.isEmpty()
                ? Optional.empty()
                : Optional.of("With all else as assumed, the " + words(varied)
                        + " falls to zero or changes its sign at: "
                        + nearest.stream().map(one -> switching(varied, one)).collect(Collectors.joining("; ")) + ".");
    }

    private static String switching(SensitivityResult varied, SwitchingValue one) {
        return one.assumption().name() + " "
                + varied.switchingText(one).map(WholeNumber::groupedText).orElseThrow() + " (assumed: "
                + WholeNumber.groupedText(
                        varied.assumptionText(one.assumption(), one.assumption().base())) + ")";
    }

    /** The inputs that explain most of the variation of the draws. */
    Stream<String> draws() {
        return result.uncertainty().stream()
                .map(uncertainty -> uncertainty.draws().drivers())
                .filter(drivers -> !drivers.isEmpty())
                .map(drivers -> "Of the uncertain inputs, these explain most of the variation of the saving: "
                        + drivers.stream().limit(NAMED).map(BoardChanges::share).collect(Collectors.joining("; "))
                        + " of the variance.");
    }

    private static String share(Driver driver) {
        return driver.input() + " " + String.format(Locale.ROOT, "%.1f%%", driver.share() * 100);
    }

    /** The total without the case that changes it most, and how many cases are needed. */
    Stream<String> cases() {
        List<String> sentences = new ArrayList<>();
        result.city().ifPresent(city -> city.influences(1).stream()
                .map(most -> without(city, most))
                .forEach(sentences::add));
        SavingSections.casesNeeded(result).ifPresent(sentences::add);
        return sentences.stream();
    }

    private static String without(ScaleUp city, Influence most) {
        return "Without case " + most.caseId() + ", the saving of "
                + WholeNumber.grouped(city.population()) + " similar cases would be "
                + MoneyText.brief(most.without()) + " instead of "
                + MoneyText.brief(city.total().point()) + ".";
    }

    private static String words(SensitivityResult varied) {
        return varied.figure().replace('_', ' ');
    }
}
