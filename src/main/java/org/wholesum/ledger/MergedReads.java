package org.wholesum.ledger;

import com.google.common.base.Suppliers;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.store.Chunk;
import org.wholesum.internal.store.Codes;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.Texts;
import org.wholesum.internal.store.TooManyException;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * The rows that several parsers have read of a file, merged as if one parser had read all: texts are numbered in the order
 * of their first occurrence in the file, and line numbers are those of the file.
 */
final class MergedReads {
    private final List<RowParser> parsers;
    private final List<RowParser.Part> parts;
    private final RejectedRows counts = new RejectedRows();
    private final LedgerReader options;
    private final Supplier<List<RejectedRow>> rejects = Suppliers.memoize(this::firstRejects);

    /**
     * Merges what parsers have read.
     *
     * @throws TooManyException if the rows have too many agencies or services
     */
    MergedReads(List<RowParser> parsers, LedgerReader options) {
        this.parsers = parsers;
        this.options = options;
        Texts.checkNumbers(parsers.stream().map(parser -> parser.texts).toList());
        this.parts = parsers.stream()
                .flatMap(parser -> parser.parts.stream())
                .sorted(Comparator.comparingLong(RowParser.Part::from))
                .toList();
        parsers.forEach(parser -> counts.count(parser.rejects));
    }

    /** Whether no partial sum in any order can overflow: if one can, the order decides which row is rejected. */
    boolean addsUp() {
        return parsers.stream().mapToLong(parser -> parser.gross).reduce(0, LongMath::saturatedAdd) < Long.MAX_VALUE;
    }

    long accepted() {
        return parsers.stream().mapToLong(parser -> parser.accepted).sum();
    }

    long pence() {
        return parsers.stream().mapToLong(parser -> parser.pence).sum();
    }

    RejectedRows counts() {
        return counts;
    }

    /** The first rejected rows, with suggestions. */
    List<RejectedRow> rejects() {
        return rejects.get();
    }

    private List<RejectedRow> firstRejects() {
        RowSuggestions suggestions = new RowSuggestions(options);
        List<RejectedRow> first = new ArrayList<>();
        long lines = 0;
        for (RowParser.Part part : parts) {
            for (RejectedRows.Reject reject : part.rejects()) {
                if (first.size() < RejectedRows.KEPT) {
                    first.add(suggestions.to(reject.row().movedDown(lines)));
                }
            }
            lines += part.lines();
        }
        return first;
    }

    /** The total rows among the first rejected rows, which has them as they are here. */
    List<RejectedRow> totals() {
        Set<Long> lines =
                new TotalRows(parts).found().stream().map(RejectedRow::line).collect(Collectors.toSet());
        return rejects().stream().filter(row -> lines.contains(row.line())).toList();
    }

    /** The exception for a file that was not accepted: its rejected rows, and then further problems. */
    InvalidInputException refusalThen(List<Problem> more) {
        List<Problem> listed =
                rejects().stream().flatMap(reject -> reject.problems().stream()).toList();
        return InvalidInputException.of(
                Stream.concat(listed.stream(), more.stream()).toList(), counts.problems - listed.size());
    }

    /** The services of accepted rows that have their prices from the catalogue. */
    Set<String> servicesPriced() {
        return parsers.stream()
                .flatMap(parser -> parser.servicesPriced().stream())
                .collect(Collectors.toSet());
    }

    /** The one price base of the accepted rows. */
    PriceBase priceBase(String what) {
        Set<String> priced = servicesPriced();
        Set<PriceBase> bases = options.prices().all().stream()
                .filter(cost -> priced.contains(cost.service()))
                .map(UnitCost::priceBase)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (parsers.stream().anyMatch(parser -> parser.hasOwnCosts)) {
            bases.add(options.pricedIn());
        }
        if (bases.size() > 1) {
            String mixed = bases.stream().map(PriceBase::inWords).collect(Collectors.joining(" and "));
            throw InvalidInputException.of(
                    Problem.of(what, "has costs " + mixed + ", which cannot be added, expected one price base")
                            .withSuggestion(
                                    "convert the catalogue to one year (UnitCosts.convert), and state that price base for the rows' own"
                                            + " costs (LedgerReader.pricedIn); in a scenario, the key prices does both"));
        }
        return bases.iterator().next();
    }

    Columns columns(CurrencyUnit currency) {
        Texts texts = new Texts(parsers.stream()
                .mapToInt(parser -> parser.texts.cases().size())
                .max()
                .orElse(0));
        Map<RowParser, Codes> codesOf = new HashMap<>();
        parsers.forEach(parser -> codesOf.put(parser, new Codes(parser.texts, texts)));
        List<Chunk> chunks = new ArrayList<>();
        List<Codes> codes = new ArrayList<>();
        for (RowParser.Part part : parts) {
            Codes its = Objects.requireNonNull(codesOf.get(part.by()));
            its.number(part.cases(), part.services(), part.agencies());
            chunks.addAll(part.chunks());
            codes.addAll(Collections.nCopies(part.chunks().size(), its));
        }
        return new Columns(currency, texts, chunks, codes);
    }
}
