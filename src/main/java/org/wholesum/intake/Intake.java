package org.wholesum.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.wholesum.execution.Execution;
import org.wholesum.internal.layout.Layout;
import org.wholesum.internal.store.TooManyException;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.LedgerReader;
import org.wholesum.ledger.LedgerRows;
import org.wholesum.ledger.ReadResult;
import org.wholesum.ledger.RejectedRow;
import org.wholesum.ledger.RowCount;
import org.wholesum.ledger.UnitCosts;
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
                ExtractReader.Result result = ExtractReader.read(name, extract, () -> rows(extract.layout(), reader));
                problems.addAll(refusals(result, reader.rows().isStrict()));
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
        DataQuality quality = DataQuality.of(
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
                UnitCosts.cautionsOfAll(results.values().stream()
                        .map(ExtractReader.Result::priced)
                        .toList()));
    }

    /** {@return the accepted rows of each extract, by its name; cases have the agency's own ids unless they are linked} */
    public SortedMap<String, Ledger> ledgers() {
        return ledgers;
    }

    /** {@return the accepted rows of all extracts; an id that two of them have is one case} */
    public Ledger ledger() {
        return Ledger.joined(List.copyOf(ledgers.values()));
    }

    /**
     * The same rows under the ids of persons or households.
     *
     * @param lookup whose each id is
     * @param execution the number of threads, and the progress listener
     * @return the linked rows, with counts of ids with and without a match
     * @throws InvalidInputException if the lookup has no ids of an extract, there are ids without a match and the lookup doesn't
     *     say what is done with them, or every row would be left out
     */
    public Intake linked(PersonLookup lookup, Execution execution) {
        Linkage linkage = lookup.link(ledgers, execution);
        List<ExtractQuality> qualities = new ArrayList<>();
        for (ExtractQuality its : quality.extracts()) {
            ExtractLinkage counts = Objects.requireNonNull(linkage.byExtract().get(its.name()));
            boolean without = !lookup.keepsUnmatched() && counts.unmatched() > 0;
            qualities.add(without ? without(its, counts, linkage.ledgers(), execution) : its);
        }
        return new Intake(
                new TreeMap<>(linkage.ledgers()),
                new DataQuality(qualities, linkage.byExtract(), linkage.withoutRecords()),
                rejects,
                totals,
                priced);
    }

    private static ExtractQuality without(
            ExtractQuality quality, ExtractLinkage counts, Map<String, Ledger> linked, Execution execution) {
        RowCount none = new RowCount(0, counts.rows().cost().multipliedBy(0));
        Optional<Ledger> rest = Optional.ofNullable(linked.get(quality.name()));
        RowCount repeated = rest.map(
                        ledger -> ledger.recordCounts(List.of(), execution).repeated())
                .orElse(none);
        RowCount corrections = rest.stream()
                .flatMap(Ledger::interactions)
                .filter(Interaction::correction)
                .map(row -> new RowCount(1, row.cost()))
                .reduce(none, (a, b) -> ExtractQuality.plus(a, List.of(b)));
        return quality.without(counts.unmatchedRows(), repeated, corrections);
    }

    /**
     * The same rows under other ids of cases, for instance pseudonyms.
     *
     * @param ids the new id of a case by the extract's name and the id, called once for each id of an extract
     * @return the rows with those ids
     */
    public Intake withCaseIds(BinaryOperator<String> ids) {
        SortedMap<String, Ledger> renamed = new TreeMap<>();
        ledgers.forEach((name, ledger) -> renamed.put(name, ledger.withCaseIds(id -> ids.apply(name, id))));
        return new Intake(renamed, quality, rejects, totals, priced);
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
