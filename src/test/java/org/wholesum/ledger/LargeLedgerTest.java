package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;

/** A file of some size, whose sums are kept beside it while it is written. */
class LargeLedgerTest {
    private static final int ROWS = 200_000;
    private static final int CASES = 5_000;
    private static final Agency[] AGENCIES = {Agency.of("council"), Agency.of("nhs"), Agency.of("police")};

    private final TreeMap<Agency, Long> byAgency = new TreeMap<>();
    private final TreeMap<String, Long> byCase = new TreeMap<>();
    private long total;
    private long inTheFirstYear;

    @Test
    void two_hundred_thousand_rows_give_their_exact_sums(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rows.csv");
        write(file);

        ReadResult loaded = Ledger.reader().read(file);

        Ledger ledger = loaded.ledger();
        assertThat(loaded.accepted()).isEqualTo(ROWS);
        assertThat(loaded.cost().getAmountMinorLong()).isEqualTo(total);
        assertThat(ledger.size()).isEqualTo(ROWS);
        assertThat(ledger.cases()).isEqualTo(new TreeSet<>(byCase.keySet()));
        byAgency.forEach((agency, pence) ->
                assertThat(ledger.monthlyCosts().pence(agency)).isEqualTo(pence));
        assertThat(ledger.during(Months.of("2011-01", 12)).monthlyCosts().pence())
                .isEqualTo(inTheFirstYear);
        assertThat(ledger.perCase(who -> who.monthlyCosts().pence())).isEqualTo(byCase);
        assertThat(ledger.costByCase().pence())
                .containsExactly(byCase.values().stream().mapToLong(p -> p).toArray());
    }

    private void write(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(20131021);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("case_id,date,agency,service,quantity,unit_cost,cost,failure_demand\n");
            for (int i = 0; i < ROWS; i++) {
                String who = "case " + random.nextInt(CASES);
                LocalDate date = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(730));
                Agency agency = AGENCIES[random.nextInt(AGENCIES.length)];
                long unit = random.nextInt(1_000_000);
                long times = random.nextInt(4);
                // three in four rows give a quantity and a unit cost, the others a cost
                String price = times == 0 ? ",," + money(unit) : times + "," + money(unit) + ",";
                out.write(who + "," + date + "," + agency + ",service " + i % 40 + "," + price + "," + (i % 3 == 0)
                        + "\n");
                count(who, date, agency, unit * Math.max(times, 1));
            }
        }
    }

    private static String money(long pence) {
        return pence / 100 + "." + pence / 10 % 10 + pence % 10;
    }

    private void count(String who, LocalDate date, Agency agency, long pence) {
        total += pence;
        inTheFirstYear += date.getYear() == 2011 ? pence : 0;
        byAgency.merge(agency, pence, Long::sum);
        byCase.merge(who, pence, Long::sum);
    }
}
