import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reconstructs the interactions of Case A: eleven years that cost £107,000 (F3) and, growing on by the same rate, come to
 * £782,000 after twenty (F4). Her records were never published; README.md beside this file says what is made up. The same
 * file comes out every time, on every machine.
 *
 * <pre>{@code java examples/case-a/Reconstruct.java [OUT.csv]}</pre>
 */
public final class Reconstruct {
    private static final int FIRST_YEAR = 2002;
    private static final int YEARS = 11;
    private static final int ALL_YEARS = 20;
    private static final long SO_FAR = 107_000_00;
    private static final long IN_ALL = 782_000_00;
    private static final long SEED = 2002;

    /** How far each year's cost lies from the curve, as a logarithm, before its trend is taken out. */
    private static final double[] UNEVEN = {.25, -.30, .15, .20, -.25, -.10, .30, -.15, -.05, .20, -.10};

    /** Agency, service, unit cost, quantity from and to, how common, and how many of a hundred contacts are failure demand. */
    private static final List<Offer> MENU = """
        social-work childrens-social-worker-hour   57.00 2 12 5 40
        social-work core-assessment               900.00 1  1 2 55
        social-work family-support-worker-hour     30.00 2 10 3 20
        police      asb-incident                  500.00 1  2 4 50
        police      arrest-detained               593.00 1  1 3 45
        police      police-officer-hour            38.43 2  8 3 35
        housing     housing-officer-visit          46.00 1  2 4 45
        housing     homelessness-application     2501.00 1  1 1 60
        housing     simple-repossession           690.00 1  1 1 70
        nhs         gp-consultation                38.00 1  2 5 25
        nhs         ae-attendance                 109.00 1  1 4 40
        nhs         inpatient-non-elective       1542.00 1  1 2 35
        nhs         mental-health-contact         156.00 1  4 3 30
        third-sector debt-advice-session           65.00 1  3 2 15
        third-sector counselling-session           48.00 1  6 2 10
        """.lines().map(Offer::parse).toList();

    private final Random random = new Random(SEED);
    private final List<Row> rows = new ArrayList<>();

    private Reconstruct() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(args.length > 0 ? Path.of(args[0]) : besideThisFile(), csv());
    }

    /** The whole file, lines ended by a line feed. */
    public static String csv() {
        Reconstruct made = new Reconstruct();
        long[] years = years();
        for (int year = 0; year < YEARS; year++) {
            made.compose(FIRST_YEAR + year, years[year]);
        }
        made.rows.sort(
                Comparator.comparing(Row::date).thenComparing(Row::service).thenComparing(Row::quantity));
        return made.rows.stream()
                .map(row -> row.line() + "\n")
                .collect(Collectors.joining("", "case_id,date,agency,service,quantity,unit_cost,failure_demand\n", ""));
    }

    /** Where the Java launcher says that this source file is; the working folder once it is compiled. */
    private static Path besideThisFile() {
        String from = Reconstruct.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        Path output = Path.of("interactions.csv");
        return from.endsWith(".java") ? Path.of(URI.create(from)).resolveSibling(output) : output;
    }

    /** What each year cost, in pence: uneven about the curve, without a trend of its own, and £107,000 in all. */
    private static long[] years() {
        double growth = growth();
        double[] about = withoutTrend(UNEVEN);
        double[] shares = IntStream.range(0, YEARS)
                .mapToDouble(year -> StrictMath.exp(year * StrictMath.log(growth) + about[year]))
                .toArray();
        double whole = Arrays.stream(shares).sum();
        long[] years = Arrays.stream(shares)
                .mapToLong(share -> Math.round(SO_FAR * share / whole))
                .toArray();
        years[YEARS - 1] += SO_FAR - Arrays.stream(years).sum();
        return years;
    }

    /** The yearly factor by which 11 years cost £107,000 and 20 years £782,000, halved down to. */
    private static double growth() {
        double low = 1.01;
        double high = 2;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            double ratio = (StrictMath.pow(middle, ALL_YEARS) - 1) / (StrictMath.pow(middle, YEARS) - 1);
            if (ratio * SO_FAR < IN_ALL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] withoutTrend(double[] uneven) {
        double middle = (uneven.length - 1) / 2.0;
        double mean = Arrays.stream(uneven).average().orElseThrow();
        double across = 0;
        double spread = 0;
        for (int i = 0; i < uneven.length; i++) {
            across += (i - middle) * uneven[i];
            spread += (i - middle) * (i - middle);
        }
        double slope = across / spread;
        return IntStream.range(0, uneven.length)
                .mapToDouble(i -> uneven[i] - mean - slope * (i - middle))
                .toArray();
    }

    /** Draws contacts until the year's cost is nearly there; what is left are expenses. */
    private void compose(int year, long pence) {
        long left = pence;
        while (left > 60_00) {
            Offer offer = draw();
            int quantity = offer.from + random.nextInt(offer.to - offer.from + 1);
            long cost = offer.pence * quantity;
            if (cost <= left) {
                add(year, offer.agency, offer.service, quantity, offer.pence, random.nextInt(100) < offer.failure);
                left -= cost;
            }
        }
        if (left > 0) {
            add(year, "social-work", "client-expenses", 1, left, false);
        }
    }

    private Offer draw() {
        int at = random.nextInt(MENU.stream().mapToInt(offer -> offer.weight).sum());
        for (Offer offer : MENU) {
            at -= offer.weight;
            if (at < 0) {
                return offer;
            }
        }
        throw new IllegalStateException();
    }

    private void add(int year, String agency, String service, int quantity, long pence, boolean failure) {
        boolean first = rows.isEmpty();
        boolean last = year == FIRST_YEAR + YEARS - 1 && rows.stream().noneMatch(row -> row.date.getYear() == year);
        LocalDate start = LocalDate.of(year, 1, 1);
        LocalDate day = start.plusDays(first ? 14 : last ? 349 : 14 + random.nextInt(start.lengthOfYear() - 30));
        rows.add(new Row(day, agency, service, quantity, pence, failure));
    }

    private record Row(LocalDate date, String agency, String service, int quantity, long pence, boolean failure) {
        String line() {
            String unitCost = BigDecimal.valueOf(pence)
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.UNNECESSARY)
                    .toPlainString();
            return String.join(
                    ",", "A", date.toString(), agency, service, Integer.toString(quantity), unitCost, "" + failure);
        }
    }

    private record Offer(String agency, String service, long pence, int from, int to, int weight, int failure) {
        static Offer parse(String line) {
            String[] part = line.trim().split(" +");
            return new Offer(
                    part[0],
                    part[1],
                    new BigDecimal(part[2]).movePointRight(2).longValueExact(),
                    Integer.parseInt(part[3]),
                    Integer.parseInt(part[4]),
                    Integer.parseInt(part[5]),
                    Integer.parseInt(part[6]));
        }
    }
}
