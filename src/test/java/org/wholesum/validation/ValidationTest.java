package org.wholesum.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wholesum.validation.ValidationFigure.Departure;

/** Published worked examples, each figure a test. */
class ValidationTest {
    private static final List<ValidationCase> CASES = ValidationCases.all();

    @TestFactory
    Stream<DynamicNode> published_figures_are_reproduced() {
        return CASES.stream()
                .map(example -> dynamicContainer(
                        example.title(),
                        example.figures().stream()
                                .map(figure -> dynamicTest(figure.quantity(), () -> check(example, figure)))));
    }

    private static void check(ValidationCase example, ValidationFigure figure) {
        assumeThat(example.data().isEmpty() || ValidationData.isGiven())
                .as("published data sets: skipped, as -Dvalidation.data=FOLDER is not given")
                .isTrue();
        if (figure.words().isPresent()) {
            assertThat(figure.words().orElseThrow().get()).isEqualTo(figure.published());
            return;
        }
        double ours = figure.ours().getAsDouble();
        PrintedNumber published = figure.printed();
        String both = figure.quantity() + ": published " + figure.published() + ", ours " + ours;
        if (figure.departure().isEmpty()) {
            assertThat(published.isRoundingOf(ours)).as(both).isTrue();
        } else {
            checkDeparture(figure.departure().orElseThrow(), published, ours, both);
        }
    }

    /** A stated difference is a real one, is within what is stated, and ours is what was recalculated. */
    private static void checkDeparture(Departure departure, PrintedNumber published, double ours, String both) {
        assertThat(published.isRoundingOf(ours))
                .as("%s: no difference, though one is stated", both)
                .isFalse();
        assertThat(Math.abs(published.difference(ours))).as(both).isLessThanOrEqualTo(departure.within());
        departure.recalculated().ifPresent(exact -> assertThat(
                        PrintedNumber.parse(exact).isRoundingOf(ours))
                .as("%s, recalculated %s", both, exact)
                .isTrue());
    }

    @Test
    void there_are_at_least_twenty_cases_with_a_source_and_inputs_each() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(20).allSatisfy(example -> {
            assertThat(example.source()).hasSizeGreaterThan(40).endsWith(".");
            assertThat(example.inputs()).isNotBlank().endsWith(".");
            assertThat(example.figures()).isNotEmpty();
            assertThat(example.figures()).extracting(ValidationFigure::quantity).doesNotHaveDuplicates();
        });
        assertThat(CASES).extracting(ValidationCase::id).doesNotHaveDuplicates();
        assertThat(CASES).extracting(ValidationCase::title).doesNotHaveDuplicates();
    }

    @Test
    void a_publication_that_is_wrong_is_shown_to_be_wrong_by_a_recalculation() {
        assertThat(CASES.stream().flatMap(example -> example.figures().stream()))
                .filteredOn(figure -> figure.verdict() == Verdict.PUBLICATION_WRONG)
                .isNotEmpty()
                .allSatisfy(
                        figure -> assertThat(figure.departure().orElseThrow().recalculated())
                                .isPresent());
    }

    @Test
    void a_number_is_read_and_printed_as_in_a_publication() {
        assertThat(PrintedNumber.parse("£4,167.65").value()).isEqualByComparingTo("4167.65");
        assertThat(PrintedNumber.parse("−0.0105").value()).isEqualByComparingTo("-0.0105");
        assertThat(PrintedNumber.parse("£4,167.65").format(4167.647)).isEqualTo("£4,167.6470");
        assertThat(PrintedNumber.parse("£4,167.65").formatDifference(4167.647)).isEqualTo("−£0.0030");
        assertThat(PrintedNumber.parse("19.30%").formatDifference(19.3045)).isEqualTo("+0.0045%");
        assertThat(PrintedNumber.parse("63").format(63)).isEqualTo("63");
        assertThat(PrintedNumber.parse("63").formatDifference(63)).isEqualTo("0");
        assertThat(PrintedNumber.parse("2.55").isRoundingOf(2.5549)).isTrue();
        assertThat(PrintedNumber.parse("2.55").isRoundingOf(2.5551)).isFalse();
    }
}
