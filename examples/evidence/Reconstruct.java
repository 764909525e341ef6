import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the records of this example: measures, contacts, referrals and repairs that agree with the figures published about the
 * Stoke-on-Trent pilot, and are invented in every other respect.
 *
 * <p>README.md beside this file says what is published, what is reconstructed and what is invented. The same files come out
 * every time, on every machine; a figure that is missed stops the program.
 *
 * <pre>{@code java examples/evidence/Reconstruct.java [FOLDER]}</pre>
 */
public final class Reconstruct {
    private Reconstruct() {}

    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : besideThisFile();
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files by name, lines ended by a line feed. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("measures.csv", new MeasuresFile().csv());
        files.put("prices.csv", Service.catalogue());
        Records records = new Records();
        files.put("interactions.csv", records.csv(Records.PILOT, Months.LEDGER));
        files.put("control.csv", records.csv(Records.CONTROL, Months.LEDGER));
        files.put("actual.csv", records.csv(Records.PILOT, Months.LATER));
        files.put("referrals.csv", new Referrals(records).csv());
        files.put("repairs.csv", new Repairs().csv());
        return files;
    }

    /** Where the Java launcher says that this source file is; the working folder once it is compiled. */
    private static Path besideThisFile() {
        String from = Reconstruct.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        return from.endsWith(".java") ? Path.of(URI.create(from)).resolveSibling("") : Path.of("");
    }
}

/** The months of the records, and the windows in them. */
enum Months {
    EARLY("2008-04", 36),
    BEFORE("2011-04", 24),
    SINCE("2013-04", 6),
    LATER("2013-10", 6),
    MEASURED("2011-04", 30),
    LEDGER("2008-04", 66);

    final YearMonth first;
    final int count;

    Months(String first, int count) {
        this.first = YearMonth.parse(first);
        this.count = count;
    }

    boolean holds(LocalDate date) {
        YearMonth month = YearMonth.from(date);
        return !month.isBefore(first) && month.isBefore(first.plusMonths(count));
    }

    List<YearMonth> all() {
        return IntStream.range(0, count).mapToObj(first::plusMonths).toList();
    }
}

/** Random numbers with the same sequence on every machine, and totals that are met exactly. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** A whole number below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean in(int of, int all) {
        return random.nextInt(all) < of;
    }

    /** About normal, with mean 0 and standard deviation 1. */
    double noise() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return Math.max(0, count);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T one(List<T> of, ToIntFunction<T> weight) {
        int left = random.nextInt(of.stream().mapToInt(weight).sum());
        for (T each : of) {
            left -= weight.applyAsInt(each);
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("no weight");
    }

    <T> List<T> shuffled(Collection<T> of) {
        List<T> list = new ArrayList<>(of);
        Collections.shuffle(list, random);
        return list;
    }

    /** Events that fall into cells at random, in proportion to the weights. */
    long[] scatter(long events, double[] weights) {
        double all = Arrays.stream(weights).sum();
        long[] cells = new long[weights.length];
        for (long event = 0; event < events; event++) {
            double at = random.nextDouble() * all;
            int cell = 0;
            while (cell < weights.length - 1 && at >= weights[cell]) {
                at -= weights[cell];
                cell++;
            }
            cells[cell]++;
        }
        return cells;
    }

    /** Whole numbers in proportion to the weights; what rounding leaves over goes to the first cells. */
    static long[] spread(long total, double[] weights) {
        double all = Arrays.stream(weights).sum();
        long[] cells = Arrays.stream(weights)
                .mapToLong(weight -> (long) Math.floor(total * weight / all))
                .toArray();
        long left = total - Arrays.stream(cells).sum();
        for (int i = 0; i < left; i++) {
            cells[i]++;
        }
        return cells;
    }
}

/** What has to hold of the files. */
final class Check {
    private Check() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}

/**
 * A measure: how it is counted, its level in the pilot and the city before, and its change since, in thousandths, in the pilot,
 * the city and the similar wards.
 */
record Kind(String name, String unit, String better, String per, double pilot, double city, int[] change) {
    static Kind parse(String line) {
        String[] word = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        int[] change =
                Arrays.stream(word[6].split(" +")).mapToInt(Integer::parseInt).toArray();
        double pilot = Double.parseDouble(word[4]);
        return new Kind(word[0], word[1], word[2], word[3], pilot, Double.parseDouble(word[5]), change);
    }

    boolean counted() {
        return !per.isEmpty();
    }

    long scale() {
        return unit.equals("%") ? 100 : 1_000;
    }
}

/** measures.csv: 35 measures (F13) in the pilot, the city and similar wards; the three published ones (F10–F12) in each ward. */
final class MeasuresFile {
    /** How far the pilot looked like each ward before it began; the other wards do not resemble it. */
    private static final Map<Integer, Double> LIKE = Map.of(3, 0.5, 8, 0.3, 11, 0.2);

    private static final int WARDS = 12;

    /**
     * Denominators a month, before and since: in the pilot, the city, the similar wards together, and one ward. The pilot's tenancies
     * fall, so that a whole number of notices can come to a change of exactly −1.5%.
     */
    private static final Map<String, long[][]> PER = Map.of(
            "tenancies", new long[][] {{1_970, 1_960}, {18_500, 18_500}, {3_800, 3_800}, {1_500, 1_500}},
            "people", new long[][] {{12_000, 12_000}, {249_000, 249_000}, {24_000, 24_000}, {11_000, 11_000}},
            "pupils", new long[][] {{1_800, 1_800}, {34_000, 34_000}, {3_500, 3_500}, {1_600, 1_600}},
            "cases", new long[][] {{120, 120}, {2_400, 2_400}, {240, 240}, {100, 100}});

    /** Name, unit, better, counted per what, level of the pilot and the city, change of the pilot, city and similar wards. */
    private static final List<Kind> KINDS = """
        rent arrears           | \u00a3 a tenancy   | lower  |           | 250   | 180   | -140 -50 -45
        notices of eviction    | per 1000      | lower  | tenancies | 8.46  | 9.01  | -15 60 55
        anti-social behaviour  | per 1000      | lower  | people    | 6.944 | 4.016 | -52 210 190
        evictions              | per 1000      | lower  | tenancies | 0.6   | 0.5   | -60 20 0
        empty homes            | days          | lower  |           | 34    | 31    | -20 -10 10
        tenancies under a year | %             | lower  | tenancies | 9     | 7     | -20 -10 0
        homeless applications  | per 1000      | lower  | people    | 0.5   | 0.3   | 20 40 50
        repairs reported       | per 1000      | lower  | tenancies | 290   | 270   | -40 -10 0
        council tax arrears    | \u00a3 a household | lower  |           | 96    | 71    | 10 20 10
        complaints             | per 1000      | lower  | people    | 0.9   | 0.8   | -70 10 0
        out of work            | %             | lower  | people    | 7.2   | 5.1   | -20 -20 -10
        food parcels           | per 1000      | lower  | people    | 1.1   | 0.8   | 60 90 70
        violent crime          | per 1000      | lower  | people    | 1.6   | 1.2   | -40 -10 -20
        domestic violence      | per 1000      | lower  | people    | 1.3   | 1     | 30 20 30
        burglary               | per 1000      | lower  | people    | 0.7   | 0.6   | -50 -40 -30
        criminal damage        | per 1000      | lower  | people    | 1.4   | 1     | -80 -30 -40
        arrests                | per 1000      | lower  | people    | 2.1   | 1.6   | -50 -20 -10
        missing people         | per 1000      | lower  | people    | 0.3   | 0.2   | 40 0 10
        first youth offences   | per 1000      | lower  | people    | 0.2   | 0.1   | -90 -60 -50
        deliberate fires       | per 1000      | lower  | people    | 0.3   | 0.2   | -60 -50 -40
        ambulance calls        | per 1000      | lower  | people    | 8.8   | 7.4   | -10 10 10
        emergency department   | per 1000      | lower  | people    | 31    | 27    | 0 10 10
        emergency admissions   | per 1000      | lower  | people    | 9.6   | 8.4   | -10 10 0
        missed appointments    | %             | lower  | cases     | 14    | 10    | -60 0 10
        referrals of children  | per 1000      | lower  | people    | 4.4   | 3.6   | 190 30 40
        children in care       | per 1000      | lower  | people    | 2.2   | 1.8   | 10 20 20
        absence from school    | %             | lower  | pupils    | 6.6   | 5.7   | -20 -10 -10
        exclusions from school | per 1000      | lower  | pupils    | 6.5   | 5     | -40 0 10
        contacts until help    | contacts      | lower  |           | 6.4   | 5.9   | -90 -10 -20
        days until help        | days          | lower  |           | 47    | 41    | -480 -10 -20
        repeated contacts      | %             | lower  | cases     | 44    | 42    | -150 -10 0
        reopened cases         | %             | lower  | cases     | 29    | 26    | -60 10 0
        cases turned away      | %             | lower  | cases     | 31    | 28    | -110 0 10
        cases with an owner    | %             | higher | cases     | 12    | 11    | 3400 20 30
        visits by services     | per 1000      |        | people    | 62    | 51    | 20 10 0
        """.lines().map(Kind::parse).toList();

    private final Chance chance = new Chance(35);
    private final StringBuilder csv = new StringBuilder("measure,area,month,value,numerator,denominator,unit,better\n");
    private final Map<String, Double> changes = new TreeMap<>();

    String csv() {
        for (Kind kind : KINDS) {
            boolean published = KINDS.indexOf(kind) < 3;
            double[] common = path(0.01);
            List<double[]> wards = IntStream.range(0, published ? WARDS : 0)
                    .mapToObj(ward -> ward(kind, common))
                    .toList();
            double[] pilot = published ? mixture(wards) : times(common, path(0.01));
            area(kind, "pilot", 0, kind.pilot(), kind.change()[0], pilot);
            area(kind, "city", 1, kind.city(), kind.change()[1], common);
            area(kind, "similar", 2, (2 * kind.pilot() + kind.city()) / 3, kind.change()[2], times(common, path(0.01)));
            for (int ward = 0; ward < wards.size(); ward++) {
                double level = level(wards.get(ward));
                int change = kind.change()[1] + (int) Math.rint(25 * chance.noise());
                area(kind, String.format(Locale.ROOT, "ward-%02d", ward + 1), 3, level, change, wards.get(ward));
            }
        }
        Check.that(KINDS.size() == 35, "not 35 measures");
        published("rent arrears", -0.14, -0.05);
        published("notices of eviction", -0.015, 0.06);
        published("anti-social behaviour", -0.052, 0.21);
        return csv.toString();
    }

    private void published(String measure, double pilot, double city) {
        Check.that(Math.abs(changes.get(measure + " pilot") - pilot) < 1e-12, measure + " misses in the pilot");
        Check.that(Math.abs(changes.get(measure + " city") - city) < 1e-12, measure + " misses in the city");
    }

    /** A path around 1 that moves slowly, with a mild summer peak. */
    private double[] path(double step) {
        double[] path = new double[Months.MEASURED.count];
        double at = 0;
        for (int t = 0; t < path.length; t++) {
            at = 0.9 * at + step * chance.noise();
            path[t] = (1 + at) * (1 + 0.02 * StrictMath.cos(StrictMath.PI * (t - 3) / 6));
        }
        return path;
    }

    private double[] ward(Kind kind, double[] common) {
        double level = kind.pilot() * (0.75 + 0.5 * chance.below(1_000) / 1_000);
        return Arrays.stream(times(common, path(0.02))).map(at -> level * at).toArray();
    }

    private static double[] mixture(List<double[]> wards) {
        return IntStream.range(0, Months.MEASURED.count)
                .mapToDouble(t -> LIKE.keySet().stream()
                        .sorted()
                        .mapToDouble(ward -> LIKE.get(ward) * wards.get(ward - 1)[t])
                        .sum())
                .toArray();
    }

    private static double[] times(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(t -> one[t] * other[t])
                .toArray();
    }

    private static double level(double[] path) {
        return Arrays.stream(path, 0, Months.BEFORE.count).average().orElseThrow();
    }

    /** Readings whose mean before is the level, and whose mean since is that with its change, as nearly as whole numbers allow. */
    private void area(Kind kind, String area, int place, double level, int change, double[] path) {
        int before = Months.BEFORE.count;
        double[][] shapes = {Arrays.copyOf(path, before), Arrays.copyOfRange(path, before, path.length)};
        long[] per = kind.counted() ? PER.get(kind.per())[place] : new long[] {100, 100};
        double unit = kind.counted() ? kind.scale() : 1;
        long first = Math.round(level / unit * per[0] * before);
        long second = Math.round(first * (1 + change / 1_000.0) * per[1] * Months.SINCE.count / (per[0] * before));
        long[] totals = {first, second};
        List<Long> readings = new ArrayList<>();
        for (int window = 0; window < 2; window++) {
            long[] cells = kind.counted()
                    ? chance.scatter(totals[window], shapes[window])
                    : Chance.spread(totals[window], shapes[window]);
            Arrays.stream(cells).forEach(readings::add);
        }
        changes.put(kind.name() + " " + area, 1.0 * second / per[1] / Months.SINCE.count / first * per[0] * before - 1);
        write(kind, area, per, readings);
    }

    private void write(Kind kind, String area, long[] per, List<Long> readings) {
        for (int t = 0; t < readings.size(); t++) {
            long reading = readings.get(t);
            long denominator = per[t < Months.BEFORE.count ? 0 : 1];
            String value = kind.counted()
                    ? hundredths(Math.round(100.0 * kind.scale() * reading / denominator))
                    : hundredths(reading);
            String counts = kind.counted() ? reading + "," + denominator : ",";
            csv.append(String.join(
                            ",",
                            kind.name(),
                            area,
                            "" + Months.MEASURED.first.plusMonths(t),
                            value,
                            counts,
                            kind.unit(),
                            kind.better()))
                    .append('\n');
        }
    }

    static String hundredths(long value) {
        return value / 100 + "." + value % 100 / 10 + value % 10;
    }
}

/** An agency, and in percent of contacts its failure demand (F1) before and since, and what the pilot makes of its contacts. */
enum Agency {
    POLICE("police", 46, 33, 40),
    NHS("nhs", 38, 31, 65),
    DIRECT("council-direct", 51, 34, 80),
    COMMISSIONED("council-commissioned", 49, 29, 190),
    FIRE("fire", 43, 30, 50),
    JUSTICE("justice", 44, 30, 25);

    final String id;
    final int before;
    final int since;
    final int pilot;

    Agency(String id, int before, int since, int pilot) {
        this.id = id;
        this.before = before;
        this.since = since;
        this.pilot = pilot;
    }
}

/** A service at its price in pence, how common it is, and the least and greatest quantity at a time. */
record Service(Agency agency, String name, String unit, long pence, String year, int common, int from, int to) {
    private static final String DATABASE = "\"New Economy Manchester Unit Cost Database v1.4 (2015)\"";

    static final List<Service> ALL = """
        POLICE       asb-incident                 incident        50000 2002/03 7 1 2
        POLICE       arrest-detained              arrest          59300 2006/07 5 1 1
        POLICE       asb-report                   report           3500 2002/03 9 1 1
        POLICE       police-officer-hour          hour             3843 2013/14 6 1 5
        NHS          gp-consultation              consultation     3800 2013/14 12 1 1
        NHS          ae-attendance                attendance      10900 2011/12 8 1 1
        NHS          ambulance-callout            call-out        21600 2013/14 5 1 1
        NHS          inpatient-non-elective       episode        154200 2013/14 2 1 1
        NHS          mental-health-contact        contact         15600 2011/12 6 1 2
        DIRECT       childrens-social-worker-hour hour             5700 2013/14 7 2 8
        DIRECT       family-support-worker-hour   hour             3000 2013/14 5 2 8
        DIRECT       core-assessment              assessment      90000 2004/05 1 1 1
        DIRECT       housing-officer-visit        visit            4600 invented 8 1 1
        DIRECT       homelessness-application     application    250100 2010/11 1 1 1
        DIRECT       specialist-placement-week    week           360000 invented 0 4 5
        COMMISSIONED support-worker-hour          hour             2800 invented 7 2 8
        COMMISSIONED floating-support-week        week            24500 invented 2 1 3
        COMMISSIONED debt-advice-session          session          6500 invented 4 1 1
        FIRE         home-fire-safety-visit       visit            4000 invented 1 1 1
        FIRE         fire-response                response       318600 2008/09 1 1 1
        JUSTICE      magistrates-hearing          hearing         55000 invented 2 1 1
        JUSTICE      probation-appointment        appointment      4500 invented 4 1 2
        """.lines().map(Service::parse).toList();

    static Service parse(String line) {
        String[] word = line.strip().split(" +");
        int[] number = Arrays.stream(word, 5, 8).mapToInt(Integer::parseInt).toArray();
        long pence = Long.parseLong(word[3]);
        return new Service(Agency.valueOf(word[0]), word[1], word[2], pence, word[4], number[0], number[1], number[2]);
    }

    static String catalogue() {
        return ALL.stream()
                .map(service -> String.join(
                        ",",
                        service.name,
                        service.agency.id,
                        service.unit,
                        MeasuresFile.hundredths(service.pence),
                        service.isInvented() ? "2011/12" : service.year,
                        service.isInvented() ? "invented" : DATABASE))
                .map(line -> line + "\n")
                .collect(Collectors.joining("", "service,agency,unit,cost,price_year,source\n", ""));
    }

    private boolean isInvented() {
        return year.equals("invented");
    }

    static Service named(String name) {
        return ALL.stream().filter(s -> s.name.equals(name)).findFirst().orElseThrow();
    }
}

/** One contact, or a month of a placement, which is not coded as failure demand or otherwise. */
record Contact(String who, LocalDate date, Service service, int quantity, boolean failure) {
    static final Comparator<Contact> ORDER = Comparator.comparing(Contact::date)
            .thenComparing(Contact::who)
            .thenComparing(contact -> contact.service.name());

    long pence() {
        return service.pence() * quantity;
    }

    Contact failing() {
        return new Contact(who, date, service, quantity, true);
    }

    String line() {
        String coded = service.common() > 0 ? "" + failure : "";
        return String.join(",", who, "" + date, service.agency().id, service.name(), "" + quantity, coded);
    }
}

/** The contacts of the pilot's cases and of others in similar wards: invented, but for failure demand (F1) and superusers (F7). */
final class Records {
    static final String PILOT = "E";
    static final String CONTROL = "K";
    private static final int SUPERUSERS = 6;
    private static final int COMPLEX = 60;
    private static final int CASES = 300;
    private static final int CONTROLS = 40;
    private static final List<YearMonth> ALL = Stream.concat(Months.LEDGER.all().stream(), Months.LATER.all().stream())
            .toList();
    private static final int START = ALL.indexOf(Months.SINCE.first);

    private final Chance chance = new Chance(2012);
    private final List<Contact> contacts = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, List<Contact>> byCase;

    Records() {
        for (int i = 1; i <= CASES; i++) {
            add(PILOT, i, i <= SUPERUSERS ? 2.0 : i <= SUPERUSERS + COMPLEX ? 0.4 : 0.09, i <= SUPERUSERS);
        }
        for (int i = 1; i <= CONTROLS; i++) {
            add(CONTROL, i, i == 1 ? 2.0 : i <= CONTROLS / 3 ? 0.4 : 0.09, i == 1);
        }
        contacts.sort(Contact.ORDER);
        byCase = contacts.stream().collect(Collectors.groupingBy(Contact::who));
        markFailures();
        check();
    }

    /**
     * A case from the month in which it first presents: now and then worse for some months. The pilot's cases were so in the years
     * before it began, as they came to it then; the others at any time.
     */
    private void add(String group, int number, double rate, boolean placed) {
        String who = String.format(Locale.ROOT, "%s%03d", group, number);
        boolean pilot = group.equals(PILOT);
        int first = placed ? chance.below(2) : chance.below(pilot ? 36 : 6);
        int until = placed && number % 3 == 0 ? START + 1 : ALL.size();
        int bad = pilot ? START - 3 - chance.below(30) : chance.below(ALL.size());
        int alsoBad = chance.below(pilot ? START : ALL.size());
        for (int t = first; t < ALL.size(); t++) {
            boolean worse = t >= bad && t < bad + 9 || t >= alsoBad && t < alsoBad + 6;
            boolean piloted = pilot && t >= START;
            contact(who, t, rate * (worse && !placed ? 3 : 1), piloted);
            if (placed && t < until) {
                place(who, ALL.get(t), t % 3 == 0 ? 5 : 4);
            }
        }
        if (contacts.stream().noneMatch(c -> c.who().equals(who) && !Months.LATER.holds(c.date()))) {
            contact(who, START - 1 - chance.below(24), 5, false);
        }
    }

    private void place(String who, YearMonth month, int weeks) {
        contacts.add(new Contact(who, month.atDay(1), Service.named("specialist-placement-week"), weeks, false));
    }

    private void contact(String who, int t, double rate, boolean piloted) {
        YearMonth month = ALL.get(t);
        for (Agency agency : Agency.values()) {
            List<Service> offered = Service.ALL.stream()
                    .filter(service -> service.agency() == agency && service.common() > 0)
                    .toList();
            int common = offered.stream().mapToInt(Service::common).sum();
            double returning = agency == Agency.NHS && Months.LATER.holds(month.atDay(1)) ? 1.9 : 1;
            double share = common / 108.0 * returning * (piloted ? agency.pilot / 100.0 : 1);
            for (int left = chance.poisson(rate * share); left > 0; left--) {
                Service service = chance.one(offered, Service::common);
                LocalDate date = month.atDay(1 + chance.below(month.lengthOfMonth()));
                int quantity = service.from() + chance.below(service.to() - service.from() + 1);
                if (taken.add(who + date + service.name())) {
                    contacts.add(new Contact(who, date, service, quantity, false));
                }
            }
        }
    }

    /** Of each group, service and window as many as F1 asks for, sooner those that repeat one in the four weeks before. */
    private void markFailures() {
        Set<Contact> failures = new HashSet<>();
        for (String group : List.of(PILOT, CONTROL)) {
            for (Months window : List.of(Months.EARLY, Months.BEFORE, Months.SINCE, Months.LATER)) {
                for (Service service : Service.ALL) {
                    List<Contact> of = contacts.stream()
                            .filter(c -> c.service().equals(service) && c.who().startsWith(group))
                            .filter(c -> window.holds(c.date()) && service.common() > 0)
                            .toList();
                    failures.addAll(failures(of, window == Months.SINCE || window == Months.LATER, group));
                }
            }
        }
        contacts.replaceAll(contact -> failures.contains(contact) ? contact.failing() : contact);
    }

    private List<Contact> failures(List<Contact> of, boolean late, String group) {
        if (of.isEmpty()) {
            return List.of();
        }
        Agency agency = of.get(0).service().agency();
        int share = late && group.equals(PILOT) ? agency.since : agency.before;
        Map<Contact, Integer> scores = new LinkedHashMap<>();
        of.forEach(contact -> scores.put(contact, chance.below(100) + (isRepeat(contact) ? 60 : 0)));
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Contact, Integer>comparingByValue().reversed())
                .limit((of.size() * share + 50) / 100)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isRepeat(Contact contact) {
        return byCase.get(contact.who()).stream()
                .filter(c -> c.service().equals(contact.service()))
                .mapToLong(c -> contact.date().toEpochDay() - c.date().toEpochDay())
                .anyMatch(days -> days > 0 && days <= 28);
    }

    private void check() {
        for (Agency agency : Agency.values()) {
            inBand(agency.id, c -> c.service().agency() == agency, Months.LEDGER);
            inBand(agency.id, c -> c.service().agency() == agency, Months.BEFORE);
        }
        for (Service service : Service.ALL) {
            if (service.common() > 1) {
                inBand(service.name(), c -> c.service().equals(service), Months.BEFORE);
            }
        }
        long superusers = costs(c -> Months.LEDGER.holds(c.date())).values().stream()
                .filter(pence -> pence > 1_000_000_00L)
                .count();
        Check.that(superusers >= 4, superusers + " cases cost over a million pounds");
        Check.that(costs(c -> c.who().startsWith(PILOT)).size() == CASES, "a case has no record");
    }

    private Map<String, Long> costs(Predicate<Contact> of) {
        ToLongFunction<Contact> pence = Contact::pence;
        return contacts.stream()
                .filter(of)
                .collect(Collectors.groupingBy(Contact::who, TreeMap::new, Collectors.summingLong(pence)));
    }

    /** F1, of the contacts that are coded. */
    private void inBand(String of, Predicate<Contact> which, Months window) {
        List<Contact> counted = contacts.stream()
                .filter(which)
                .filter(c -> window.holds(c.date()) && c.who().startsWith(PILOT))
                .filter(c -> c.service().common() > 0)
                .toList();
        long failing = counted.stream().filter(Contact::failure).count();
        boolean holds = failing * 100 >= counted.size() * 36L && failing * 100 <= counted.size() * 53L;
        Check.that(holds, of + " has " + failing + " failures in " + counted.size() + " contacts in " + window);
    }

    /** The cases of the pilot, those with most contacts first. */
    List<String> busiest() {
        Map<String, Long> counts = contacts.stream()
                .filter(c -> c.who().startsWith(PILOT) && Months.BEFORE.holds(c.date()))
                .collect(Collectors.groupingBy(Contact::who, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    String csv(String group, Months window) {
        return contacts.stream()
                .filter(c -> c.who().startsWith(group) && window.holds(c.date()))
                .map(c -> c.line() + "\n")
                .collect(Collectors.joining("", "case_id,date,agency,service,quantity,failure_demand\n", ""));
    }
}

/** referrals.csv: the routes of cases between more than 300 providers (F6), which were counted and never listed. */
final class Referrals {
    private static final int JOURNEYS = 120;
    private static final int STEPS = 6;
    private static final String KINDS = """
        gp-practice 54, primary-school 60, secondary-school 16, housing-association 14, council-team 32, nhs-service 28,
        police-team 14, charity 58, advice-centre 12, probation-office 4, childrens-centre 16, jobcentre 4
        """;

    private final Chance chance = new Chance(312);
    private final List<String> providers = new ArrayList<>();
    private final TreeSet<String> lines = new TreeSet<>();
    private final List<String> unseen;

    Referrals(Records records) {
        for (String kind : KINDS.strip().split(",\\s+")) {
            String[] word = kind.split(" ");
            for (int i = 1; i <= Integer.parseInt(word[1]); i++) {
                providers.add(word[0] + "-" + i);
            }
        }
        unseen = chance.shuffled(providers);
        List<String> cases = records.busiest();
        for (int i = 0; i < JOURNEYS; i++) {
            journey(cases.get(i), i);
        }
        long seen = lines.stream().map(line -> line.split(",")[2]).distinct().count();
        Check.that(seen == providers.size() && seen > 300, "referrals name " + seen + " providers");
    }

    /** One in four goes round in a circle; one in three is turned away at first, and returns with a greater need. */
    private void journey(String who, int number) {
        List<String> stops = stops();
        LocalDate date = Months.BEFORE.first.atDay(1).plusDays(chance.below(420));
        int need = 1 + chance.below(2);
        if (number % 3 == 0) {
            line(who, date, stops.get(0), "", "turned_away", need);
            date = date.plusDays(30 + chance.below(90));
            need += 2;
        }
        if (number % 4 == 0) {
            stops.add(STEPS - 2, stops.get(0));
        }
        int length = number % 4 == 0 ? stops.size() : 2 + chance.below(STEPS - 1);
        for (int i = 0; i < length; i++) {
            boolean last = i == length - 1;
            String end = chance.in(2, 3) ? "helped" : "other";
            line(who, date, stops.get(i), last ? "" : stops.get(i + 1), last ? end : "referred", need);
            date = date.plusDays(7 + chance.below(40));
        }
        for (String rest : stops.subList(length, stops.size())) {
            line(who, date, rest, "", "helped", need);
            date = date.plusDays(30 + chance.below(30));
        }
    }

    private List<String> stops() {
        List<String> stops = new ArrayList<>();
        while (stops.size() < STEPS) {
            String next = chance.in(1, 3) ? hub() : unseen.isEmpty() ? chance.one(providers) : unseen.remove(0);
            if (!stops.contains(next)) {
                stops.add(next);
            }
        }
        return stops;
    }

    /** Some providers meet most people. */
    private String hub() {
        return chance.one(
                List.of("council-team-1", "council-team-2", "nhs-service-1", "police-team-1", "advice-centre-1"));
    }

    private void line(String who, LocalDate date, String provider, String to, String outcome, int need) {
        lines.add(String.join(",", who, "" + date, provider, to, outcome, "" + need));
    }

    String csv() {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining("", "case_id,date,provider,referred_to,outcome,need\n", ""));
    }
}

/** repairs.csv: jobs that come to F23 and F24 exactly. */
final class Repairs {
    private final Chance chance = new Chance(23);
    private final List<String> lines = new ArrayList<>();

    /** So many jobs in a window: their days in all, visits, visits cancelled, jobs not fixed first time, satisfied (none known: −1). */
    private void window(Months window, int jobs, int days, int visits, int cancelled, int notFirst, int satisfied) {
        double[] weights = IntStream.range(0, jobs)
                .mapToDouble(i -> StrictMath.exp(0.8 * chance.noise()))
                .toArray();
        long[] took = Chance.spread(days, weights);
        LocalDate start = window.first.atDay(1);
        int length = (int) (window.first.plusMonths(window.count).atDay(1).toEpochDay() - start.toEpochDay());
        List<Integer> order = chance.shuffled(IntStream.range(0, jobs).boxed().toList());
        List<Integer> again = order.subList(0, notFirst);
        long[] extra = chance.scatter(visits - jobs - notFirst, ones(notFirst));
        long[] missed = new long[jobs];
        chance.shuffled(order).subList(0, cancelled).forEach(job -> missed[job] = 1);
        Set<Integer> content = Set.copyOf(chance.shuffled(order).subList(0, Math.max(0, satisfied)));
        for (int job = 0; job < jobs; job++) {
            LocalDate requested = start.plusDays((long) job * (length - 20) / jobs);
            int repeat = again.indexOf(job);
            lines.add(String.join(
                    ",",
                    String.format(Locale.ROOT, "R%04d", lines.size() + 1),
                    "" + requested,
                    "" + requested.plusDays(took[job]),
                    "" + (repeat < 0 ? 1 : 2 + extra[repeat]),
                    "" + missed[job],
                    "" + (repeat < 0),
                    satisfied < 0 ? "" : "" + content.contains(job)));
        }
        Check.that(Arrays.stream(took).sum() == days, "the days are not " + days);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    String csv() {
        window(Months.BEFORE, 300, 6_000, 500, 55, 126, -1);
        window(Months.SINCE, 100, 320, 150, 6, 25, 96);
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining(
                        "", "job_id,requested,done,visits,cancelled,fixed_first_time,satisfied\n", ""));
    }
}
