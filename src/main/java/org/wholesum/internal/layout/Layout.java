package org.wholesum.internal.layout;

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

/** What is stated of an extract; what isn't is found from the file. Changed only while its extract is made. */
public final class Layout {
    /** The file. */
    public final Path file;
    /** The names of the columns of fields. */
    public final Map<Ours, String> columns = new EnumMap<>(Ours.class);
    /** Texts that count as no value, in the form of {@link CellText#name}. */
    public final Set<String> missing = new TreeSet<>();
    /** Which rows are left out. */
    public final List<RowRule> leftOut = new ArrayList<>();
    /** The agency of all rows. */
    public Optional<Agency> agency = Optional.empty();
    /** How dates are written. */
    public Optional<DateForm> dates = Optional.empty();
    /** The encoding of a CSV file. */
    public Optional<Charset> encoding = Optional.empty();
    /** The character between the fields of a CSV file. */
    public Optional<Character> delimiter = Optional.empty();
    /** How numbers are written. */
    public Optional<NumberForm> decimal = Optional.empty();
    /** The sheet of a workbook. */
    public Optional<String> sheet = Optional.empty();
    /** The services of codes. */
    public Optional<ServiceMapping> services = Optional.empty();
    /** The unit costs of rows without costs. */
    public Optional<UnitCosts> prices = Optional.empty();
    /** The year of whose prices its amounts are. */
    public Optional<PriceBase> priceBase = Optional.empty();
    /** The line or row of the header, from 1. */
    public OptionalInt header = OptionalInt.empty();
    /** Whether rows with negative amounts correct others. */
    public boolean negativesAreCorrections;

    /**
     * The layout of a file of which nothing is stated.
     *
     * @param file the file
     */
    public Layout(Path file) {
        this.file = file;
    }

    /** {@return a copy that changes by itself} */
    public Layout copy() {
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

    /** {@return the rows of the file} */
    public RawTable open() {
        return new RawTables(encoding, delimiter, sheet).open(file, file.toString());
    }

    /**
     * The text of a cell.
     *
     * @param cell the text as it is
     * @return empty if it is one that counts as no value
     */
    public String value(String cell) {
        return !missing.isEmpty() && missing.contains(CellText.name(cell)) ? "" : cell;
    }
}
