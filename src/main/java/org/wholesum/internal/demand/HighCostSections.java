package org.wholesum.internal.demand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.demand.Concentration;
import org.wholesum.demand.HighCostUsers;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.study.StudyResult;

/** On how few cases cost is concentrated. */
final class HighCostSections {
    static final String HEADING = "High-cost users";
    static final List<Double> TOPS = List.of(0.01, 0.05, 0.1);

    /** The most cases that a report lists; JSON lists all. */
    private static final int MOST = 50;

    private HighCostSections() {}

    static Optional<Section> full(StudyResult result) {
        return result.demand().highCostUsers().map(users -> new Section(HEADING, blocks(users)));
    }

    private static List<Block> blocks(HighCostUsers users) {
        Concentration concentration = users.concentration();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("The costliest 10% of " + WholeNumber.grouped(concentration.cases())
                + " cases have " + NumberText.share(concentration.shareOfTop(0.1))
                + " of the cost in all months of the ledger. The Gini coefficient is "
                + NumberText.places(concentration.gini(), 2)
                + " (0 if all cost the same, near 1 if one has all cost)."));
        blocks.add(LorenzChart.of(concentration));
        blocks.add(new Block.TableBlock(tops(users)));
        blocks.add(new Block.TableBlock(byAgencies(users)));
        blocks.add(new Block.Prose(listed(users)));
        if (!users.listed().isEmpty()) {
            blocks.add(new Block.TableBlock(list(users)));
        }
        if (!users.yearToYear().isEmpty()) {
            blocks.add(new Block.TableBlock(years(users)));
        }
        return blocks;
    }

    private static Table tops(HighCostUsers users) {
        Concentration concentration = users.concentration();
        Table.Builder table =
                Table.titled("The costliest cases").words("costliest").figures("cases", "from", "share of cost");
        for (double share : TOPS) {
            table.row(
                    percent(share),
                    WholeNumber.grouped(concentration.casesInTop(share)),
                    MoneyText.of(concentration.threshold(share)),
                    NumberText.share(concentration.shareOfTop(share)));
        }
        return table.build();
    }

    static String percent(double share) {
        return NumberText.plain(share * 100) + "%";
    }

    private static Table byAgencies(HighCostUsers users) {
        double all = users.costByNumberOfAgencies().values().stream()
                .mapToDouble(Money::getAmountMinorLong)
                .sum();
        Table.Builder table = Table.titled("Cases by number of agencies that bear a cost of them")
                .words("agencies")
                .figures("cases", "cost", "share of cost");
        users.casesByNumberOfAgencies().forEach((agencies, cases) -> {
            Money cost = users.costByNumberOfAgencies().get(agencies);
            table.row(
                    Integer.toString(agencies),
                    WholeNumber.grouped(cases),
                    cost == null ? "" : MoneyText.of(cost),
                    cost == null ? "" : NumberText.share(cost.getAmountMinorLong() / all));
        });
        return table.build();
    }

    /** What the list is of. */
    static String which(HighCostUsers users) {
        return users.least()
                .map(least -> "cost " + MoneyText.whole(least) + " or more in all months of the ledger")
                .orElseGet(() -> "are the costliest " + percent(users.share()));
    }

    private static String listed(HighCostUsers users) {
        List<HighCostUsers.Listed> listed = users.listed();
        if (listed.isEmpty()) {
            return "No case is found that "
                    + which(users).replaceFirst("^cost ", "costs ").replaceFirst("^are ", "is among ")
                    + "; the costliest costs "
                    + MoneyText.of(users.concentration().threshold(1e-9)) + ".";
        }
        return (listed.size() == 1 ? "1 case" : WholeNumber.grouped(listed.size()) + " cases") + " "
                + (listed.size() == 1
                        ? which(users).replaceFirst("^cost ", "costs ").replaceFirst("^are ", "is among ")
                        : which(users))
                + "."
                + (listed.size() > MOST
                        ? " The " + MOST + " costliest of them are listed; result.json lists all."
                        : "");
    }

    private static Table list(HighCostUsers users) {
        Table.Builder table = Table.titled("High-cost cases")
                .words("case")
                .figures("cost", "agencies")
                .words("first contact");
        users.listed().stream()
                .limit(MOST)
                .forEach(one -> table.row(
                        one.caseId(),
                        MoneyText.of(one.cost()),
                        Integer.toString(one.agencies()),
                        one.firstContact().map(Typography::day).orElse("none")));
        return table.build();
    }

    private static Table years(HighCostUsers users) {
        Table.Builder table = Table.titled(
                        "The costliest " + percent(users.share()) + " of each year, and the year after")
                .words("year")
                .figures("high-cost", "still high-cost", "lower cost", "no record", "still high-cost, share");
        users.yearToYear()
                .forEach(stay -> table.row(
                        Typography.months(stay.year().first(), stay.year().last()),
                        WholeNumber.grouped(stay.high()),
                        WholeNumber.grouped(stay.still()),
                        WholeNumber.grouped(stay.lower()),
                        WholeNumber.grouped(stay.absent()),
                        NumberText.share(stay.share())));
        return table.build();
    }

    static void addTo(Map<String, Object> json, HighCostUsers users) {
        Map<String, Object> part = new LinkedHashMap<>();
        Concentration concentration = users.concentration();
        part.put("cases", concentration.cases());
        part.put("gini", SectionJson.number(concentration.gini()));
        List<Object> tops = new ArrayList<>();
        for (double share : TOPS) {
            Map<String, Object> top = new LinkedHashMap<>();
            top.put("top", SectionJson.number(share));
            top.put("cases", concentration.casesInTop(share));
            top.put("from", SectionJson.amount(concentration.threshold(share)));
            top.put("share_of_cost", SectionJson.number(concentration.shareOfTop(share)));
            tops.add(top);
        }
        part.put("costliest", tops);
        List<Object> agencies = new ArrayList<>();
        users.costByNumberOfAgencies().forEach((number, cost) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("agencies", number);
            row.put("cases", users.casesByNumberOfAgencies().getOrDefault(number, 0));
            row.put("cost", SectionJson.amount(cost));
            agencies.add(row);
        });
        part.put("by_number_of_agencies", agencies);
        users.least().ifPresent(least -> part.put("least", SectionJson.amount(least)));
        part.put("listed", users.listed().stream().map(HighCostSections::json).toList());
        part.put(
                "years", users.yearToYear().stream().map(HighCostSections::json).toList());
        json.put("high_cost_users", part);
    }

    private static Map<String, Object> json(HighCostUsers.Listed one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", one.caseId());
        json.put("cost", SectionJson.amount(one.cost()));
        json.put("agencies", one.agencies());
        one.firstContact().ifPresent(date -> json.put("first_contact", date.toString()));
        return json;
    }

    private static Map<String, Object> json(HighCostUsers.Stay stay) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", stay.year().first().toString());
        json.put("high_cost", stay.high());
        json.put("still", stay.still());
        json.put("lower", stay.lower());
        json.put("no_record", stay.absent());
        return json;
    }
}
