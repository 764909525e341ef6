package org.wholesum.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.internal.csv.UnchangedFile;
import org.wholesum.internal.layout.ExtractForms;
import org.wholesum.internal.layout.ExtractHeader;
import org.wholesum.internal.layout.FormSearch;
import org.wholesum.internal.layout.HeaderFinder;
import org.wholesum.internal.layout.Layout;
import org.wholesum.internal.layout.Ours;
import org.wholesum.internal.layout.RowReader;
import org.wholesum.internal.layout.RowRule;
import org.wholesum.internal.layout.RunningTotals;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.internal.sheet.RawTable;
import org.wholesum.internal.store.TooManyException;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.LedgerRows;
import org.wholesum.ledger.RejectedRow;
import org.wholesum.ledger.RowCount;
import org.wholesum.ledger.UnitCosts;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Reads the rows of one extract: each is accepted, rejected or left out. Used by one thread. */
final class ExtractReader {
    private final String name;
    private final ExtractHeader header;
    /** All values, from which the forms are found. */
    private final FormSearch search;

    private final Layout layout;
    private final LedgerRows ledger;
    private final RowReader rows;
    private final QualityTally tally;
    private final RunningTotals totals;
    /** The columns whose texts are names, so that each is a reason of its own. */
    private final Map<String, Ours> named;

    private final Money nothing;
    /** The most values that a row of a CSV file has. */
    private final int most;

    private final int last;
    private final boolean fixed;

    /**
     * An extract as read.
     *
     * @param ledger its accepted rows; empty if there is none
     * @param quality its counts
     * @param rejects its first rejected rows
     * @param totals its total rows
     * @param priced the unit costs that rows have from its catalogue
     */
    record Result(
            Optional<Ledger> ledger,
            ExtractQuality quality,
            List<RejectedRow> rejects,
            List<RejectedRow> totals,
            UnitCosts priced) {}

    private ExtractReader(String name, ExtractHeader header, ExtractForms forms, Layout layout, LedgerRows ledger) {
        this.name = name;
        this.header = header;
        this.search = new FormSearch(layout, header, ledger.currency().getCode());
        this.layout = layout;
        this.ledger = ledger;
        this.rows = new RowReader(layout, header, forms, ledger.currency().getCode());
        this.tally = new QualityTally(ledger.currency());
        this.nothing = Money.zero(ledger.currency());
        this.totals = new RunningTotals(nothing);
        this.named = Stream.of(Ours.AGENCY, Ours.SERVICE)
                .collect(Collectors.toMap(header::theirs, field -> field, (a, b) -> a));
        this.most = Math.max(
                new RawRow(header.row(), header.names()).width(), header.names().size());
        this.last = header.last();
        this.fixed = header.table().hasFixedCells();
    }

    /**
     * Reads an extract.
     *
     * @throws InvalidInputException if it can't be read at all
     * @throws CancellationException if the calling thread is interrupted
     */
    static Result read(String name, Extract extract, Supplier<LedgerRows> ledgers) {
        Layout layout = extract.layout();
        LedgerRows empty = ledgers.get();
        UnchangedFile file = UnchangedFile.of(layout.file);
        RawTable table = layout.open();
        ExtractHeader header = new HeaderFinder(layout, table, empty.hasCatalogue()).find();
        String currency = empty.currency().getCode();
        Function<ExtractForms, ExtractReader> make =
                forms -> new ExtractReader(name, header, forms, layout, ledgers.get());
        Result result = ExtractForms.ofFirst(layout, header, currency)
                .flatMap(first -> inOnePass(header::readRowsFast, first, make)
                        .or(() -> inOnePass(rows -> readAll(header, rows), first, make)))
                .orElseGet(() -> {
                    ExtractForms all = ExtractForms.of(layout, header, currency);
                    ExtractReader reader = make.apply(all);
                    readAll(header, reader::take);
                    return reader.result(all);
                });
        file.check();
        return result;
    }

    private static boolean readAll(ExtractHeader header, Consumer<RawRow> each) {
        header.readRows(row -> {
            each.accept(row);
            return true;
        });
        return true;
    }

    /** Reads all rows in forms that the first rows show; empty if not all rows show the same, or they can't be read so. */
    private static Optional<Result> inOnePass(
            Predicate<Consumer<RawRow>> rows, ExtractForms first, Function<ExtractForms, ExtractReader> make) {
        try {
            ExtractReader reader = make.apply(first);
            if (!rows.test(reader::take)) {
                return Optional.empty();
            }
            ExtractForms all = reader.search.forms();
            return all.readsAs(first) ? Optional.of(reader.result(all)) : Optional.empty();
        } catch (InvalidInputException | TooManyException e) {
            return Optional.empty(); // reading in the forms of all rows finds the cause
        }
    }

    private void take(RawRow row) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("reading extract " + name + ": interrupted");
        }
        Optional<RowRule> rule = RowReader.ruleOf(layout, header, row);
        if (rule.isEmpty()) {
            search.add(row);
        }
        int filled = row.filled();
        if (filled == 0) {
            tally.leaveOut("rows without a value", OptionalLong.empty());
        } else if (rule.isPresent()) {
            tally.leaveOut(rule.get().inWords(), check(row, rows.fields(row)).pence());
        } else if (isRagged(row, filled)) {
            Problem problem = Problem.ofRow(
                    header.table().name(),
                    row.number(),
                    row.cells().size(),
                    header.names().size());
            reject(new RejectedRow(row.number(), OptionalLong.empty(), List.of(problem)), false);
        } else if (filled == 1 && isText(row)) {
            Problem problem = header.problem(
                    row,
                    "has a text and no record",
                    Optional.of("it is below the table: leave such rows out by a rule under the key rows"));
            reject(new RejectedRow(row.number(), OptionalLong.empty(), List.of(problem)), true);
        } else {
            record(row);
        }
    }

    /** Whether a row of a CSV file has more values than the header has names, or ends before the last column that is read. */
    private boolean isRagged(RawRow row, int filled) {
        int cells = row.cells().size();
        return !fixed && ((cells > most && row.width() > most) || (cells <= last && filled > 1));
    }

    private boolean isText(RawRow row) {
        return Ours.NUMBERS.stream().allMatch(field -> rows.text(row, field).isEmpty());
    }

    private RejectedRow check(RawRow row, Map<Ours, String> fields) {
        return ledger.check(row.number(), List.copyOf(fields.values()));
    }

    private void record(RawRow row) {
        Map<Ours, String> fields = rows.fields(row);
        boolean correction = "true".equals(fields.get(Ours.CORRECTION));
        Money before = correction ? ledger.cost() : nothing;
        if (rows.problems().isEmpty()) {
            Optional<RejectedRow> refused = ledger.add(row.number(), rows.texts());
            if (refused.isPresent()) {
                refuse(row, fields, refused.get());
            } else if (correction) {
                tally.correct(ledger.cost().minus(before));
            }
        } else {
            refuse(row, fields, check(row, fields));
        }
    }

    private void refuse(RawRow row, Map<Ours, String> fields, RejectedRow refused) {
        RejectedRow located = new RejectedRow(row.number(), refused.pence(), rows.problems(row, refused.problems()));
        totals.accepted(ledger.cost());
        if (isWithoutRecord(fields) && refused.pence().isPresent() && totals.isTotal(tally.money(refused.pence()))) {
            tally.total(located);
            return;
        }
        reject(located, false);
        String service = rows.text(row, Ours.SERVICE);
        if (layout.services.isPresent() && !service.isEmpty() && rows.problems().containsKey(Ours.SERVICE)) {
            tally.withoutService(service, refused.pence());
        } else if (refused.problems().stream().anyMatch(ExtractReader::isWithoutPrice)) {
            tally.withoutPrice(String.valueOf(fields.get(Ours.SERVICE)), refused.pence());
        }
    }

    private static boolean isWithoutPrice(Problem problem) {
        return problem.path().equals(Ours.SERVICE.key()) && problem.expected().startsWith("has no price");
    }

    /** Whether the case or the date and another required field are empty, as in a row of a total. */
    private static boolean isWithoutRecord(Map<Ours, String> fields) {
        Predicate<Ours> empty = field -> "".equals(fields.get(field));
        return (empty.test(Ours.CASE_ID) || empty.test(Ours.DATE))
                && Ours.REQUIRED.stream().filter(empty).count() >= 2;
    }

    private void reject(RejectedRow row, boolean isText) {
        tally.reject(row, named, isText);
        totals.reject(tally.money(row.pence()));
    }

    private Result result(ExtractForms forms) {
        RowCount accepted = new RowCount(ledger.accepted(), ledger.cost());
        Optional<Ledger> its = accepted.rows() == 0
                ? Optional.empty()
                : Optional.of(ledger.ledger(header.table().name()));
        RowCount repeated = its.map(
                        some -> some.recordCounts(List.of(), ledger.execution()).repeated())
                .orElse(new RowCount(0, nothing));
        ExtractQuality quality = new ExtractQuality(
                name,
                header.table().name(),
                form(forms),
                accepted,
                tally.rejected,
                tally.uncosted,
                tally.reasons(),
                tally.leftOut,
                repeated,
                tally.corrections,
                tally.withoutService,
                tally.withoutPrice);
        return new Result(its, quality, tally.rejects, tally.totals, ledger.priced());
    }

    private List<String> form(ExtractForms forms) {
        List<String> form = new ArrayList<>(header.table().form());
        form.add("The header is row " + header.row() + ". " + header.because());
        form.add("Dates are as " + forms.dates().value() + ". " + forms.dates().because());
        form.add("Decimals follow a " + (forms.numbers().value().mark() == ',' ? "comma" : "point") + ". "
                + forms.numbers().because());
        return form;
    }
}
