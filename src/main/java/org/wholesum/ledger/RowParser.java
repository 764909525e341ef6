package org.wholesum.ledger;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.wholesum.costs.Agency;
import org.wholesum.internal.csv.CsvRecord;
import org.wholesum.internal.csv.RecordConsumer;
import org.wholesum.internal.store.Chunk;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.RowWriter;
import org.wholesum.internal.store.Texts;

/** Parses one row after another: writes those without problems, and collects the others. Used by one thread. */
final class RowParser implements RecordConsumer {
    private final RowWriter rows = new RowWriter();
    final Texts texts = rows.texts();
    final List<Part> parts = new ArrayList<>();
    final RejectedRows rejects = new RejectedRows();
    long accepted;
    long pence;
    /** The sum of the absolute amounts: the bound of every partial sum. */
    long gross;

    /** Whether an accepted row gives its own cost. */
    boolean hasOwnCosts;

    private final LedgerReader options;
    private final RowFields row;
    private final Pricing prices;

    /**
     * The rows of one part of the file.
     *
     * @param from the index of its first byte
     * @param lines the number of its lines
     * @param by the parser that read it
     * @param chunks its accepted rows
     * @param pence the cost of its accepted rows in minor units
     * @param rejects its rejected rows that were kept, with lines counted in the part
     * @param cases the number of distinct cases that the parser had read at the end of the part
     * @param services the number of distinct services
     * @param agencies the number of distinct agencies
     */
    record Part(
            long from,
            long lines,
            RowParser by,
            List<Chunk> chunks,
            long pence,
            List<RejectedRows.Reject> rejects,
            int cases,
            int services,
            int agencies) {}

    private long from;
    /** The cost of the rows accepted before the part. */
    private long penceBefore;

    RowParser(String source, LedgerReader options, List<Field> header) {
        this.options = options;
        this.row = new RowFields(source, options, header, texts);
        this.prices = new Pricing(options.prices(), options.currency());
    }

    @Override
    public void beginPart(long byteNumber) {
        from = byteNumber;
        penceBefore = pence;
    }

    @Override
    public void endPart(long lines) {
        parts.add(new Part(
                from,
                lines,
                this,
                rows.take(),
                pence - penceBefore,
                rejects.take(),
                texts.cases().size(),
                texts.services().size(),
                texts.agencies().size()));
    }

    /** All rows, if this parser has read the whole input. */
    MergedReads merged() {
        endPart(0);
        return new MergedReads(List.of(this), options);
    }

    /** A row without adding it: its cost, if that can be computed, and its problems. */
    RejectedRow check(CsvRecord record) {
        OptionalLong amount = row.show(record) ? checked() : OptionalLong.empty();
        return new RejectedRow(row.line, amount, row.problems);
    }

    @Override
    public void take(CsvRecord record) {
        Optional<RejectedRow> reject = add(record);
        if (reject.isPresent()) {
            boolean hasAmount = reject.get().pence().isPresent();
            rejects.add(reject.get(), row.kindOfReject(record, hasAmount), pence - penceBefore);
        }
    }

    /** Adds a row; if it has problems, it is the result, and is not kept here. */
    Optional<RejectedRow> add(CsvRecord record) {
        OptionalLong amount = row.show(record) ? checked() : OptionalLong.empty();
        if (row.problems.isEmpty()) {
            count(amount.orElseThrow());
        }
        if (row.problems.isEmpty()) {
            addRow(amount.orElseThrow());
            return Optional.empty();
        }
        return Optional.of(new RejectedRow(row.line, amount, row.problems));
    }

    private OptionalLong checked() {
        row.checkRequired();
        return amount();
    }

    private void count(long amount) {
        try {
            pence = Math.addExact(pence, amount);
            gross = LongMath.saturatedAdd(gross, Math.abs(amount));
        } catch (ArithmeticException e) {
            String most = row.decimal(Long.MAX_VALUE);
            row.refuse(
                    row.amountField(),
                    row.decimal(amount),
                    "the sum of the rows is too large, expected at most " + most);
        }
    }

    /** The cost of the whole row in pence; empty, with a problem, if it can't be computed. */
    private OptionalLong amount() {
        if (row.hasProblem(Field.COST) || row.hasProblem(Field.UNIT_COST)) {
            return OptionalLong.empty();
        }
        OptionalLong amount = OptionalLong.empty();
        if (!row.hasUnitCost() && row.hasCost()) {
            amount = OptionalLong.of(row.cost); // whatever the quantity is
        } else if (row.quantity > 0) {
            amount = row.hasUnitCost() ? times(row.unitCost) : priced();
        }
        if (row.hasUnitCost() && row.hasCost() && amount.isPresent() && amount.getAsLong() != row.cost) {
            row.refuse(
                    Field.COST,
                    row.decimal(row.cost),
                    "quantity times unit_cost is " + row.decimal(amount.getAsLong())
                            + ", expected one of cost and unit_cost, or both to agree");
        }
        if (amount.isPresent() && amount.getAsLong() < 0 && !row.isCorrection()) {
            row.refuse(
                    row.amountField(),
                    row.decimal(row.hasUnitCost() ? row.unitCost : row.cost),
                    "negative, which only a correction may be",
                    Optional.of("the row corrects another: set a column correction to true"));
        }
        return amount;
    }

    /** The services of accepted rows that have their prices from the catalogue. */
    Set<String> servicesPriced() {
        return prices.used();
    }

    private OptionalLong times(long unit) {
        if (row.quantity == Columns.ONE) {
            return OptionalLong.of(unit);
        }
        try {
            return OptionalLong.of(
                    LongMath.divide(Math.multiplyExact(row.quantity, unit), Columns.ONE, RoundingMode.HALF_UP));
        } catch (ArithmeticException e) {
            row.refuse(Field.UNIT_COST, row.decimal(unit), "times the quantity is too large");
            return OptionalLong.empty();
        }
    }

    private OptionalLong priced() {
        if (row.service < 0) {
            return OptionalLong.empty();
        }
        String name = texts.services().text(row.service);
        if (!prices.has(name)) {
            row.refuse(Field.SERVICE, name, Pricing.NO_PRICE);
            return OptionalLong.empty();
        }
        try {
            Map<Agency, Long> parts = prices.split(name, row.quantity);
            if (parts.size() > 1) { // of a simple service the row's agency bears the cost
                row.agencies
                        .firstUnknown(parts.keySet())
                        .ifPresent(bearer -> row.refuse(
                                Field.SERVICE, name, "is also borne by " + bearer + "; " + row.agencies.expected()));
            }
            return OptionalLong.of(
                    parts.values().stream().mapToLong(Long::longValue).sum());
        } catch (ArithmeticException e) {
            row.refuse(Field.QUANTITY, row.plainQuantity(), "times the unit cost is too large");
            return OptionalLong.empty();
        }
    }

    private void addRow(long amount) {
        accepted++;
        if (row.hasUnitCost() || row.hasCost()) {
            hasOwnCosts = true;
            add(row.agency, amount, row.flags);
        } else {
            addPriced(texts.services().text(row.service), amount);
        }
    }

    private void addPriced(String name, long amount) {
        prices.use(name);
        if (!prices.isComposite(name)) {
            add(row.agency, amount, row.flags);
            return;
        }
        Map<Agency, Long> shares = prices.split(name, row.quantity);
        Agency contacted = texts.agencies().get(row.agency);
        add(row.agency, shares.getOrDefault(contacted, 0L), row.flags);
        shares.forEach((bearer, share) -> {
            if (!bearer.equals(contacted)) {
                add(texts.agencyCode(bearer), share, row.flags | Chunk.FURTHER_PART);
            }
        });
    }

    private void add(int agency, long amount, int flags) {
        rows.of(row.text, row.caseFrom, row.caseLength).add(row.date, agency, row.service, row.quantity, amount, flags);
    }
}
