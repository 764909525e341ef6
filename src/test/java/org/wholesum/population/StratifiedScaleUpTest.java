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

class StratifiedScaleUpTest {
    /** The NHS saves 10, 20 and 30 pounds with A, B and C, and 100 with D; with E it pays 20, and the police save 160. */
    private static final Sample SAMPLE = ScaleUp.of(Map.of(
            "A", saves(10_00),
            "B", saves(20_00),
            "C", saves(30_00),
            "D", saves(100_00),
            "E", police(160_00, 20_00)));

    private static final Map<String, String> STRATA =
            Map.of("A", "low", "B", "low", "C", "low", "D", "high", "E", "high");
    private static final Map<String, Long> COUNTS = Map.of("low", 100L, "high", 50L);
    private static final Strata DRAWN = Strata.drawnByStratum(STRATA, COUNTS);
    private static final Strata AFTERWARDS = Strata.afterwards(STRATA, COUNTS);

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
        return ScaleUp.of(cases);
    }

    private static final Map<String, Long> GRADES = Map.of("7", 1_824L, "8", 1_025L, "9", 1_151L);

    /**
     * SAS/STAT prints a mean of 9.141298 with a standard error of 0.531799, and a sum of 36,565 with one of 2,127.197. It
     * takes n − L = 37 degrees of freedom; Satterthwaite's 35.4842 and their interval are from the formulas in NumPy 2.4
     * and SciPy 1.17, as are the intervals of the strata.
     */
    @Test
    void thePublishedIceCreamComesOut() {
        Map<String, String> strata = new TreeMap<>();
        Sample students = iceCream(strata);

        StratifiedScaleUp city = students.to(Strata.drawnByStratum(strata, GRADES));

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
                .extracting(Stratum::share)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-8 ? 0 : 1)
                .containsExactly(0.42865758, 0.294785, 0.27655743);
        assertThat(city.byStratum())
                .extracting(Stratum::deviation)
                .containsExactly(gbp("3.43"), gbp("3.40"), gbp("3.24"));
        // NumPy: 46.49, 25.83 and 27.67
        assertThat(city.allocation(100)).isEqualTo(Map.of("7", 46L, "8", 26L, "9", 28L));
    }

    /** The formulas of Drawing and Satterthwaite in NumPy 2.4, the quantile from SciPy 1.17. */
    @Test
    void strataThatWereToldApartAfterwardsAreInMoreDoubt() {
        Map<String, String> strata = new TreeMap<>();
        Sample students = iceCream(strata);

        StratifiedScaleUp city = students.to(Strata.afterwards(strata, GRADES));

        assertThat(city.total().point()).isEqualTo(gbp("36565.19"));
        assertThat(city.total().interval().lower()).isCloseTo(3216241.1813328425, within(1e-3));
        assertThat(city.total().interval().upper()).isCloseTo(4096797.202505541, within(1e-3));
        assertThat(city.caution())
                .endsWith(" That strata were told apart afterwards is allowed for by an approximation for more than 20"
                        + " cases in each; stratum 8 has 9.");
    }

    /**
     * 100 × 20 + 50 × 120 by hand; s = 10 and 28.28. The intervals are from the formulas in NumPy 2.4 and SciPy 1.17: the
     * total's with 1.6911 degrees of freedom, the NHS's with 1.0755, the others' with 1 and 2.
     */
    @Test
    void itPrintsASentenceTablesByStratumAndAgencyAndWhatItCannotSay() {
        assertThat(SAMPLE.to(DRAWN)).hasToString("""
                        Over 150 similar cases in 2 strata the pilot would save £8,000.00; 95% interval from n = 5:\
                         £2,164.90 to £13,835.10 by Student's t over strata drawn one by one.

                        Saving of 150 cases by stratum in GBP, 2013-10 to 2013-11 (2 months); 95% intervals by\
                         Student's t over strata drawn one by one, n = 5, whose ends don't add up; a stratum's is of\
                         its own cases alone, and its share is of the total's variance
                        stratum  n    N    mean    saving       from         to   share
                        ───────  ─  ───  ──────  ────────  ─────────  ─────────  ──────
                        high     2   50  120.00  6,000.00  -6,449.49  18,449.49   74.8%
                        low      3  100   20.00  2,000.00    -446.59   4,446.59   25.2%
                        ───────  ─  ───  ──────  ────────  ─────────  ─────────  ──────
                        all      5  150   53.33  8,000.00   2,164.90  13,835.10  100.0%

                        Saving of 150 cases by agency in GBP, 2013-10 to 2013-11 (2 months); 95% intervals by\
                         Student's t over strata drawn one by one, n = 5, whose ends don't add up
                        agency    saving        from         to
                        ──────  ────────  ──────────  ─────────
                        nhs     4,000.00  -28,276.36  36,276.36
                        police  4,000.00  -45,797.95  53,797.95
                        ──────  ────────  ──────────  ─────────
                        all     8,000.00    2,164.90  13,835.10

                        The interval says how much 5 cases drawn at random within each stratum would vary, and nothing\
                         of how these were chosen; cases chosen when they cost most tend to cost less later by any method. Stratum high, n = 2 of 50,\
                         makes 74.8% of the variance.""");
    }

    @Test
    void anExplanationCanBeFollowedFromTheCasesToTheTotal() {
        assertThat(SAMPLE.to(AFTERWARDS).explain()).hasToString("""
                        stratum high, case D: £100.00 − £0.00 = £100.00
                        stratum high, case E: £160.00 − £20.00 = £140.00
                        stratum high: saving of n_h = 2: £240.00, × N_h = 50 ÷ 2 = £6,000.00; mean £120.00, standard\
                         deviation s_h = £28.28
                        stratum low, case A: £10.00 − £0.00 = £10.00
                        stratum low, case B: £20.00 − £0.00 = £20.00
                        stratum low, case C: £30.00 − £0.00 = £30.00
                        stratum low: saving of n_h = 3: £60.00, × N_h = 100 ÷ 3 = £2,000.00; mean £20.00, standard\
                         deviation s_h = £10.00
                        Σ N_h × saving ÷ n_h = £8,000.00, of which the sum alone is rounded, half up to the penny
                        ÷ N = 150: £53.33 a case
                        strata told apart afterwards: V = Σ g_h × s_h², g_h = N_h × (N − n) ÷ n + N × (N − N_h) ×\
                         (N − n) ÷ ((N − 1) × n²)
                        stratum high: g_h = 2033.8926, √(g_h × s_h²) = £1,275.58
                        stratum low: g_h = 3191.9463, √(g_h × s_h²) = £564.97
                        √V = £1,395.10; degrees of freedom V² ÷ Σ ((g_h × s_h²)² ÷ (n_h − 1)) = 1.40; t = 6.6293
                        interval: -£1,248.58 to £17,248.58 (95%, Student's t over strata told apart afterwards,\
                         n = 5)""");
    }

    @Test
    void noEstimateComesWithoutNAndThePopulationAndAnInterval() {
        StratifiedScaleUp city = SAMPLE.to(AFTERWARDS, 0.9);

        assertThat(city.total())
                .hasToString("£8,000.00, interval £2,462.44 to £13,537.56 (90%, Student's t over strata told apart"
                        + " afterwards, n = 5), N = 150");
        assertThat(city.byStratum().get(0))
                .hasToString("high: £6,000.00, interval -£186.19 to £12,186.19 (90%, Student's t with finite-population"
                        + " correction, n = 2), N = 50");
        Stratum high = city.byStratum().get(0);
        assertThat(high.n()).isEqualTo(2);
        assertThat(high.population()).isEqualTo(50);
        assertThat(high.mean().point()).isEqualTo(gbp("120.00"));
        assertThat(high.deviation()).isEqualTo(gbp("28.28"));
        Estimate nhs = city.byAgency().get(NHS);
        assertThat(nhs.n()).isEqualTo(5);
        assertThat(nhs.population()).isEqualTo(150);
    }

    @Test
    void aSampleThatIsThePopulationIsCountedAndNotEstimated() {
        Map<String, Long> all = Map.of("low", 3L, "high", 2L);

        for (Strata strata : new Strata[] {Strata.drawnByStratum(STRATA, all), Strata.afterwards(STRATA, all)}) {
            StratifiedScaleUp city = SAMPLE.to(strata);
            assertThat(city.total().point()).isEqualTo(gbp("300.00"));
            assertThat(city.total().interval().lowerMoney()).isEqualTo(gbp("300.00"));
            assertThat(city.total().interval().upperMoney()).isEqualTo(gbp("300.00"));
            assertThat(city.explain().toString()).contains("V = 0: in no stratum do cases differ, or all are counted");
            assertThat(city.table()).asString().contains("n/a");
        }
    }

    @Test
    void aLoneCaseThatIsAllThereIsNeedsNoOther() {
        Map<String, String> strata = new TreeMap<>(STRATA);
        strata.put("E", "highest");
        strata.put("D", "low");
        Map<String, Long> counts = Map.of("low", 100L, "highest", 1L);

        StratifiedScaleUp city = SAMPLE.to(Strata.drawnByStratum(strata, counts));

        assertThat(city.byStratum().get(0).total())
                .hasToString("£140.00, interval £140.00 to £140.00 (95%, every case counted, n = 1), N = 1");
        assertThat(city.total().point()).isEqualTo(gbp("4140.00"));
        assertThatThrownBy(() -> SAMPLE.to(Strata.afterwards(strata, counts)))
                .hasMessage(
                        "only one case is in stratum highest (N_h = 1): it tells nothing of how cases differ there\n"
                                + "  Maybe merge it with a stratum that is like it");
    }

    @Test
    void strataWithTooFewCasesAreNamedAndCanBeMerged() {
        Map<String, String> byCase = new TreeMap<>(STRATA);
        byCase.put("E", "highest");
        Strata strata =
                Strata.afterwards(byCase, Map.of("low", 100L, "middle", 20L, "high", 50L, "highest", 1_000L, "", 4L));

        assertThatThrownBy(() -> SAMPLE.to(strata))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no case is in stratum (empty) (N_h = 4), middle (N_h = 20): nothing tells what is saved there\n"
                                + "  Maybe merge it with a stratum that is like it\n"
                                + "only one case is in stratum high (N_h = 50), highest (N_h = 1,000): it tells nothing of how"
                                + " cases differ there\n"
                                + "  Maybe merge it with a stratum that is like it");

        Strata merged = strata.merging("high", "high", "highest").merging("low or less", "low", "middle", "");

        assertThat(merged.counts()).isEqualTo(Map.of("high", 1_050L, "low or less", 124L));
        assertThat(merged.population()).isEqualTo(strata.population()).isEqualTo(1_174);
        assertThat(SAMPLE.to(merged).total().point()).isEqualTo(gbp("128480.00"));
    }

    @Test
    void casesWithoutAStratumOrACountAreRefused() {
        Map<String, String> byCase = new TreeMap<>(STRATA);
        byCase.remove("A");
        byCase.put("B", "lowe");
        byCase.put("someone else", "nowhere");

        assertThatThrownBy(() -> SAMPLE.to(Strata.afterwards(byCase, COUNTS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("case A is in no stratum, expected one of: high, low\n"
                        + "case B is in stratum lowe, of which there is no count; there are: high, low\n  Maybe low");
    }

    @Test
    void moreCasesThanPeopleAreRefused() {
        assertThatThrownBy(() -> SAMPLE.to(Strata.drawnByStratum(STRATA, Map.of("low", 2L, "high", 50L))))
                .hasMessage("more cases than there are people are in stratum low (N_h = 2): expected n_h ≤ N_h, as the"
                        + " cases are part of the population");
        assertThatThrownBy(() -> Strata.drawnByStratum(STRATA, Map.of("low", -2L)))
                .hasMessage("stratum low has N_h = -2, expected nil or more");
        assertThatThrownBy(() -> Strata.drawnByStratum(STRATA, Map.of("low", 0L)))
                .hasMessage("there is no one in any stratum, expected N_h > 0 of one or more");
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        assertThatThrownBy(() -> DRAWN.merging("all", "low", "hihg"))
                .hasMessage("there is no stratum hihg to merge; there are: high, low\n  Maybe high");
        assertThatThrownBy(() -> DRAWN.merging("high", "low"))
                .hasMessage("there is a stratum high besides those merged into one of this name\n"
                        + "  Maybe it is to be merged too");
        assertThat(DRAWN.merging("all", "low", "high").counts()).isEqualTo(Map.of("all", 150L));
    }

    @Test
    void strataPrintHowManyCasesAndPeopleAreInEach() {
        assertThat(DRAWN).hasToString("""
                        Cases and people, strata drawn one by one
                        stratum  cases  people
                        ───────  ─────  ──────
                        high         2      50
                        low          3     100
                        ───────  ─────  ──────
                        all          5     150""");
    }

    @Test
    void strataAreCountedFromAPopulationFile() {
        People city = People.read(PeopleTest.FILE);
        People similar = city.where(CaseRule.where("needs_group", Condition.isFilled()));
        Map<String, Comparison> byCase = new TreeMap<>();
        for (String id : new String[] {"P01", "P03", "P05", "P07", "P10", "P12"}) {
            byCase.put(id, saves(100_00 + Long.parseLong(id.substring(1))));
        }

        StratifiedScaleUp scaled = ScaleUp.of(byCase).to(Strata.afterwards(similar, similar, "needs_group"));

        assertThat(scaled.population()).isEqualTo(15);
        assertThat(scaled.strata().counts()).isEqualTo(Map.of("high", 4L, "middle", 5L, "low", 6L));
        // 4 × 100.02 + 5 × 100.06 + 6 × 100.11
        assertThat(scaled.total().point()).isEqualTo(gbp("1501.04"));
    }

    @Test
    void aNewSampleIsSharedOutInWholeCasesNoMoreThanThereAre() {
        // s = 10 and 28.2843: 100 × 10 and 50 × 28.28 are 0.414 and 0.586 of the sum, 12.4 and 17.6 of 30
        assertThat(SAMPLE.to(DRAWN).allocation(30)).isEqualTo(Map.of("low", 12L, "high", 18L));
        assertThat(SAMPLE.to(DRAWN).allocation(1)).isEqualTo(Map.of("low", 0L, "high", 1L));
        // 0.586 of 120 would be 70 of 50, so that all 50 are drawn and the rest of the others
        assertThat(SAMPLE.to(DRAWN).allocation(120)).isEqualTo(Map.of("low", 70L, "high", 50L));
        assertThat(SAMPLE.to(DRAWN).allocation(150)).isEqualTo(COUNTS);
        assertThatThrownBy(() -> SAMPLE.to(DRAWN).allocation(151)).hasMessage("n = 151 cases: expected 1 to N = 150");
        assertThatThrownBy(() -> SAMPLE.to(DRAWN).allocation(0)).hasMessage("n = 0 cases: expected 1 to N = 150");
    }

    @Test
    void casesThatDoNotDifferAreDrawnAsPeopleAreMany() {
        Sample same = ScaleUp.of(Map.of("A", saves(5), "B", saves(5), "D", saves(7), "E", saves(7)));

        assertThat(same.to(DRAWN).allocation(30)).isEqualTo(Map.of("low", 20L, "high", 10L));
        assertThat(same.to(DRAWN).sentence()).doesNotContain("rule out");
    }

    @Test
    void aLevelThatIsNotBetweenNilAndOneIsRefused() {
        assertThatThrownBy(() -> SAMPLE.to(DRAWN, 95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence 95.0: expected between 0 and 1, as 0.95");
    }

    @Test
    void aPilotThatCostsMoreIsSaidToCostMore() {
        Sample dearer = ScaleUp.of(Map.of("A", saves(-500), "B", saves(-700)));

        assertThat(dearer.to(Strata.afterwards(STRATA, Map.of("low", 10L))).sentence())
                .isEqualTo("Over 10 similar cases in 1 stratum the pilot would cost a further £60.00; 95% interval from"
                        + " n = 2: -£173.65 to £53.65 by Student's t over strata told apart afterwards. So 2 cases can't"
                        + " rule out that it saves nothing.");
    }
}
