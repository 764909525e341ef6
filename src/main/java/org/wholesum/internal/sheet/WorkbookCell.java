package org.wholesum.internal.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/**
 * The text and the number of a cell of a workbook. As text, a number has at most 15 significant digits, as a spreadsheet shows it: what is stored as
 * 87.67500000000001 is 87.675. A number with the format of a date is a date, yyyy-MM-dd, with the time of day if it has one.
 */
final class WorkbookCell {
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    /** Parts of a format that are shown as they are, or are colours and conditions. */
    private static final Pattern FIXED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("(?i)[dy]");
    private static final Pattern TIME = Pattern.compile("(?i)h|m{1,2}:s|:m");
    /** The most days of a date: 31 December 9999. */
    private static final double LAST_DAY = 2_958_466;

    /** The most zeros before or after the digits of a double. */
    private static final int MOST_ZEROS = 330;

    private WorkbookCell() {}

    static String text(Cell cell) {
        Optional<BigDecimal> number = number(cell);
        if (number.isPresent()) {
            return shown(cell, number.get());
        }
        Object value = cell.getValue();
        if (value == null || value instanceof BigDecimal) {
            String raw = cell.getRawValue(); // of an error, or of what no workbook has as a number
            return raw == null ? "" : raw;
        }
        return value.toString();
    }

    /** The number as it is stored, if it is one that a workbook can have. */
    static Optional<BigDecimal> number(Cell cell) {
        return cell.getValue() instanceof BigDecimal number && isUsual(number) ? Optional.of(number) : Optional.empty();
    }

    /** Whether it is in the range of a double, so that it has not millions of zeros. */
    private static boolean isUsual(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= MOST_ZEROS;
    }

    private static String shown(Cell cell, BigDecimal number) {
        String format = format(cell);
        boolean day = DAY_OR_YEAR.matcher(format).find();
        boolean time = TIME.matcher(format).find();
        if ((day || time) && number.signum() >= 0 && number.doubleValue() < LAST_DAY) {
            try {
                return date(cell.asDate(), day || number.compareTo(BigDecimal.ONE) >= 0);
            } catch (DateTimeException | ExcelReaderException e) {
                return plain(number);
            }
        }
        return plain(number);
    }

    private static String date(LocalDateTime date, boolean hasDay) {
        LocalDateTime second = date.plusNanos(500_000_000).withNano(0);
        if (!hasDay) {
            return second.toLocalTime().toString();
        }
        return second.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? second.toLocalDate().toString()
                : second.toLocalDate() + " " + second.toLocalTime();
    }

    /** The shortest decimal of at most 15 significant digits. */
    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }

    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            String first = format.split(";", 2)[0];
            return first.equalsIgnoreCase("general") ? "" : FIXED.matcher(first).replaceAll("");
        }
        Integer id = cell.getDataFormatId();
        return id != null && isBuiltInDate(id) ? "d" : "";
    }

    /** Whether a format that a workbook doesn't spell out is a date in some locale. */
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }
}
