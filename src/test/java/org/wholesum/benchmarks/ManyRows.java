package org.wholesum.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up ledger of ten million rows, 253,000 cases, two years, six agencies and 40 services, the same on every machine. Few
 * cases have many rows, and costs are exponential.
 */
final class ManyRows {
    private static final int ROWS = 10_000_000;
    private static final int CASES = 253_000;
    private static final LocalDate FIRST = LocalDate.of(2011, 4, 1);
    private static final List<String> AGENCIES = List.of(
            "Police", "Local Authority", "NHS Acute Trust", "Mental Health Trust", "Housing Association", "Probation");
    private static final List<String> SERVICES = List.of(
            "Assessment",
            "Home visit",
            "Telephone call",
            "Referral",
            "Review meeting",
            "Case conference",
            "Admission",
            "Callout");
    private static final List<String> KINDS = List.of("initial", "repeat", "urgent", "planned", "outreach");

    private ManyRows() {}

    /** The file that {@code -Dbenchmarks.file} names, or one that is written once. */
    static Path file() throws IOException {
        Path file = Path.of(System.getProperty("benchmarks.file", "target/benchmarks/interactions.csv"));
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            write(part);
            Files.move(part, file);
        }
        return file;
    }

    private static void write(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(20110401);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("case_id,date,agency,service,cost,failure_demand\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(row(random));
            }
        }
    }

    private static String row(SplittableRandom random) {
        double u = random.nextDouble();
        long pence = 500 + (long) Math.min(-Math.log(1 - random.nextDouble()) * 12_000, 499_499);
        return 1 + (int) (u * u * CASES)
                + "," + FIRST.plusDays(random.nextInt(731))
                + "," + AGENCIES.get(random.nextInt(AGENCIES.size()))
                + "," + SERVICES.get(random.nextInt(SERVICES.size()))
                + " " + KINDS.get(random.nextInt(KINDS.size()))
                + "," + pence / 100 + "." + pence / 10 % 10 + pence % 10
                + "," + (random.nextInt(10) < 4) + "\n";
    }
}
