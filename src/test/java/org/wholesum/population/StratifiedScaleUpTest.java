package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.population.SampleTest.saves;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;
import static org.wholesum.projection.Histories.projected;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;
import org.wholesum.report.ReportSentence;

class StratifiedScaleUpTest {
    /** The NHS saves 10, 20 and 30 pounds with A, B and C, and 100 with D; with E it pays 20, and the police save 160. */
    private static final Sample SAMPLE = Sample.of(Map.of(
            "A", saves(10_00),
            "B", saves(20_00),
            "C", saves(30_00),
            "D", saves(100_00),
            "E", police(160_00, 20_00)));

    private static final Map<String, String> STRATA =
            Map.of("A", "low", "B", "low", "C", "low", "D", "high", "E", "high");
    private static final Map<String, Long> COUNTS = Map.of("low", 100L, "high", 50L);
    private static final Strata DRAWN = Strata.stratified(STRATA, COUNTS);
    private static final Strata POST_STRATIFIED = Strata.postStratified(STRATA, COUNTS);

    private static Comparison police(long saved, long paidByTheNhs) {
        return Comparison.of(
                projected(Histories.of(POLICE, "2013-10", saved, 0)),
                projected(Histories.of(NHS, "2013-10", paidByTheNhs, 0)));
    }

    /**
     * What 40 students spend on ice cream, by grade, of 1,824, 1,025 and 1,151: the example "Stratified Sampling" of the
     * SURVEYMEANS procedure in the SAS/STAT User's Guide, a junior high school's 4,000.
     */
    private static final String[][] ICE_CREAM = {
        {"7", "7 7 1 10 3 2 2 6 6 6 3 12 4 2 1 4 11 2 2 9"},
        {"8", "12 20 19 16 17 14 18 10 13"},
        {"9", "10 15 15 8 8 7 14 9 8 6 11"}
    };

    private static Sample iceCream(Map<String, String> strata) {
        Map<String, Comparison> cases = new TreeMap<>();
        for (String[] grade : ICE_CREAM) {
            for (String dollars : grade[1].split(" ")) {
                String id = "student " + cases.size();
                cases.put(id, saves(Long.parseLong(dollars) * 100));
                strata.put(id, grade[0]);
            }
        }
        return Sample.of(cases);
    }

    private static final Map<String, Long> GRADES = Map.of("7", 1_824L, "8", 1_025L, "9", 1_151L);

    /**
     * SAS/STAT prints a mean of 9.141298 with a standard error of 0.531799, and a sum of 36,565 with one of 2,127.197. It
     * takes n − L = 37 degrees of freedom; Satterthwaite's 35.4842 and their interval are from the formulas in NumPy 2.4
     * and SciPy 1.17, as are the intervals of the strata.
     */
    @Test
    void the_published_ice_cream_comes_out() {
        Map<String, String> strata = new TreeMap<>();
        Sample students = iceCream(strata);

        ScaleUp city = students.to(Strata.stratified(strata, GRADES));

        assertThat(city.total().point()).isEqualTo(gbp("36565.19"));
        assertThat(city.perCase().point()).isEqualTo(gbp("9.14"));
        assertThat(city.explain().toString())
                .contains("√V = £2,127.20; degrees of freedom V² ÷ Σ ((g_h × s_h²)² ÷ (n_h − 1)) = 35.48; t = 2.0291");
        Interval interval = city.total().interval();
        assertThat(interval.lower()).isCloseTo(3224885.8445897997, within(1e-3));
        assertThat(interval.upper()).isCloseTo(4088152.539248583, within(1e-3));
        assertThat(city.perCase().interval().lower()).isCloseTo(806.2214611474, within(1e-6));
        assertThat(city.byStratum()).extracting(Stratum::name).containsExactly("7", "8", "9");
        assertThat(city.byStratum())
                .extracting(Stratum::shareOfVariance)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-8 ? 0 : 1)
                .containsExactly(0.42865758, 0.294785, 0.27655743);
        assertThat(city.byStratum())
                .extracting(Stratum::standardDeviation)
                .containsExactly(gbp("3.43"), gbp("3.40"), gbp("3.24"));
        // NumPy: 46.49, 25.83 and 27.67
        assertThat(students.neymanAllocation(Strata.stratified(strata, GRADES), 100))
                .isEqualTo(Map.of("7", 46L, "8", 26L, "9", 28L));
    }

    /** The formulas of Drawing and Satterthwaite in NumPy 2.4, the quantile from SciPy 1.17. */
    @Test
    void post_stratification_makes_the_interval_wider() {
        Map<String, String> strata = new TreeMap<>();
        Sample students = iceCream(strata);

        ScaleUp city = students.to(Strata.postStratified(strata, GRADES));

        assertThat(city.total().point()).isEqualTo(gbp("36565.19"));
        assertThat(city.total().interval().lower()).isCloseTo(3216241.1813328425, within(1e-3));
        assertThat(city.total().interval().upper()).isCloseTo(4096797.202505541, within(1e-3));
    }

    /**
     * 100 × 20 + 50 × 120 by hand; s = 10 and 28.28. The intervals are from the formulas in NumPy 2.4 and SciPy 1.17: the
     * total's with 1.6911 degrees of freedom, the NHS's with 1.0755, the others' with 1 and 2.
     */
    @Test
    void it_prints_the_total_and_each_agency_with_its_interval() {
        assertThat(SAMPLE.to(DRAWN)).hasToString("""
                        Saving, all agencies: £8,000.00, interval £2,164.90 to £13,835.10 (95%, Student's t with\
                         stratified sampling, n = 5), N = 150

                        Saving by agency in GBP, 150 cases, with the ends of each 95% interval, which don't add up
                        agency  estimate        from         to
                        ──────  ────────  ──────────  ─────────
                        nhs     4,000.00  -28,276.36  36,276.36
                        police  4,000.00  -45,797.95  53,797.95
                        ──────  ────────  ──────────  ─────────
                        all     8,000.00    2,164.90  13,835.10""");
        assertThat(ReportSentence.of(SAMPLE.to(DRAWN)))
                .isEqualTo("Over 150 similar cases in 2 strata, the pilot would save £8,000; 95% interval from n = 5:"
                        + " £2,165 to £13,835 by Student's t with stratified sampling.");
        assertThat(SAMPLE.to(DRAWN).influences()).isEmpty();
    }

    @Test
    void an_explanation_can_be_followed_from_the_cases_to_the_total() {
        assertThat(SAMPLE.to(POST_STRATIFIED).explain()).hasToString("""
                        stratum high, case D: £100.00 − £0.00 = £100.00
                        stratum high, case E: £160.00 − £20.00 = £140.00
                        stratum high: saving of n_h = 2: £240.00, × N_h = 50 ÷ 2 = £6,000.00; mean £120.00, standard\
                         deviation s_h = £28.28
                        stratum low, case A: £10.00 − £0.00 = £10.00
                        stratum low, case B: £20.00 − £0.00 = £20.00
                        stratum low, case C: £30.00 − £0.00 = £30.00
                        stratum low: saving of n_h = 3: £60.00, × N_h = 100 ÷ 3 = £2,000.00; mean £20.00, standard\
                         deviation s_h = £10.00
                        Σ N_h × saving ÷ n_h = £8,000.00; only the sum is rounded, half up to the penny
                        ÷ N = 150: £53.33 a case
                        post-stratification: V = Σ g_h × s_h², g_h = N_h × (N − n) ÷ n + N × (N − N_h) ×\
                         (N − n) ÷ ((N − 1) × n²)
                        stratum high: g_h = 2033.8926, √(g_h × s_h²) = £1,275.58
                        stratum low: g_h = 3191.9463, √(g_h × s_h²) = £564.97
                        √V = £1,395.10; degrees of freedom V² ÷ Σ ((g_h × s_h²)² ÷ (n_h − 1)) = 1.40; t = 6.6293
                        interval: -£1,248.58 to £17,248.58 (95%, Student's t with post-stratification,\
                         n = 5)""");
    }

    @Test
    void no_estimate_comes_without_n_and_the_population_and_an_interval() {
        ScaleUp city = SAMPLE.to(POST_STRATIFIED, 0.9);

        assertThat(city.total())
                .hasToString("£8,000.00, interval £2,462.44 to £13,537.56 (90%, Student's t with"
                        + " post-stratification, n = 5), N = 150");
        assertThat(city.byStratum().get(0))
                .hasToString("high: £6,000.00, interval -£186.19 to £12,186.19 (90%, Student's t with finite-population"
                        + " correction, n = 2), N = 50");
        Stratum high = city.byStratum().get(0);
        assertThat(high.n()).isEqualTo(2);
        assertThat(high.population()).isEqualTo(50);
        assertThat(high.mean().point()).isEqualTo(gbp("120.00"));
        assertThat(high.standardDeviation()).isEqualTo(gbp("28.28"));
        Estimate nhs = city.byAgency().get(NHS);
        assertThat(nhs.n()).isEqualTo(5);
        assertThat(nhs.population()).isEqualTo(150);
    }

    @Test
    void a_sample_that_is_the_population_is_counted_and_not_estimated() {
        Map<String, Long> all = Map.of("low", 3L, "high", 2L);

        for (Strata strata : new Strata[] {Strata.stratified(STRATA, all), Strata.postStratified(STRATA, all)}) {
            ScaleUp city = SAMPLE.to(strata);
            assertThat(city.total().point()).isEqualTo(gbp("300.00"));
            assertThat(city.total().interval().lowerMoney()).isEqualTo(gbp("300.00"));
            assertThat(city.total().interval().upperMoney()).isEqualTo(gbp("300.00"));
            assertThat(city.explain().toString())
                    .contains("V = 0: cases don't vary within any stratum, or all are counted");
            assertThat(city.byStratum()).allMatch(stratum -> stratum.shareOfVariance() == 0);
        }
    }

    @Test
    void a_lone_case_that_is_all_there_is_needs_no_other() {
        Map<String, String> strata = new TreeMap<>(STRATA);
        strata.put("E", "highest");
        strata.put("D", "low");
        Map<String, Long> counts = Map.of("low", 100L, "highest", 1L);

        ScaleUp city = SAMPLE.to(Strata.stratified(strata, counts));

        assertThat(city.byStratum().get(0).total())
                .hasToString("£140.00, interval £140.00 to £140.00 (95%, every case counted, n = 1), N = 1");
        assertThat(city.total().point()).isEqualTo(gbp("4140.00"));
        assertThatThrownBy(() -> SAMPLE.to(Strata.postStratified(strata, counts)))
                .hasMessage(
                        "only one case is in stratum highest (N_h = 1), so the variation of its cases can't be estimated\n"
                                + "  Maybe merge it with a similar stratum");
    }

    @Test
    void strata_with_too_few_cases_are_named_and_can_be_merged() {
        Map<String, String> byCase = new TreeMap<>(STRATA);
        byCase.put("E", "highest");
        Strata strata = Strata.postStratified(
                byCase, Map.of("low", 100L, "middle", 20L, "high", 50L, "highest", 1_000L, "", 4L));

        assertThatThrownBy(() -> SAMPLE.to(strata))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no case is in stratum (empty) (N_h = 4), middle (N_h = 20), so its saving can't be estimated\n"
                                + "  Maybe merge it with a similar stratum\n"
                                + "only one case is in stratum high (N_h = 50), highest (N_h = 1,000), so the"
                                + " variation of its cases can't be estimated\n"
                                + "  Maybe merge it with a similar stratum");

        Strata merged = strata.merge("high", "high", "highest").merge("low or less", "low", "middle", "");

        assertThat(merged.counts()).isEqualTo(Map.of("high", 1_050L, "low or less", 124L));
        assertThat(merged.population()).isEqualTo(strata.population()).isEqualTo(1_174);
        assertThat(SAMPLE.to(merged).total().point()).isEqualTo(gbp("128480.00"));
    }

    @Test
    void cases_without_a_stratum_or_a_count_are_refused() {
        Map<String, String> byCase = new TreeMap<>(STRATA);
        byCase.remove("A");
        byCase.put("B", "lowe");
        byCase.put("someone else", "nowhere");

        assertThatThrownBy(() -> SAMPLE.to(Strata.postStratified(byCase, COUNTS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("case A has no stratum, expected one of: high, low\n"
                        + "case B is in stratum lowe, which has no count; there are: high, low\n  Maybe low");
    }

    @Test
    void more_cases_than_people_are_refused() {
        assertThatThrownBy(() -> SAMPLE.to(Strata.stratified(STRATA, Map.of("low", 2L, "high", 50L))))
                .hasMessage("more cases than people are in stratum low (N_h = 2): expected n_h ≤ N_h, as the"
                        + " cases are part of the population");
        assertThatThrownBy(() -> Strata.stratified(STRATA, Map.of("low", -2L)))
                .hasMessage("stratum low has N_h = -2, expected 0 or more");
        assertThatThrownBy(() -> Strata.stratified(STRATA, Map.of("low", 0L)))
                .hasMessage("every stratum is empty, expected N_h > 0 for one or more");
    }

    @Test
    void what_cannot_be_merged_is_refused() {
        assertThatThrownBy(() -> DRAWN.merge("all", "low", "hihg"))
                .hasMessage("there is no stratum hihg to merge; there are: high, low\n  Maybe high");
        assertThatThrownBy(() -> DRAWN.merge("high", "low"))
                .hasMessage("the name high is that of another stratum, which isn't among those to merge\n"
                        + "  Maybe merge it too");
        assertThat(DRAWN.merge("all", "low", "high").counts()).isEqualTo(Map.of("all", 150L));
    }

    @Test
    void strata_print_how_many_cases_and_people_are_in_each() {
        assertThat(DRAWN).hasToString("""
                        Cases and people, stratified sampling
                        stratum  cases  people
                        ───────  ─────  ──────
                        high         2      50
                        low          3     100
                        ───────  ─────  ──────
                        all          5     150""");
    }

    @Test
    void strata_are_counted_from_a_population_file() {
        People city = People.read(PeopleTest.FILE);
        People similar = city.where(CaseRule.where("needs_group", Condition.isNotEmpty()));
        Map<String, Comparison> byCase = new TreeMap<>();
        for (String id : new String[] {"P01", "P03", "P05", "P07", "P10", "P12"}) {
            byCase.put(id, saves(100_00 + Long.parseLong(id.substring(1))));
        }

        ScaleUp scaled = Sample.of(byCase).to(Strata.postStratified(similar, similar, "needs_group"));

        assertThat(scaled.population()).isEqualTo(15);
        assertThat(scaled.strata().orElseThrow().counts()).isEqualTo(Map.of("high", 4L, "middle", 5L, "low", 6L));
        // 4 × 100.02 + 5 × 100.06 + 6 × 100.11
        assertThat(scaled.total().point()).isEqualTo(gbp("1501.04"));
    }

    @Test
    void a_new_sample_is_allocated_in_whole_cases_no_more_than_there_are_people() {
        // s = 10 and 28.2843: 100 × 10 and 50 × 28.28 are 0.414 and 0.586 of the sum, 12.4 and 17.6 of 30
        assertThat(SAMPLE.neymanAllocation(DRAWN, 30)).isEqualTo(Map.of("low", 12L, "high", 18L));
        assertThat(SAMPLE.neymanAllocation(DRAWN, 1)).isEqualTo(Map.of("low", 0L, "high", 1L));
        // 0.586 of 120 would be 70 of 50, so that all 50 are drawn and the rest of the others
        assertThat(SAMPLE.neymanAllocation(DRAWN, 120)).isEqualTo(Map.of("low", 70L, "high", 50L));
        assertThat(SAMPLE.neymanAllocation(DRAWN, 150)).isEqualTo(COUNTS);
        assertThatThrownBy(() -> SAMPLE.neymanAllocation(DRAWN, 151))
                .hasMessage("n = 151 cases: expected 1 to N = 150");
        assertThatThrownBy(() -> SAMPLE.neymanAllocation(DRAWN, 0)).hasMessage("n = 0 cases: expected 1 to N = 150");
    }

    @Test
    void cases_that_do_not_vary_are_drawn_in_proportion_to_people() {
        Sample same = Sample.of(Map.of("A", saves(5), "B", saves(5), "D", saves(7), "E", saves(7)));

        assertThat(same.neymanAllocation(DRAWN, 30)).isEqualTo(Map.of("low", 20L, "high", 10L));
        assertThat(ReportSentence.of(same.to(DRAWN))).doesNotContain("rule out");
    }

    @Test
    void a_level_that_is_not_between_zero_and_one_is_refused() {
        assertThatThrownBy(() -> SAMPLE.to(DRAWN, 95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence 95.0: expected between 0 and 1, as 0.95\n  Maybe 0.95");
    }

    @Test
    void a_pilot_that_costs_more_is_said_to_cost_more() {
        Sample dearer = Sample.of(Map.of("A", saves(-500), "B", saves(-700)));

        assertThat(ReportSentence.of(dearer.to(Strata.postStratified(STRATA, Map.of("low", 10L)))))
                .isEqualTo(
                        "Over 10 similar cases in 1 stratum, the pilot would cost a further £60.00; 95% interval from"
                                + " n = 2: -£174 to £54 by Student's t with post-stratification. So 2 cases can't"
                                + " rule out that it saves money.");
    }

    @Test
    void up_to_20_strata_are_named_and_more_are_counted() {
        Map<String, Long> counts = new TreeMap<>(Map.of("low", 100L, "high", 50L));
        for (int i = 1; i <= 20; i++) {
            counts.put("s%02d".formatted(i), 7L);
        }
        assertThatThrownBy(() -> SAMPLE.to(Strata.stratified(STRATA, counts)))
                .hasMessageContaining("s20 (N_h = 7), so its saving can't be estimated");
        counts.put("s21", 7L);
        assertThatThrownBy(() -> SAMPLE.to(Strata.stratified(STRATA, counts)))
                .hasMessageContaining("s20 (N_h = 7) and 1 more, so its saving can't be estimated");
    }

    @Test
    void equal_strata_have_the_same_cases_counts_and_design() {
        assertThat(DRAWN)
                .isEqualTo(Strata.stratified(STRATA, COUNTS))
                .hasSameHashCodeAs(Strata.stratified(STRATA, COUNTS))
                .isNotEqualTo(POST_STRATIFIED)
                .isNotEqualTo(Strata.stratified(STRATA, Map.of("low", 101L, "high", 50L)))
                .isNotEqualTo(Strata.stratified(Map.of("A", "low"), COUNTS))
                .isNotEqualTo("strata");
        assertThat(DRAWN.toHtml()).contains("<table");
        assertThat(DRAWN.byCase()).isEqualTo(STRATA);
    }
}
