package org.wholesum.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.ledger.Interaction;

/** Rows made in code. */
final class Rows {
    private Rows() {}

    static Interaction row(String caseId, String date, String agency, String cost) {
        return split(caseId, date, Map.of(agency, cost));
    }

    /** The first agency by id is contacted. */
    static Interaction split(String caseId, String date, Map<String, String> costs) {
        SortedMap<Agency, Money> parts = new TreeMap<>();
        costs.forEach((agency, cost) -> parts.put(Agency.of(agency), Money.parse("GBP " + cost)));
        Money own = parts.getOrDefault(parts.firstKey(), Money.zero(CurrencyUnit.GBP));
        return Interaction.of(caseId, LocalDate.parse(date), parts.firstKey(), "visit", own)
                .withCosts(parts);
    }

    /** One row in each month from another, so many times. */
    static List<Interaction> monthly(String agency, String from, int months, int each) {
        List<Interaction> rows = new ArrayList<>();
        LocalDate first = LocalDate.parse(from + "-01");
        for (int month = 0; month < months; month++) {
            for (int i = 0; i < each; i++) {
                rows.add(row("P" + i, first.plusMonths(month).plusDays(i).toString(), agency, "1.00"));
            }
        }
        return rows;
    }

    static List<Interaction> random(long seed, int size) {
        Random random = new Random(seed);
        String[] ids = {"A", "a", "B", "007", "7", "C\u00a0", "C", "Redacted", "0", "D", "E", "F"};
        List<Interaction> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(row(
                    ids[random.nextInt(ids.length)] + (size > 1000 ? random.nextInt(200) : ""),
                    LocalDate.of(2011, 11, 1).plusDays(random.nextInt(240)).toString(),
                    random.nextBoolean() ? "police" : "nhs",
                    random.nextInt(50) + ".00"));
        }
        return rows;
    }
}
