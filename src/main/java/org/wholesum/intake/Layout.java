package org.wholesum.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.sheet.CellText;
import org.wholesum.internal.sheet.DateForm;
import org.wholesum.internal.sheet.NumberForm;
import org.wholesum.internal.sheet.RawTable;
import org.wholesum.internal.sheet.RawTables;
import org.wholesum.ledger.UnitCosts;

/** What is stated of an extract; what isn't is found from the file. Changed only while an {@link Extract} is made. */
final class Layout {
    final Path file;
    final Map<Ours, String> columns = new EnumMap<>(Ours.class);
    final Set<String> missing = new TreeSet<>();
    final List<RowRule> leftOut = new ArrayList<>();
    Optional<Agency> agency = Optional.empty();
    Optional<DateForm> dates = Optional.empty();
    Optional<Charset> encoding = Optional.empty();
    Optional<Character> delimiter = Optional.empty();
    Optional<NumberForm> decimal = Optional.empty();
    Optional<String> sheet = Optional.empty();
    Optional<ServiceMapping> services = Optional.empty();
    Optional<UnitCosts> prices = Optional.empty();
    Optional<PriceBase> priceBase = Optional.empty();
    OptionalInt header = OptionalInt.empty();
    boolean negativesAreCorrections;

    Layout(Path file) {
        this.file = file;
    }

    Layout copy() {
        Layout copy = new Layout(file);
        copy.columns.putAll(columns);
        copy.missing.addAll(missing);
        copy.leftOut.addAll(leftOut);
        copy.agency = agency;
        copy.dates = dates;
        copy.encoding = encoding;
        copy.delimiter = delimiter;
        copy.decimal = decimal;
        copy.sheet = sheet;
        copy.services = services;
        copy.prices = prices;
        copy.priceBase = priceBase;
        copy.header = header;
        copy.negativesAreCorrections = negativesAreCorrections;
        return copy;
    }

    RawTable open() {
        return new RawTables(encoding, delimiter, sheet).open(file, file.toString());
    }

    /** The text of a cell; empty if it is one that counts as no value. */
    String value(String cell) {
        return !missing.isEmpty() && missing.contains(CellText.name(cell)) ? "" : cell;
    }
}
