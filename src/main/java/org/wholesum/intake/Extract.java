package org.wholesum.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.layout.Layout;
import org.wholesum.internal.layout.Ours;
import org.wholesum.internal.layout.RowRule;
import org.wholesum.internal.layout.ServiceMapping;
import org.wholesum.internal.sheet.CellText;
import org.wholesum.internal.sheet.DateForm;
import org.wholesum.internal.sheet.NumberForm;
import org.wholesum.ledger.UnitCosts;
import org.wholesum.problem.InvalidInputException;

/**
 * An agency's extract as it comes, CSV or an Excel workbook ({@code .xlsx}), and what is stated of its layout. What isn't
 * stated is found from the file: encoding, delimiter, header, dates and decimal mark. Immutable; each setting returns
 * another extract. {@link Intake#of} reads extracts.
 *
 * <pre>
 * Extract.of(Path.of("police.csv"))
 *         .agency(Agency.of("police"))
 *         .columns(Map.of("case_id", "URN", "date", "Incident Date", "service", "Offence", "cost", "Cost"))
 *         .dates("dd/MM/yyyy");
 * </pre>
 *
 * <p>Amounts are read as people write them: {@code £1,234.50}, and with a minus sign before or after, in parentheses or with
 * CR if negative. Rows without any value are skipped. A row without a case id or a date and with another required field
 * empty, whose amount is the sum of the rows above, is a total row, and is left out. Both are counted.
 */
public final class Extract {
    private static final int LAST_HEADER = 10_000;

    private final Layout layout;

    private Extract(Layout layout) {
        this.layout = layout;
    }

    /**
     * An extract of which nothing is stated: its columns have the names of a ledger's, as {@code case_id} and {@code cost}.
     *
     * @param file its path
     * @return the extract, not read yet
     */
    public static Extract of(Path file) {
        return new Extract(new Layout(file));
    }

    /**
     * Looks at a file of which nothing is known.
     *
     * @param file CSV or an Excel workbook
     * @return what it is, as far as that can be found, and a draft of its entry in a scenario
     * @throws InvalidInputException if it can't be read, or has no row
     */
    public static Inspection inspect(Path file) {
        return Inspection.of(file);
    }

    private Extract with(Consumer<Layout> change) {
        Layout copy = layout.copy();
        change.accept(copy);
        return new Extract(copy);
    }

    Layout layout() {
        return layout;
    }

    /** {@return its path} */
    public Path file() {
        return layout.file;
    }

    /**
     * Sets the agency of every row, where the extract has no column of agencies.
     *
     * @param whose the agency
     * @return a copy with that agency
     */
    public Extract agency(Agency whose) {
        return with(copy -> copy.agency = Optional.of(whose));
    }

    /**
     * Sets which column has a field of a record. A field that isn't set is looked for in a column of its own name; quantity,
     * unit_cost and cost only if none of the three is set.
     *
     * @param ours a field: case_id, date, agency, service, quantity, unit_cost, cost, failure_demand or correction
     * @param theirs the column's name in the extract; letter case and blanks around it are ignored
     * @return a copy with that column
     * @throws InvalidInputException if there is no such field
     */
    public Extract column(String ours, String theirs) {
        Ours field = Ours.of(ours);
        return with(copy -> copy.columns.put(field, theirs));
    }

    /**
     * Sets which columns have which fields.
     *
     * @param theirs names of columns of the extract, by field
     * @return a copy with those columns
     * @throws InvalidInputException if there is no such field
     */
    public Extract columns(Map<String, String> theirs) {
        Extract copy = this;
        for (Map.Entry<String, String> column : theirs.entrySet()) {
            copy = copy.column(column.getKey(), column.getValue());
        }
        return copy;
    }

    /**
     * Sets how dates are written; found from the whole column unless set, and refused if the order of day and month is
     * ambiguous. A time of day after the date is disregarded.
     *
     * @param pattern as {@code dd/MM/yyyy} or {@code d MMM yy}; or {@code excel} for days counted from 1900, as 41660
     * @return a copy with that pattern
     * @throws IllegalArgumentException if the pattern has no day, month or year
     */
    public Extract dates(String pattern) {
        DateForm form = DateForm.stated(pattern);
        return with(copy -> copy.dates = Optional.of(form));
    }

    /**
     * Sets the encoding of a CSV file; found from its bytes unless set.
     *
     * @param charset the encoding
     * @return a copy with that encoding
     */
    public Extract encoding(Charset charset) {
        return with(copy -> copy.encoding = Optional.of(charset));
    }

    /**
     * Sets the character between the fields of a CSV file; found from its first rows unless set.
     *
     * @param separator the character
     * @return a copy with that delimiter
     */
    public Extract delimiter(char separator) {
        return with(copy -> copy.delimiter = Optional.of(separator));
    }

    /**
     * Sets the character before decimals; found from all amounts unless set.
     *
     * @param mark a point or a comma
     * @return a copy with that decimal mark
     * @throws IllegalArgumentException if it is neither
     */
    public Extract decimal(char mark) {
        if (mark != NumberForm.POINT.mark() && mark != NumberForm.COMMA.mark()) {
            throw new IllegalArgumentException("decimal mark \"" + mark + "\": expected a point or a comma");
        }
        NumberForm form = mark == NumberForm.COMMA.mark() ? NumberForm.COMMA : NumberForm.POINT;
        return with(copy -> copy.decimal = Optional.of(form));
    }

    /**
     * Sets the row that has the names of the columns; the first row that has those that are needed unless set.
     *
     * @param row its line in a CSV file, or its row in a sheet, from 1 to 10,000
     * @return a copy with that header
     * @throws IllegalArgumentException if it is another number
     */
    public Extract header(int row) {
        if (row < 1 || row > LAST_HEADER) {
            throw new IllegalArgumentException("header row " + row + ": expected a row from 1 to 10,000");
        }
        return with(copy -> copy.header = OptionalInt.of(row));
    }

    /**
     * Sets the sheet of a workbook; the first that is visible and has values unless set.
     *
     * @param name the sheet's name
     * @return a copy with that sheet
     */
    public Extract sheet(String name) {
        return with(copy -> copy.sheet = Optional.of(name));
    }

    /**
     * Sets which texts count as no value, besides empty cells, as {@code N/A} or {@code -}. Letter case is ignored.
     *
     * @param texts the texts
     * @return a copy with those texts
     */
    public Extract missing(Collection<String> texts) {
        return with(copy -> texts.stream().map(CellText::name).forEach(copy.missing::add));
    }

    /**
     * Accepts negative amounts, as corrections of other rows. Unless set, a negative amount is refused if its row isn't marked
     * as a correction.
     *
     * @return a copy that accepts them
     */
    public Extract negativesAreCorrections() {
        return with(copy -> copy.negativesAreCorrections = true);
    }

    /**
     * Leaves out rows with a text in a column, as totals and footers. They are counted with their money.
     *
     * @param column the column's name in the extract
     * @param text the text of the cell, or empty; letter case and blanks around it are ignored
     * @return a copy that leaves them out
     */
    public Extract leaveOut(String column, String text) {
        return with(copy -> copy.leftOut.add(new RowRule(column, text, false)));
    }

    /**
     * Leaves out rows with a text at the start of a column, as {@code Total for}.
     *
     * @param column the column's name in the extract
     * @param text the start of the cell's text; letter case and blanks before it are ignored
     * @return a copy that leaves them out
     * @throws IllegalArgumentException if the text is empty
     */
    public Extract leaveOutStartingWith(String column, String text) {
        if (CellText.isBlank(text)) {
            throw new IllegalArgumentException(
                    "a text at the start of " + column + ": expected one, not an empty text");
        }
        return with(copy -> copy.leftOut.add(new RowRule(column, text, true)));
    }

    /**
     * Sets the services of the agency's own codes. A row with another code is rejected.
     *
     * @param byCode services by code
     * @return a copy with that mapping
     */
    public Extract services(Map<String, String> byCode) {
        return with(copy -> copy.services = Optional.of(new ServiceMapping("the mapping of services", byCode)));
    }

    /**
     * Reads the services of the agency's own codes from a file with the columns {@code code, service}.
     *
     * @param file CSV or a workbook
     * @return a copy with that mapping
     * @throws InvalidInputException if it can't be read, or a code has several services
     */
    public Extract services(Path file) {
        ServiceMapping mapping = ServiceMapping.read(file);
        return with(copy -> copy.services = Optional.of(mapping));
    }

    /**
     * Sets the catalogue for rows without a cost; that of the reader unless set.
     *
     * @param catalogue unit costs of services
     * @return a copy with that catalogue
     */
    public Extract prices(UnitCosts catalogue) {
        return with(copy -> copy.prices = Optional.of(catalogue));
    }

    /**
     * Sets the price base of the costs of its rows; that of the reader unless set.
     *
     * @param base the price base
     * @return a copy with that price base
     */
    public Extract pricedIn(PriceBase base) {
        return with(copy -> copy.priceBase = Optional.of(base));
    }

    /** Its path. */
    @Override
    public String toString() {
        return "extract " + layout.file;
    }
}
