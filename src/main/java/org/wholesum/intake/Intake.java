package org.wholesum.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.internal.store.TooManyException;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.LedgerReader;
import org.wholesum.ledger.LedgerRows;
import org.wholesum.ledger.ReadResult;
import org.wholesum.ledger.RejectedRow;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Agencies' extracts as they were read: a ledger of each, whose cases have the agency's own ids, and what was accepted,
 * rejected and left out. Immutable.
 *
 * <pre>
 * Intake intake = Intake.of(Map.of("police", police, "nhs", nhs), Ledger.reader());
 * intake.quality().accepted();
 * intake.ledger().monthlyCosts();
 * </pre>
 */
public final class Intake {
    private final SortedMap<String, Ledger> ledgers;
    private final DataQuality quality;
    private final List<RejectedRow> rejects;
    private final List<RejectedRow> totals;
    private final List<String> priced;

    private Intake(
            SortedMap<String, Ledger> ledgers,
            DataQuality quality,
            List<RejectedRow> rejects,
            List<RejectedRow> totals,
            List<String> priced) {
        this.ledgers = Collections.unmodifiableSortedMap(ledgers);
        this.quality = quality;
        this.rejects = List.copyOf(rejects);
        this.totals = List.copyOf(totals);
        this.priced = List.copyOf(priced);
    }

    /**
     * Reads extracts.
     *
     * @param extracts the extracts by name, one or more
     * @param reader the currency and the agencies that are allowed, and the catalogue and the price base where an extract has
     *     none of its own; a lenient reader sets rows with problems aside
     * @return what was read
     * @throws InvalidInputException if an extract can't be read or has no row that is accepted, if the reader is not lenient
     *     and there are rows with problems, which it lists by reason, or if their costs have several price bases
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static Intake of(Map<String, Extract> extracts, LedgerReader reader) {
        if (extracts.isEmpty()) {
            throw new IllegalArgumentException("no extract, expected one or more");
        }
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, ExtractReader.Result> results = new TreeMap<>();
        new TreeMap<>(extracts).forEach((name, extract) -> {
            try {
                LedgerRows rows = rows(extract.layout(), reader);
                ExtractReader.Result result = ExtractReader.read(name, extract, rows);
                problems.addAll(refusals(result, rows.isStrict()));
                results.put(name, result);
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
            } catch (TooManyException e) {
                problems.add(Problem.of(extract.file().toString(), String.valueOf(e.getMessage())));
            }
        });
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        checkPrices(results);
        return of(results);
    }

    private static LedgerRows rows(Layout layout, LedgerReader reader) {
        LedgerReader its = layout.prices.map(reader::prices).orElse(reader);
        return layout.priceBase.map(its::pricedIn).orElse(its).rows();
    }

    private static List<Problem> refusals(ExtractReader.Result result, boolean strict) {
        ExtractQuality quality = result.quality();
        List<Problem> refusals = new ArrayList<>();
        if (strict || result.ledger().isEmpty()) {
            quality.reasons().forEach(reason -> refusals.add(reason.asProblem()));
        }
        if (result.ledger().isEmpty()) {
            String none = quality.rejected().rows() > 0
                    ? "every row was rejected or left out"
                    : "there is no record below the header";
            refusals.add(Problem.of(quality.file(), none));
        }
        return refusals;
    }

    private static void checkPrices(SortedMap<String, ExtractReader.Result> results) {
        SortedMap<String, String> bases = new TreeMap<>();
        results.forEach((name, result) -> result.ledger()
                .ifPresent(ledger -> bases.merge(ledger.prices().inWords(), name, (a, b) -> a + ", " + b)));
        if (bases.size() > 1) {
            String mixed = bases.entrySet().stream()
                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                    .collect(Collectors.joining(" and "));
            throw InvalidInputException.of(Problem.of(
                    "the extracts have costs " + mixed + ", which cannot be added, expected one price base"));
        }
    }

    private static Intake of(SortedMap<String, ExtractReader.Result> results) {
        SortedMap<String, Ledger> ledgers = new TreeMap<>();
        results.forEach((name, result) -> ledgers.put(name, result.ledger().orElseThrow()));
        DataQuality quality = new DataQuality(
                results.values().stream().map(ExtractReader.Result::quality).toList());
        return new Intake(
                ledgers,
                quality,
                results.values().stream()
                        .flatMap(result -> result.rejects().stream())
                        .limit(QualityTally.KEPT)
                        .toList(),
                results.values().stream()
                        .flatMap(result -> result.totals().stream())
                        .toList(),
                results.values().stream()
                        .flatMap(result -> result.priced().stream())
                        .distinct()
                        .toList());
    }

    /** {@return the accepted rows of each extract, by its name; cases have the agency's own ids} */
    public SortedMap<String, Ledger> ledgers() {
        return ledgers;
    }

    /** {@return the accepted rows of all extracts; an id that two of them have is one case} */
    public Ledger ledger() {
        return Ledger.joined(List.copyOf(ledgers.values()));
    }

    /** {@return what was accepted, rejected and left out} */
    public DataQuality quality() {
        return quality;
    }

    /**
     * The counts in the form of those of one file. Rows that were left out are in {@link #quality()} only, but for total rows.
     *
     * @param source the source's name
     * @param view the rows of all extracts, linked or not
     * @return the counts
     */
    public ReadResult read(String source, Ledger view) {
        return new ReadResult(
                source,
                view,
                quality.accepted().rows(),
                quality.accepted().cost(),
                rejects,
                quality.rejected().rows(),
                quality.rejected().cost(),
                quality.rejectedUncosted(),
                totals,
                priced);
    }

    /** The counts of each extract. */
    @Override
    public String toString() {
        return quality.toString();
    }
}
