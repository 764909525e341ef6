package org.wholesum.internal.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.demand.Concentration;
import org.wholesum.demand.HighCostUsers;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.study.StudyResult;

/**
 * What may be published of high-cost users: counts and sums of cases in bands that break no rule. Ids, thresholds that are the
 * cost of one case, first contacts and the Lorenz curve are left out.
 */
final class PublishedHighCost {
    private final HighCostUsers users;
    private final DisclosureRules rules;
    private final long[] pence;
    private final CostBands bands;
    private final Optional<BigDecimal> base;

    private PublishedHighCost(HighCostUsers users, DisclosureRules rules, CaseCosts costs) {
        this.users = users;
        this.rules = rules;
        long[] sorted = costs.pence();
        Arrays.sort(sorted);
        this.pence = IntStream.range(0, sorted.length)
                .mapToLong(i -> sorted[sorted.length - 1 - i])
                .toArray();
        this.bands = new CostBands(rules, pence);
        this.base = rules.amounts();
        if (bands.isSafe()) {
            List<Integer> wanted = new ArrayList<>(List.of(listed()));
            for (int i = HighCostSections.TOPS.size() - 1; i >= 0; i--) {
                wanted.add(users.concentration().casesInTop(HighCostSections.TOPS.get(i)));
            }
            bands.divide(wanted);
        }
    }

    static Optional<PublishedHighCost> of(StudyResult result, DisclosureRules rules) {
        return result.demand()
                .highCostUsers()
                .map(users -> new PublishedHighCost(
                        users, rules, result.loaded().orElseThrow().ledger().costByCase()));
    }

    private int listed() {
        return users.least()
                .map(least -> (int) Arrays.stream(pence)
                        .filter(cost -> cost >= least.getAmountMinorLong())
                        .count())
                .orElseGet(() -> users.concentration().casesInTop(users.share()));
    }

    Section section() {
        if (!bands.isSafe()) {
            return new Section(
                    HighCostSections.HEADING,
                    List.of(new Block.Prose("High-cost users are not published, as too few cases contribute.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("Cost is concentrated on few cases: the Gini coefficient of "
                + count(pence.length) + " cases is "
                + NumberText.places(users.concentration().gini(), 2)
                + " (0 if all cost the same, near 1 if one has all cost). " + listedInWords()));
        blocks.add(new Block.TableBlock(tops()));
        if (!users.yearToYear().isEmpty()) {
            blocks.add(new Block.TableBlock(years()));
        }
        return new Section(HighCostSections.HEADING, blocks);
    }

    private String listedInWords() {
        int count = listed();
        String which = HighCostSections.which(users);
        if (count == 0) {
            return "";
        }
        return bands.shows(count)
                ? count(count) + " cases " + which + ", together " + MoneyText.of(cost(count)) + "."
                : "How many cases " + which + " is not published, as they, or the others, would break a rule.";
    }

    private Table tops() {
        Table.Builder table =
                Table.titled("The costliest cases").words("costliest").figures("cases", "cost", "share of cost");
        for (double share : HighCostSections.TOPS) {
            int count = users.concentration().casesInTop(share);
            boolean shown = bands.shows(count);
            table.row(
                    HighCostSections.percent(share),
                    rules.isSmall(count) ? Publication.SUPPRESSED : count(count),
                    shown ? MoneyText.of(cost(count)) : Publication.SUPPRESSED,
                    shown ? NumberText.share(shareOf(count)) : Publication.SUPPRESSED);
        }
        return table.total("100%", count(pence.length), MoneyText.of(cost(pence.length)), "100.0%")
                .build();
    }

    /** Of published sums, so that it gives away no more than they do. */
    private double shareOf(int count) {
        return (double) cost(count).getAmountMinorLong() / cost(pence.length).getAmountMinorLong();
    }

    private Money cost(int count) {
        Concentration all = users.concentration();
        Money exact = Money.ofMinor(
                all.threshold(1).getCurrencyUnit(),
                Arrays.stream(pence, 0, count).reduce(0, Math::addExact));
        return base.map(to -> Money.of(
                        exact.getCurrencyUnit(),
                        exact.getAmount().divide(to, 0, RoundingMode.HALF_UP).multiply(to),
                        RoundingMode.HALF_UP))
                .orElse(exact);
    }

    private String count(long count) {
        long to = rules.counts();
        return WholeNumber.grouped(Math.floorDiv(count + to / 2, to) * to);
    }

    private Table years() {
        Table.Builder table = Table.titled("The costliest " + HighCostSections.percent(users.share())
                        + " of each year, and the year after")
                .words("year")
                .figures("high-cost", "still high-cost", "lower cost", "no record");
        users.yearToYear().forEach(stay -> {
            boolean shown = shows(stay);
            table.row(
                    Typography.months(stay.year().first(), stay.year().last()),
                    shown ? count(stay.high()) : Publication.SUPPRESSED,
                    shown ? count(stay.still()) : Publication.SUPPRESSED,
                    shown ? count(stay.lower()) : Publication.SUPPRESSED,
                    shown ? count(stay.absent()) : Publication.SUPPRESSED);
        });
        return table.build();
    }

    private boolean shows(HighCostUsers.Stay stay) {
        return IntStream.of(stay.high(), stay.still(), stay.lower(), stay.absent())
                .noneMatch(rules::isSmall);
    }

    void addTo(Map<String, Object> json) {
        if (!bands.isSafe()) {
            return;
        }
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("cases", count(pence.length));
        part.put("gini", NumberText.places(users.concentration().gini(), 2));
        List<Object> tops = new ArrayList<>();
        for (double share : HighCostSections.TOPS) {
            int count = users.concentration().casesInTop(share);
            if (bands.shows(count)) {
                Map<String, Object> top = new LinkedHashMap<>();
                top.put("top", SectionJson.number(share));
                top.put("cases", count(count));
                top.put("cost", SectionJson.amount(cost(count)));
                tops.add(top);
            }
        }
        part.put("costliest", tops);
        if (listed() > 0 && bands.shows(listed())) {
            Map<String, Object> listed = new LinkedHashMap<>();
            users.least().ifPresent(least -> listed.put("least", SectionJson.amount(least)));
            listed.put("cases", count(listed()));
            listed.put("cost", SectionJson.amount(cost(listed())));
            part.put("listed", listed);
        }
        json.put("high_cost_users", part);
    }
}
