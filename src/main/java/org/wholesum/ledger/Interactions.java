package org.wholesum.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.store.Chunk;
import org.wholesum.internal.store.Columns;
import org.wholesum.internal.store.PackedDates;
import org.wholesum.internal.store.RowWriter;
import org.wholesum.internal.store.Rows;

/** Converts interactions to rows, and back. */
final class Interactions {
    private Interactions() {}

    static Columns columns(Iterable<Interaction> interactions) {
        Iterator<Interaction> all = interactions.iterator();
        if (!all.hasNext()) {
            throw new IllegalArgumentException("no interaction, expected one or more");
        }
        Interaction first = all.next();
        CurrencyUnit currency = first.cost().getCurrencyUnit();
        RowWriter rows = new RowWriter();
        add(rows, currency, first);
        all.forEachRemaining(interaction -> add(rows, currency, interaction));
        return Columns.of(currency, rows);
    }

    private static void add(RowWriter rows, CurrencyUnit only, Interaction interaction) {
        CurrencyUnit currency = interaction.cost().getCurrencyUnit();
        if (!currency.equals(only)) {
            throw new IllegalArgumentException("one ledger has one currency, not both " + only + " and " + currency);
        }
        byte[] caseId = interaction.caseId().getBytes(StandardCharsets.UTF_8);
        int service = rows.texts().services().code(interaction.service());
        int date = date(interaction);
        long quantity = quantity(interaction);
        Money own = interaction.costs().getOrDefault(interaction.agency(), Money.zero(currency));
        int flags = flags(interaction);
        rows.of(caseId, 0, caseId.length)
                .add(
                        date,
                        rows.texts().agencyCode(interaction.agency()),
                        service,
                        quantity,
                        own.getAmountMinorLong(),
                        flags);
        interaction.costs().forEach((agency, cost) -> {
            if (!agency.equals(interaction.agency())) {
                rows.of(caseId, 0, caseId.length)
                        .add(
                                date,
                                rows.texts().agencyCode(agency),
                                service,
                                quantity,
                                cost.getAmountMinorLong(),
                                flags | Chunk.FURTHER_PART);
            }
        });
    }

    private static int date(Interaction interaction) {
        int year = interaction.date().getYear();
        if (year < Dates.FIRST_YEAR || year > Dates.LAST_YEAR) {
            throw new IllegalArgumentException("interaction of case \"" + interaction.caseId() + "\": date is "
                    + interaction.date() + ", expected one from " + Dates.FIRST_YEAR + " to " + Dates.LAST_YEAR);
        }
        return PackedDates.pack(interaction.date());
    }

    private static long quantity(Interaction interaction) {
        try {
            return interaction
                    .quantity()
                    .movePointRight(Columns.QUANTITY_PLACES)
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "interaction of case \"" + interaction.caseId() + "\" on " + interaction.date() + ": quantity is "
                            + interaction.quantity() + ", expected at most six decimals, and twelve digits before them",
                    e);
        }
    }

    private static int flags(Interaction interaction) {
        int cause =
                switch (interaction.demand()) {
                    case VALUE -> 0;
                    case FAILURE -> Chunk.FAILURE;
                    case UNSTATED -> Chunk.UNSTATED;
                };
        return cause | (interaction.correction() ? Chunk.CORRECTION : 0);
    }

    /** The interaction whose first part is at an index. */
    static Interaction at(Columns columns, Rows rows, int index) {
        int row = rows.at(index);
        SortedMap<Agency, Money> costs = new TreeMap<>();
        int end = columns.endOfInteraction(rows, index);
        for (int i = index; i < end; i++) {
            Money part = Money.ofMinor(columns.currency(), columns.pence(rows.at(i)));
            costs.put(columns.texts().agencies().get(columns.agency(rows.at(i))), part);
        }
        return new Interaction(
                columns.texts().cases().text(columns.caseOf(row)),
                columns.date(row),
                columns.texts().agencies().get(columns.agency(row)),
                columns.texts().services().text(columns.service(row)),
                BigDecimal.valueOf(columns.quantity(row), Columns.QUANTITY_PLACES)
                        .stripTrailingZeros(),
                costs,
                demand(columns, row),
                columns.is(row, Chunk.CORRECTION));
    }

    private static Demand demand(Columns columns, int row) {
        if (columns.is(row, Chunk.UNSTATED)) {
            return Demand.UNSTATED;
        }
        return columns.is(row, Chunk.FAILURE) ? Demand.FAILURE : Demand.VALUE;
    }
}
