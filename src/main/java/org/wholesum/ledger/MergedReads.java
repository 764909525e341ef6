package org.wholesum.ledger;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.PriceBase;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * What several takers have taken of a file, put together as if one had taken all: the texts are numbered in the order in
 * which they come in the file, and lines are those of the file.
 */
final class MergedReads {
    private final List<RowParser> takers;
    private final List<RowParser.Part> parts;
    private final RejectedRows counts = new RejectedRows();

    MergedReads(List<RowParser> takers) {
        this.takers = takers;
        this.parts = takers.stream()
                .flatMap(taker -> taker.parts.stream())
                .sorted(Comparator.comparingLong(RowParser.Part::from))
                .toList();
        takers.forEach(taker -> counts.count(taker.rejects));
    }

    /** Whether the rows add up wherever one begins: if not, it matters which of them comes first. */
    boolean addsUp() {
        return takers.stream().mapToLong(taker -> taker.gross).reduce(0, LongMath::saturatedAdd) < Long.MAX_VALUE;
    }

    long accepted() {
        return takers.stream().mapToLong(taker -> taker.accepted).sum();
    }

    long pence() {
        return takers.stream().mapToLong(taker -> taker.pence).sum();
    }

    RejectedRows counts() {
        return counts;
    }

    /** The first rejected rows. */
    List<RejectedRow> rejects() {
        List<RejectedRow> first = new ArrayList<>();
        long lines = 0;
        for (RowParser.Part part : parts) {
            for (RejectedRow reject : part.rejects()) {
                if (first.size() < RejectedRows.KEPT) {
                    first.add(reject.below(lines));
                }
            }
            lines += part.lines();
        }
        return first;
    }

    /** Why nothing was read: every bad row, and then what came of it. */
    InvalidInputException refusalThen(List<Problem> more) {
        List<Problem> listed =
                rejects().stream().flatMap(reject -> reject.problems().stream()).toList();
        return new InvalidInputException(
                Stream.concat(listed.stream(), more.stream()).toList(), counts.problems - listed.size());
    }

    /** Whose year's prices the accepted rows are in; one base it must be, as they will be added up. */
    PriceBase priceBase(String what, LedgerReader options) {
        Set<String> priced = takers.stream()
                .flatMap(taker -> taker.servicesPriced().stream())
                .collect(Collectors.toSet());
        Set<PriceBase> bases = options.prices().all().stream()
                .filter(cost -> priced.contains(cost.service()))
                .map(UnitCost::priceBase)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (takers.stream().anyMatch(taker -> taker.hasOwnCosts)) {
            bases.add(options.pricedIn());
        }
        if (bases.size() > 1) {
            String mixed = bases.stream().map(PriceBase::inWords).collect(Collectors.joining(" and "));
            throw new InvalidInputException(
                    Problem.of(what, "has costs " + mixed + ", which don't add up, expected one price base")
                            .withSuggestion(
                                    "the catalogue is to be brought to one year (UnitCosts.in), and the rows' own costs are in"
                                            + " its prices (LedgerReader.pricedIn); in a scenario, prices says both"));
        }
        return bases.iterator().next();
    }

    Columns columns(CurrencyUnit currency) {
        Texts texts = new Texts(takers.stream()
                .mapToInt(taker -> taker.texts.cases.size())
                .max()
                .orElse(0));
        Map<RowParser, Codes> codesOf = new HashMap<>();
        takers.forEach(taker -> codesOf.put(taker, new Codes(taker.texts, texts)));
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
