package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.audit.Finding;
import org.wholesum.audit.Finding.Certainty;
import org.wholesum.audit.Finding.Kind;
import org.wholesum.audit.InputAudit;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.Trace;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.demand.FailureShare;
import org.wholesum.demand.FailureShares;
import org.wholesum.execution.Execution;
import org.wholesum.inference.CasesNeeded;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.Ledger;
import org.wholesum.measure.MeasureChange;
import org.wholesum.population.Influence;
import org.wholesum.projection.CostShift;
import org.wholesum.study.StudyResult;

/**
 * Writes {@code examples/stoke/figures.md}: every figure that was published about the pilots, and what is computed here.
 * The published values are those of a Scottish Government paper of 21 October 2013.
 */
class PublishedFiguresTest {
    private static final Path STOKE = Path.of("examples", "stoke");
    private static final Map<String, String> NAMES = Map.of(
            "council-commissioned", "council commissioned",
            "council-direct", "council direct",
            "nhs", "NHS");

    private static StudyResult pilot;
    private static StudyResult check;
    private static StudyResult caseA;
    private static NeedsGroupCohort groups;
    private static SortedMap<Agency, FailureDemand> demandBefore;
    private static FailureShares sharesOfDemand;
    private static SortedMap<Agency, FailureDemand> demandSince;
    private static StudyResult evidence;
    private static InputAudit audit;

    @BeforeAll
    static void run() {
        pilot = ExampleResults.study(STOKE.resolve("scenario.yaml"));
        check = ExampleResults.study(STOKE.resolve("published-changes.yaml"));
        caseA = ExampleResults.study(Path.of("examples", "case-a", "scenario.yaml"));
        groups = Objects.requireNonNull(ExampleResults.study(Path.of("examples", "needs-groups", "scenario.yaml"))
                .cohorts()
                .get("moving"));
        Ledger ledger = pilot.loaded().orElseThrow().ledger();
        demandBefore = ledger.during(Months.of("2011-04", 24)).failureDemand();
        sharesOfDemand = FailureShares.of(ledger.during(Months.of("2011-04", 24)));
        demandSince = ledger.during(Months.of("2013-04", 6)).failureDemand();
        evidence = EvidenceExample.study();
        audit = ExampleResults.study(STOKE.resolve("figures-agree.yaml"))
                .audit()
                .orElseThrow();
    }

    @Test
    void failure_demand_lies_in_the_published_range_for_every_agency() {
        assertThat(demandBefore.values())
                .allSatisfy(count -> assertThat(count.share().orElseThrow())
                        .isBetween(new BigDecimal("0.36"), new BigDecimal("0.53")));
    }

    @Test
    void the_pilot_predicted_from_published_changes_is_within_half_a_per_cent_of_the_published_cost() {
        assertThat(check.comparison().pilotCost()).isEqualTo(Money.parse("GBP 234117.27"));
        assertThat(check.comparison().pilotCost().getAmount())
                .isBetween(new BigDecimal("231835"), new BigDecimal("234165"));
    }

    @Test
    void case_a_comes_to_the_published_figures() {
        assertThat(contacts()).isGreaterThan(100);
        assertThat(waiting().recorded().total()).isEqualTo(Money.parse("GBP 107000.00"));
        assertThat(waiting().unchangedTotal().getAmount())
                .isBetween(new BigDecimal("781995"), new BigDecimal("782005"));
        assertThat(waiting().first().month()).isEqualTo(YearMonth.of(2002, 1));
        assertThat(waiting().first().total()).isEqualTo(Money.parse("GBP 61000.00"));
        assertThat(amountOf(waiting().first(), YearMonth.of(2002, 1))).isEqualTo(Money.parse("GBP 20000.00"));
        assertThat(caseA.growth().get("waiting").rate().doubleValue()).isBetween(0.2345, 0.2355);
        assertThat(caseA.growth().get("waiting").standardError()).isBetween(0.001, 0.1);
    }

    @Test
    void the_table_of_figures_is_what_is_computed() {
        Golden.check(STOKE.resolve("figures.md"), table());
    }

    private static String table() {
        List<String> lines = new ArrayList<>(List.of(
                "# The published figures, and what is computed",
                "",
                "Published: Scottish Government, 21 October 2013, on the Stoke-on-Trent pilots. Computed: from the",
                "[reconstructed records](README.md) by [scenario.yaml](scenario.yaml), unless it says otherwise. A test writes",
                "this page and compares it with the one that is kept. Where the records were built from a figure, its",
                "agreement shows that the arithmetic is right, and is no evidence for the pilot.",
                "",
                "| id | figure | published | computed | how |",
                "| --- | --- | --- | --- | --- |"));
        lines.addAll(rows());
        return String.join("\n", lines) + "\n";
    }

    private static List<String> rows() {
        return List.of(
                row(
                        "F1",
                        "failure demand, share of demand by service",
                        "36% to 53%",
                        demand() + "; " + demandIntervals(),
                        "contacts before the pilot; Wilson's interval (95%) of the least and the greatest"),
                row(
                        "F2",
                        "Case A: what she asked for in 2002",
                        "£20,000",
                        text(amountOf(waiting().first(), YearMonth.of(2002, 1))),
                        "her help in [case-a](../case-a/README.md), an input"),
                row(
                        "F3",
                        "Case A: cost so far, 11 years",
                        "£107,000",
                        text(waiting().recorded().total()),
                        contacts() + " reconstructed contacts"),
                row(
                        "F4",
                        "Case A: cumulative cost until 2022, old method",
                        "£782,000",
                        text(waiting().unchangedTotal()),
                        "escalation by the growth that is fitted to them, "
                                + caseA.growth().get("waiting")),
                row(
                        "F5",
                        "Case A: cumulative cost until 2022, helped at first",
                        "£61,000",
                        text(waiting().first().total()),
                        "the help, and support of £2,050 a year for 20 years"),
                row(
                        "F6",
                        "local service providers mapped",
                        "over 300",
                        evidence("providers").toPlainString(),
                        "invented referrals of the [evidence](../evidence/README.md)"),
                row(
                        "F7",
                        "superusers: cumulative cost of one case",
                        "often over £1 million",
                        superusers(),
                        "invented contacts of the [evidence](../evidence/README.md), five and a half years"),
                row(
                        "F8",
                        "needs groups before",
                        "5% / 31% / 64%",
                        groups(0),
                        "[needs-groups](../needs-groups/README.md)"),
                row(
                        "F9",
                        "needs groups after six months",
                        "5% / 15% / 80%",
                        groups(1),
                        "if as few moved as possible, "
                                + Percent.of(BigDecimal.valueOf(groups.matrix(0).probability("multiple", "well")))
                                + " of the second group went on to the third"),
                measure("F10", "rent arrears", "−14% against −5%"),
                measure("F11", "notices of eviction", "−1.5% against +6%"),
                measure("F12", "anti-social behaviour", "−5.2% against +21%"),
                row(
                        "F13",
                        "measures tracked against city and control wards",
                        "35",
                        String.valueOf(evidence.evaluation().measures().size()),
                        clearChanges()),
                row(
                        "F14",
                        "costs in the pilot: NHS / police",
                        "−80% / −95%",
                        change("nhs") + " / " + change("police"),
                        "disagrees with F18 about the NHS; the records follow F18. " + proven(Kind.TWO_VALUES)),
                row(
                        "F15",
                        "costs in the pilot: local authority / commissioned",
                        "+10% / +150%",
                        council() + " / " + change("council-commissioned"),
                        "both parts of the council together; disagrees with F18's parts. " + council(Certainty.TO_CHECK)
                                + ". Proven: " + council(Certainty.PROVEN)),
                row(
                        "F16",
                        "demand by service, before",
                        "police 40%, council 40%, NHS 18%",
                        sharesBefore(),
                        "shares of the old cost; of contacts: " + contactShares(demandBefore)),
                row(
                        "F17",
                        "demand by service, after",
                        "council 84%, fire 11%, NHS 7%, police 4%",
                        sharesAfter(),
                        "shares of the pilot cost; the published ones add up to 106%; of contacts: "
                                + contactShares(demandSince) + ". " + proven(Kind.SHARES)),
                row(
                        "F18",
                        "whole-system costs, pilot against before",
                        "justice −99.9%, fire −71%, NHS −69%, police −95%, council direct −42%, council commissioned +150%",
                        changes(),
                        "change of each agency"),
                row(
                        "F19",
                        "seven cases, next two years: old / pilot",
                        "£337,000 / £233,000",
                        text(pilot.comparison().oldCost()) + " / "
                                + text(pilot.comparison().pilotCost()),
                        "run rates of 24 months before and 6 months since; from F16 and F18 alone, by "
                                + "[published-changes.yaml](published-changes.yaml), the pilot comes to "
                                + text(check.comparison().pilotCost())),
                row(
                        "F20",
                        "the same, saving",
                        "£104,000",
                        text(pilot.comparison().saving()),
                        "old − pilot"),
                row(
                        "F21",
                        "every similar case in the city, saving over two years",
                        "£81.5 million",
                        total(),
                        implied() + ". " + found(Kind.POPULATION)),
                row(
                        "F22",
                        "money moving from partners to council front-line services",
                        "in words only",
                        moves(),
                        "who pays more, and who saves most"),
                row(
                        "F23",
                        "council house repairs: average days",
                        "20 → 3.2",
                        days("flow_mean_before") + " → " + days("flow_mean_after"),
                        evidence("flow_jobs_before") + " and " + evidence("flow_jobs_after")
                                + " reconstructed jobs of the [evidence](../evidence/README.md)"),
                row(
                        "F24",
                        "the same: cancelled / not fixed first time / satisfaction",
                        "11% → 4% / 42% → 25% / 96%",
                        fromTo("visits_cancelled") + " / "
                                + fromTo("not_first_time") + " / "
                                + Percent.of(evidence("satisfied_after")),
                        "the same jobs; satisfaction before was not published"),
                row(
                        "F25",
                        "the authors' caution: a small sample",
                        "in words only",
                        pilot.cautions().stream()
                                .filter(caution -> caution.startsWith("The intervals cover"))
                                .map(caution -> toThePenny(
                                        caution,
                                        pilot.city().orElseThrow().influences().get(0)))
                                .findFirst()
                                .orElseThrow(),
                        "appears in every format; " + needed()));
    }

    private static CostOfWaiting waiting() {
        return caseA.waiting().orElseThrow();
    }

    /** What the help of the first month costs, without a twelfth of a year's support. */
    private static Money amountOf(CostOfWaiting.Point first, YearMonth month) {
        Money support = Money.parse("GBP 2050.00").dividedBy(12, RoundingMode.HALF_UP);
        return first.helped().costs().during(Months.of(month, 1)).total().minus(support);
    }

    private static long contacts() {
        return caseA.loaded().orElseThrow().ledger().size();
    }

    private static String groups(int cycle) {
        Trace trace = groups.trace(4);
        double all = trace.groups().names().stream()
                .mapToDouble(group -> trace.people(group, cycle))
                .sum();
        return trace.groups().names().stream()
                .map(group -> Percent.of(BigDecimal.valueOf(trace.people(group, cycle) / all)))
                .collect(Collectors.joining(" / "));
    }

    private static String row(String id, String figure, String published, String computed, String how) {
        return "| " + String.join(" | ", id, figure, published, computed, how) + " |";
    }

    /** What the audit of the published figures by themselves has found, with its arithmetic. */
    private static String found(Kind kind) {
        Finding finding = findings(kind).findFirst().orElseThrow();
        return "[Audit](figures-agree.yaml): " + finding.sentence() + " " + String.join("; ", finding.arithmetic());
    }

    /** What it has found about the local authority: the only division that would agree, and that the rest excludes it. */
    private static String council(Certainty certainty) {
        Finding finding = findings(Kind.TOTAL_AND_PARTS)
                .filter(each -> each.certainty() == certainty && each.claims().contains("F15 local authority"))
                .findFirst()
                .orElseThrow();
        return certainty == Certainty.PROVEN
                ? finding.sentence()
                : "[Audit](figures-agree.yaml): " + String.join("; ", finding.arithmetic());
    }

    private static String needed() {
        long[] savings = pilot.sample().orElseThrow().savings();
        return "at this spread of savings, 95% of Student's t exclude zero from "
                + CasesNeeded.like(savings, 0.95).cases() + " cases on";
    }

    private static String proven(Kind kind) {
        Finding finding = findings(kind)
                .filter(each -> each.certainty() == Certainty.PROVEN)
                .findFirst()
                .orElseThrow();
        return "[Audit](figures-agree.yaml): proven. " + String.join("; ", finding.arithmetic());
    }

    private static Stream<Finding> findings(Kind kind) {
        return audit.findings().stream().filter(finding -> finding.kind() == kind);
    }

    private static String measure(String id, String name, String published) {
        MeasureChange change = EvidenceExample.change(name, "city");
        MeasureChange similar = EvidenceExample.change(name, "similar");
        return row(
                id,
                name + ", pilot against city",
                published,
                change(change.relativeChange()) + " against "
                        + change(change.relativeControlChange().orElseThrow()),
                "reconstructed readings of the [evidence](../evidence/README.md); against similar wards, invented: "
                        + change(similar.relativeControlChange().orElseThrow()));
    }

    private static String clearChanges() {
        Map<String, Long> findings = evidence.evaluation().measures().stream()
                .collect(Collectors.groupingBy(MeasureChange::finding, TreeMap::new, Collectors.counting()));
        return "3 reconstructed and 32 invented ones of the [evidence](../evidence/README.md), against the city, p adjusted for 35: "
                + findings.entrySet().stream()
                        .map(finding -> finding.getValue() + " " + finding.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String superusers() {
        List<Money> costs =
                evidence.loaded().orElseThrow().ledger().costByCase(Execution.onOneThread()).toMap().values().stream()
                        .filter(cost -> cost.isGreaterThan(Money.parse("GBP 1000000.00")))
                        .sorted()
                        .toList();
        return costs.size() + " of 300 cases, " + text(costs.get(0)) + " to " + text(costs.get(costs.size() - 1));
    }

    private static String change(double share) {
        return Percent.change(BigDecimal.valueOf(share)).replace('-', '−');
    }

    private static BigDecimal evidence(String figure) {
        return evidence.figures().get(figure).number();
    }

    private static String days(String figure) {
        return evidence(figure).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String fromTo(String share) {
        return Percent.of(evidence(share + "_before")) + " → " + Percent.of(evidence(share + "_after"));
    }

    private static String demandIntervals() {
        List<Map.Entry<Agency, FailureShare>> sorted = sharesOfDemand.byAgency().entrySet().stream()
                .sorted(Comparator.comparing(share -> share.getValue().share().orElseThrow()))
                .toList();
        return Stream.of(sorted.get(0), sorted.get(sorted.size() - 1))
                .map(share -> name(share.getKey()) + " " + share.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String contactShares(SortedMap<Agency, FailureDemand> demand) {
        List<Map.Entry<Agency, FailureDemand>> sorted = demand.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Agency, FailureDemand> count) ->
                                count.getValue().contacts())
                        .reversed())
                .toList();
        List<String> shares = Percent.shares(
                sorted.stream().map(count -> count.getValue().contacts()).toList());
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> name(sorted.get(i).getKey()) + " " + shares.get(i))
                .collect(Collectors.joining(", "));
    }

    private static String text(Money money) {
        return MoneyText.of(money);
    }

    private static String name(Agency agency) {
        return NAMES.getOrDefault(agency.id(), agency.id());
    }

    private static String demand() {
        List<BigDecimal> shares = demandBefore.values().stream()
                .map(count -> count.share().orElseThrow())
                .sorted()
                .toList();
        return Percent.of(shares.get(0)) + " to " + Percent.of(shares.get(shares.size() - 1));
    }

    private static String change(String agency) {
        return Percent.change(
                        pilot.comparison().shift(Agency.of(agency)).change().orElseThrow())
                .replace('-', '−');
    }

    private static String changes() {
        return pilot.comparison().shifts().stream()
                .map(shift -> name(shift.agency()) + " " + change(shift.agency().id()))
                .collect(Collectors.joining(", "));
    }

    private static String council() {
        CostShift direct = pilot.comparison().shift(Agency.of("council-direct"));
        CostShift commissioned = pilot.comparison().shift(Agency.of("council-commissioned"));
        BigDecimal old = direct.old().plus(commissioned.old()).getAmount();
        BigDecimal now = direct.pilot().plus(commissioned.pilot()).getAmount();
        return Percent.change(now.subtract(old).divide(old, MathContext.DECIMAL64));
    }

    private static String sharesBefore() {
        return shares(CostShift::oldShare);
    }

    private static String sharesAfter() {
        return shares(CostShift::pilotShare);
    }

    private static String shares(Function<CostShift, Optional<BigDecimal>> share) {
        return pilot.comparison().shifts().stream()
                .sorted(Comparator.comparing((CostShift s) -> share.apply(s).orElseThrow())
                        .reversed())
                .map(s -> name(s.agency()) + " " + Percent.of(share.apply(s).orElseThrow()))
                .collect(Collectors.joining(", "));
    }

    private static String total() {
        Estimate total = pilot.city().orElseThrow().total();
        return text(total.point()) + ", "
                + total.intervals().stream().map(Interval::toString).collect(Collectors.joining("; "));
    }

    private static String implied() {
        return "scaled to N = 5,486; the published total implies "
                + pilot.impliedPopulation().orElseThrow().toPlainString() + " cases, which the paper never states";
    }

    private static String moves() {
        CostShift pays = pilot.comparison().whoPays().get(0);
        CostShift saves = pilot.comparison().whoSaves().get(0);
        return name(pays.agency()) + " pays " + text(pays.saving().negated()) + " more; " + name(saves.agency())
                + " saves " + text(saves.saving());
    }

    /** The caution with the total without the most influential case to the penny, as the other figures of the table. */
    private static String toThePenny(String caution, Influence most) {
        return caution.substring(0, caution.indexOf(" Without case")) + " Without case " + most.caseId()
                + " the total would be " + MoneyText.of(most.without()) + ".";
    }
}
