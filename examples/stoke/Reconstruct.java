import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reconstructs interaction records that agree with the figures published about the Stoke-on-Trent pilot.
 *
 * <p>The records themselves were never published. What these ones hold is worked out from the published shares (F16),
 * totals (F19) and changes (F18), then broken into contacts priced by a catalogue or, failing that, made up; README.md
 * beside this file says which is which. The same file comes out every time, on every machine.
 *
 * <pre>{@code java examples/stoke/Reconstruct.java [OUT.csv]}</pre>
 */
public final class Reconstruct {
    private static final long SEED = 2015; // any would do; this one makes a file of a readable length

    /** Percent of each agency's total that a case carries: the six agencies before, then the six since. */
    private static final int[][] WEIGHTS = table("""
        50 33 44 41 96 50   40 30 38 36 40 100
        21 19 18 21  0 20   20 16 20 22  0   0
        10 27  8 13  0  0   15 30  8 11  0   0
        10  3 11 10  0 20   15  4 11  9  0   0
         3  4 10  9  0  0    3  5 11  7  0   0
         2 11  5  4  4  0    2 12  7  8 60   0
         4  3  4  2  0 10    5  3  5  7  0   0
        """);

    /** How often a case's support worker is billed once the pilot has begun, in days. */
    private static final int[] SUPPORT_EVERY = {7, 14, 14, 14, 28, 28, 28};

    /** Agency, service, unit cost, how common it is before and since, quantity from and to, working days or any. */
    private static final List<Offer> MENU = """
        POLICE       asb-incident                  500.00 8 0 1  3 any
        POLICE       arrest-detained               593.00 5 0 1  3 any
        POLICE       missing-person-investigation 1325.00 1 0 1  1 any
        POLICE       asb-report                     35.00 1 1 1  1 any
        POLICE       police-officer-hour            38.43 3 3 3 24 any
        POLICE       pcso-hour                      30.41 1 3 1  8 any
        NHS          gp-consultation                38.00 2 3 1  1 working
        NHS          ae-attendance                 109.00 4 1 1  1 any
        NHS          ambulance-callout             216.00 3 1 1  1 any
        NHS          inpatient-non-elective       1542.00 7 0 1  1 any
        NHS          mental-health-contact         156.00 3 6 1  4 working
        NHS          outpatient-attendance         111.00 1 1 1  1 working
        NHS          drug-treatment-year          2604.00 0 0 1  1 working
        DIRECT       childrens-social-worker-hour   57.00 7 3 6 30 working
        DIRECT       family-support-worker-hour     30.00 2 4 4 16 working
        DIRECT       core-assessment               900.00 1 0 1  1 working
        DIRECT       housing-officer-visit          46.00 1 2 1  1 working
        DIRECT       asb-warning-letter             66.00 1 0 1  1 working
        DIRECT       neighbour-mediation           105.00 1 1 1  1 working
        DIRECT       temporary-bed-breakfast-week  334.95 0 0 1  1 any
        DIRECT       homelessness-application     2501.00 0 0 1  1 working
        DIRECT       simple-repossession           690.00 0 0 1  1 working
        DIRECT       complex-eviction             6680.00 0 0 1  1 working
        COMMISSIONED support-worker-hour            28.00 5 1 4 30 working
        COMMISSIONED floating-support-week         245.00 6 0 2  8 working
        COMMISSIONED counselling-session            48.00 1 2 2  6 working
        COMMISSIONED debt-advice-session            65.00 1 1 1  3 working
        COMMISSIONED parenting-programme-course    380.00 1 4 1  1 working
        FIRE         home-fire-safety-visit         40.00 1 1 1  1 working
        FIRE         fire-response                3186.00 0 0 1  1 any
        JUSTICE      magistrates-hearing           550.00 3 0 1  1 working
        JUSTICE      acceptable-behaviour-contract 230.00 1 0 1  1 working
        JUSTICE      probation-appointment          45.00 2 0 1  4 working
        JUSTICE      court-letter                    0.84 0 1 1  1 working
        """.lines().map(Offer::parse).toList();

    /** Major events, placed by hand: random dates might put the hotel before the eviction. */
    private static final String TURNING_POINTS = """
        2011-06-14 S2 homelessness-application 1
        2011-06-15 S2 temporary-bed-breakfast-week 6
        2011-09-12 S5 simple-repossession 1
        2011-10-03 S5 homelessness-application 1
        2011-10-04 S5 temporary-bed-breakfast-week 4
        2011-11-05 S1 fire-response 1
        2012-01-17 S2 drug-treatment-year 1
        2012-02-22 S1 complex-eviction 1
        2012-02-27 S1 homelessness-application 1
        2012-02-28 S1 temporary-bed-breakfast-week 9
        2012-05-21 S1 drug-treatment-year 1
        2012-07-09 S4 simple-repossession 1
        2012-07-10 S4 acceptable-behaviour-contract 1
        2012-10-16 S3 temporary-bed-breakfast-week 3
        2012-11-20 S1 homelessness-application 1
        2012-11-21 S1 temporary-bed-breakfast-week 7
        """;

    /** England's bank holidays that fall on a weekday: no office is open. */
    private static final Set<LocalDate> HOLIDAYS =
            Arrays.stream("""
                2011-04-22 2011-04-25 2011-04-29 2011-05-02 2011-05-30 2011-08-29 2011-12-26 2011-12-27
                2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27 2012-12-25
                2012-12-26 2013-01-01 2013-03-29 2013-04-01 2013-05-06 2013-05-27 2013-08-26
                """.split("\\s+")).map(LocalDate::parse).collect(Collectors.toSet());

    private final Random random = new Random(SEED);
    private final List<Row> rows = new ArrayList<>();

    private Reconstruct() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(args.length > 0 ? Path.of(args[0]) : besideThisFile(), csv());
    }

    /** The whole file, lines ended by a line feed. */
    public static String csv() {
        Reconstruct made = new Reconstruct();
        for (Window window : Window.values()) {
            made.compose(window);
        }
        made.rows.sort(Row.ORDER);
        made.markFailures();
        new Check(made.rows).all();
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

    private static int[][] table(String text) {
        return text.lines()
                .map(line -> Arrays.stream(line.trim().split(" +"))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
    }

    private void compose(Window window) {
        long[] totals = window == Window.BEFORE ? Published.before() : Published.since();
        for (Agency agency : Agency.values()) {
            long total = totals[agency.ordinal()];
            int column = window.ordinal() * totals.length + agency.ordinal();
            long[] cells = Arrays.stream(WEIGHTS)
                    .mapToLong(row -> total * row[column] / 100)
                    .toArray();
            Published.giveToLargest(cells, total);
            for (int who = 0; who < cells.length; who++) {
                fill(window, agency, who, cells[who]);
            }
        }
    }

    /** Spends one case's money at one agency to the penny: what is fixed first, then what is common, then the rest. */
    private void fill(Window window, Agency agency, int who, long money) {
        long left = money - turningPoints(window, agency, who);
        if (window == Window.SINCE && agency == Agency.COMMISSIONED) {
            left -= regularSupport(who, money * 9 / 10);
        }
        for (Offer offer = pick(window, agency, left); offer != null; offer = pick(window, agency, left)) {
            int most = (int) Math.min(2 * offer.to(), 2 * offer.most(left) / offer.pence());
            int steps = (most - 2 * offer.from()) / offer.step();
            int halves = 2 * offer.from() + offer.step() * random.nextInt(steps + 1);
            left -= add(who, date(window, who, offer), offer, halves);
        }
        if (left > 0) {
            Offer invoice = new Offer(agency, agency.balancing, left, new int[2], 1, 1, true);
            left -= add(who, date(window, who, invoice), invoice, 2);
        }
        Check.that(left == 0, "S" + (who + 1) + " " + agency + " " + window + " is overspent by pence " + -left);
    }

    private long turningPoints(Window window, Agency agency, int who) {
        long spent = 0;
        for (String line : TURNING_POINTS.lines().toList()) {
            String[] word = line.split(" ");
            LocalDate date = LocalDate.parse(word[0]);
            Offer offer = Offer.named(MENU, word[2]);
            if (window.holds(date) && offer.agency() == agency && word[1].equals("S" + (who + 1))) {
                spent += add(who, date, offer, 2 * Integer.parseInt(word[3]));
            }
        }
        return spent;
    }

    /** One support worker, on the same weekday each time, for about the same hours: the pilot's single owner of a case. */
    private long regularSupport(int who, long money) {
        Offer hours = Offer.named(MENU, "support-worker-hour");
        int every = SUPPORT_EVERY[who];
        int first = 1 + who % 4; // Tuesday 2 April 2013 to Friday: Monday was a bank holiday
        int visits = (Window.SINCE.days - first - 1) / every + 1;
        int usual = (int) (2 * money / visits / hours.pence());
        long spent = 0;
        for (int visit = 0; visit < visits; visit++) {
            LocalDate date = Window.SINCE.start.plusDays(first + (long) visit * every);
            spent += add(who, date, hours, usual - 2 + random.nextInt(5));
        }
        return spent;
    }

    /** An offer that the money left can meet, as often as it is common; null when there is none. */
    private Offer pick(Window window, Agency agency, long left) {
        List<Offer> met = MENU.stream()
                .filter(o -> o.agency() == agency && o.from() * o.pence() <= o.most(left))
                .toList();
        int sum = met.stream().mapToInt(o -> o.common()[window.ordinal()]).sum();
        int drawn = sum == 0 ? 0 : random.nextInt(sum);
        for (Offer offer : met) {
            drawn -= offer.common()[window.ordinal()];
            if (drawn < 0) {
                return offer;
            }
        }
        return null;
    }

    /** A day in the window on which the service works; trouble comes in runs, so often soon after other trouble. */
    private LocalDate date(Window window, int who, Offer offer) {
        List<LocalDate> trouble = rows.stream()
                .filter(row -> row.who() == who
                        && window.holds(row.date())
                        && !row.offer().working())
                .map(Row::date)
                .toList();
        while (true) {
            boolean run = !offer.working() && !trouble.isEmpty() && random.nextBoolean();
            LocalDate date = run
                    ? trouble.get(random.nextInt(trouble.size())).plusDays(random.nextInt(3))
                    : window.start.plusDays(random.nextInt(window.days));
            boolean open = !offer.working() || isWorkingDay(date);
            boolean tooSoon = rows.stream().anyMatch(row -> row.isSame(who, offer) && daysApart(date, row.date()) < 3);
            if (open && !tooSoon && window.holds(date)) {
                return date;
            }
        }
    }

    private static long daysApart(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    private static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.contains(date);
    }

    private long add(int who, LocalDate date, Offer offer, int halves) {
        Row row = new Row(who, date, offer, halves, false);
        rows.add(row);
        return row.cost();
    }

    /** Marks as many contacts of each agency as F1 asks for, sooner those that repeat one that did not settle it. */
    private void markFailures() {
        Set<Row> failures = new HashSet<>();
        for (Agency agency : Agency.values()) {
            for (Window window : Window.values()) {
                Map<Row, Integer> scores = new HashMap<>();
                List<Row> contacts = new ArrayList<>(
                        rows.stream().filter(row -> row.isAt(agency, window)).toList());
                contacts.forEach(row -> scores.put(row, random.nextInt(100) + (isRepeat(row) ? 50 : 0)));
                contacts.sort(Comparator.comparing(scores::get, Comparator.reverseOrder()));
                int quota = (contacts.size() * agency.failures[window.ordinal()] + 50) / 100;
                failures.addAll(contacts.subList(0, quota));
            }
        }
        rows.replaceAll(row -> failures.contains(row) ? row.failing() : row);
    }

    /** Whether the same case had the same service in the four weeks before; work by the hour is meant to come again. */
    private boolean isRepeat(Row row) {
        return !row.offer().service().endsWith("-hour")
                && rows.stream()
                        .filter(other -> other.isSame(row.who(), row.offer()))
                        .map(other -> row.date().toEpochDay() - other.date().toEpochDay())
                        .anyMatch(days -> days > 0 && days <= 28);
    }
}

/** An agency and what its total follows from; changes in thousandths, failures in percent of contacts. */
enum Agency {
    POLICE("police", 40, -950, 46, 33, "case-meeting", 15_00, 90_00),
    NHS("nhs", 18, -690, 38, 35, "prescription-items", 7_65, 80_00),
    DIRECT("council-direct", 40, -420, 52, 40, "tenancy-repair", 25_00, 140_00),
    COMMISSIONED("council-commissioned", 0, 1_500, 50, 29, "client-expenses", 12_00, 120_00),
    FIRE("fire", 1, -710, 43, 43, "smoke-alarm-fitting", 9_00, 45_00),
    JUSTICE("justice", 1, -999, 43, 0, "court-costs", 20_00, 85_00);

    final String id;
    final int share; // F16, percent: its missing 2% is halved between fire and justice, the council's 40% split later
    final int change; // F18
    final int[] failures; // before and since, so that F1 holds over both
    final String balancing; // the service that is priced by the invoice, so can take what is left
    final long least; // pence that such an invoice comes to, from
    final long most; // and to

    Agency(String id, int share, int change, int before, int since, String balancing, long least, long most) {
        this.id = id;
        this.share = share;
        this.change = change;
        this.failures = new int[] {before, since};
        this.balancing = balancing;
        this.least = least;
        this.most = most;
    }

    /** What the pilot leaves of the old cost, in thousandths. */
    int kept() {
        return 1_000 + change;
    }
}

/** Two years before the pilot, and the pilot's first half year. */
enum Window {
    BEFORE(YearMonth.of(2011, 4), 24),
    SINCE(YearMonth.of(2013, 4), 6);

    final YearMonth first;
    final int months;
    final LocalDate start;
    final int days;

    Window(YearMonth first, int months) {
        this.first = first;
        this.months = months;
        start = first.atDay(1);
        days = (int) (first.plusMonths(months).atDay(1).toEpochDay() - start.toEpochDay());
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(start) && date.isBefore(start.plusDays(days));
    }
}

/** A service at its price in pence; how common it is before and since; the least and greatest quantity at a time. */
record Offer(Agency agency, String service, long pence, int[] common, int from, int to, boolean working) {
    static Offer parse(String line) {
        String[] word = line.split(" +");
        int[] common = {Integer.parseInt(word[3]), Integer.parseInt(word[4])};
        int from = Integer.parseInt(word[5]);
        int to = Integer.parseInt(word[6]);
        long pence = Long.parseLong(word[2].replace(".", ""));
        return new Offer(Agency.valueOf(word[0]), word[1], pence, common, from, to, word[7].equals("working"));
    }

    static Offer named(List<Offer> menu, String service) {
        return menu.stream().filter(o -> o.service.equals(service)).findFirst().orElseThrow();
    }

    /** Hours come by the half where half a unit is whole pence; all else comes whole. */
    int step() {
        return service.endsWith("-hour") && pence % 2 == 0 ? 1 : 2;
    }

    /** How much of the money left this may take: all if that is its price, none if one last invoice can take it. */
    long most(long left) {
        if (from * pence == left) {
            return left;
        }
        return left <= agency.most ? 0 : left - agency.least;
    }
}

/** One line of the file; {@code halves} is twice the quantity. */
record Row(int who, LocalDate date, Offer offer, int halves, boolean failure) {
    static final Comparator<Row> ORDER = Comparator.comparing(Row::date)
            .thenComparing(Row::who)
            .thenComparing(row -> row.offer.agency().id)
            .thenComparing(row -> row.offer.service());

    long cost() {
        return offer.pence() * halves / 2;
    }

    Row failing() {
        return new Row(who, date, offer, halves, true);
    }

    boolean isAt(Agency agency, Window window) {
        return offer.agency() == agency && window.holds(date);
    }

    boolean isSame(int otherWho, Offer other) {
        return who == otherWho && offer.service().equals(other.service());
    }

    String line() {
        String quantity = halves / 2 + (halves % 2 == 0 ? "" : ".5");
        String price = offer.pence() / 100 + "." + offer.pence() % 100 / 10 + offer.pence() % 10;
        return String.join(
                ",", "S" + (who + 1), "" + date, offer.agency().id, offer.service(), quantity, price, "" + failure);
    }
}

/** The published totals, and what each agency's part of them must then be, in pence. */
final class Published {
    static final long OLD = 337_000_00; // F19, over 24 months
    static final long PILOT = 233_000_00;

    private Published() {}

    /** F16's shares of F19's old total, the council's split in whole pounds so that F18 leads to F19's pilot total. */
    static long[] before() {
        long[] pence = Arrays.stream(Agency.values())
                .mapToLong(a -> OLD * a.share / 100)
                .toArray();
        long reached = Arrays.stream(Agency.values())
                .mapToLong(a -> pence[a.ordinal()] * a.kept())
                .sum();
        long eachPound = 100L * (Agency.COMMISSIONED.kept() - Agency.DIRECT.kept());
        long pounds = (PILOT * 1_000 - reached + eachPound / 2) / eachPound;
        pence[Agency.DIRECT.ordinal()] -= pounds * 100;
        pence[Agency.COMMISSIONED.ordinal()] += pounds * 100;
        return pence;
    }

    /** F18's changes for six months of twenty-four; the pennies that rounding leaves over go to the largest agency. */
    static long[] since() {
        long[] old = before();
        long[] pence = Arrays.stream(Agency.values())
                .mapToLong(a -> (old[a.ordinal()] * a.kept() + 2_000) / 4_000)
                .toArray();
        giveToLargest(pence, PILOT / 4);
        return pence;
    }

    static void giveToLargest(long[] parts, long total) {
        int largest = IntStream.range(0, parts.length).reduce(0, (a, b) -> parts[b] > parts[a] ? b : a);
        parts[largest] += total - Arrays.stream(parts).sum();
    }
}

/** Whether the rows say what was published, whatever way they were made. */
record Check(List<Row> rows) {
    void all() {
        size();
        money();
        changes();
        skew();
        for (Agency agency : Agency.values()) {
            failures(agency, Window.BEFORE::holds);
            failures(agency, date -> true);
        }
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private long sum(Predicate<Row> which) {
        return rows.stream().filter(which).mapToLong(Row::cost).sum();
    }

    private void size() {
        that(rows.size() >= 500 && rows.size() <= 700, rows.size() + " rows, not 500 to 700");
        that(rows.stream().allMatch(r -> r.offer().pence() * r.halves() % 2 == 0), "a cost is not in whole pence");
        that(rows.stream().allMatch(r -> r.halves() > 0 && r.cost() > 0), "a row costs nothing");
        for (Window window : Window.values()) {
            List<Row> held = rows.stream().filter(r -> window.holds(r.date())).toList();
            long months =
                    held.stream().map(r -> YearMonth.from(r.date())).distinct().count();
            long cases = held.stream().map(Row::who).distinct().count();
            that(months == window.months, window + " has interactions in " + months + " months");
            that(cases == 7, window + " has " + cases + " cases");
        }
        long keys = rows.stream()
                .map(r -> r.who() + " " + r.date() + r.offer().service())
                .distinct()
                .count();
        that(keys == rows.size(), "a case has the same service twice in a day");
    }

    /** F16 and F19. */
    private void money() {
        long old = sum(r -> Window.BEFORE.holds(r.date()));
        long pilot = 4 * sum(r -> Window.SINCE.holds(r.date()));
        that(old == Published.OLD, "the old method comes to pence " + old);
        that(pilot == Published.PILOT, "the pilot method comes to pence " + pilot);
        int[] shares = {40, 18, 20, 20, 1, 1}; // the council's halves to the nearest percent
        for (Agency agency : Agency.values()) {
            long share = (100 * sum(r -> r.isAt(agency, Window.BEFORE)) + old / 2) / old;
            that(share == shares[agency.ordinal()], agency + " has " + share + "% before");
        }
    }

    /** F18, to a penny a month. */
    private void changes() {
        for (Agency agency : Agency.values()) {
            long expected = sum(r -> r.isAt(agency, Window.BEFORE)) * agency.kept();
            long off = Math.abs(4_000 * sum(r -> r.isAt(agency, Window.SINCE)) - expected);
            that(off <= 24_000, agency + " misses its change by thousandths of a penny " + off);
        }
    }

    /** A few people cost the most: the first case carries two fifths, in over a hundred interactions. */
    private void skew() {
        long first = rows.stream().filter(r -> r.who() == 0).count();
        long before = sum(r -> r.who() == 0 && Window.BEFORE.holds(r.date()));
        that(first > 100, "S1 has " + first + " interactions");
        that(before * 10 >= Published.OLD * 4, "S1 costs before pence " + before);
        that(sum(r -> r.who() == 0) * 10 >= sum(r -> true) * 4, "S1 costs less than 40% in all");
    }

    /** F1. */
    private void failures(Agency agency, Predicate<LocalDate> when) {
        List<Row> contacts = rows.stream()
                .filter(r -> r.offer().agency() == agency && when.test(r.date()))
                .toList();
        long failing = contacts.stream().filter(Row::failure).count();
        boolean holds = failing * 100 >= contacts.size() * 36L && failing * 100 <= contacts.size() * 53L;
        that(holds, agency + " has " + failing + " failures in " + contacts.size() + " contacts");
    }
}
