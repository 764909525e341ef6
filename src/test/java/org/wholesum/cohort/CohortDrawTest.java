package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.probability.Dirichlet;
import org.wholesum.probability.Distribution;

/** Ten people who are ill cost the health service £100.00 and the police £10.00 each a month, well people the police £3.00. */
class CohortDrawTest {
    private static final Agency NHS = Agency.of("nhs");
    private static final Agency POLICE = Agency.of("police");
    private static final Dirichlet ILL = Dirichlet.ofCounts(1, 0);
    private static final Dirichlet WELL = Dirichlet.ofCounts(0, 1);
    private static final int DRAWS = 130;

    private static UncertainCohort cohort() {
        return UncertainCohort.builder(NeedsGroups.of("ill", "well"), Months.of("2014-04", 3), CurrencyUnit.GBP)
                .startingWith("ill", "10")
                .costing("ill", Map.of(NHS, Distribution.constant(100), POLICE, Distribution.constant(10)))
                .costing("well", Map.of(POLICE, Distribution.constant(3)))
                .comparing(Map.of("ill", ILL, "well", WELL), Map.of("ill", WELL, "well", WELL))
                .build();
    }

    private static DrawMatrix draws(int threads) {
        return new DrawMatrix(DRAWS, 2, 3, 11)
                .fill(DRAWS, Execution.onOneThread().threads(threads), () -> new CohortDraw(cohort(), 7));
    }

    private static double[] each(double value) {
        double[] all = new double[DRAWS];
        Arrays.fill(all, value);
        return all;
    }

    /** Under the pilot all are well from the second month on: two months of 10 × £100.00, and of 10 × (£10.00 − £3.00). */
    @Test
    void each_agency_saves_what_its_people_no_longer_cost_in_every_draw() {
        assertThat(draws(1).agencies()).isDeepEqualTo(new double[][] {each(2_000_00), each(140_00)});
    }

    /** People are counted at the start of a month, so that the first month saves nothing. */
    @Test
    void each_month_saves_what_all_agencies_save_in_it() {
        assertThat(draws(2).months()).isDeepEqualTo(new double[][] {each(0), each(1_070_00), each(1_070_00)});
    }

    @Test
    void the_drawn_inputs_are_in_the_order_of_their_names() {
        assertThat(cohort().draw(DRAWS, 7, Execution.onOneThread()).inputs())
                .isEqualTo(List.of(
                        "cost of ill to nhs",
                        "cost of ill to police",
                        "cost of well to police",
                        "old: ill to ill",
                        "old: ill to well",
                        "old: well to ill",
                        "old: well to well",
                        "pilot: ill to ill",
                        "pilot: ill to well",
                        "pilot: well to ill",
                        "pilot: well to well"));
        double[] expected = {100, 10, 3, 1, 0, 0, 1, 0, 1, 0, 1};
        double[][] inputs = draws(1).inputs();
        for (int input = 0; input < expected.length; input++) {
            assertThat(inputs[input]).isEqualTo(each(expected[input]));
        }
    }
}
