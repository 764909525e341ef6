package org.wholesum.intake;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How an extract may be written.
 *
 * @param delimiter between fields
 * @param encoding of the text
 * @param mark whether the byte order mark precedes it
 * @param dates the pattern of dates, or excel
 * @param time what follows a date
 * @param comma whether decimals follow a comma
 * @param negative how negative amounts are written, with # for the amount
 * @param end the end of a line
 * @param above lines above the header
 * @param order the order of the columns
 */
record WrittenExtract(
        char delimiter,
        Charset encoding,
        boolean mark,
        String dates,
        String time,
        boolean comma,
        String negative,
        String end,
        int above,
        List<Integer> order) {
    static final List<String> NAMES = List.of("Case no", "When", "Who", "What", "How much");

    record Row(String id, LocalDate date, String agency, String service, long pence) {}

    byte[] of(List<Row> rows) {
        StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
        for (int i = 0; i < above; i++) {
            text.append(field("Run on 14/04/2024")).append(end);
        }
        text.append(line(NAMES));
        rows.forEach(
                row -> text.append(line(List.of(row.id, date(row.date), row.agency, row.service, amount(row.pence)))));
        return text.toString().getBytes(encoding);
    }

    private String line(List<String> fields) {
        return order.stream().map(i -> field(fields.get(i))).collect(Collectors.joining(String.valueOf(delimiter)))
                + end;
    }

    private String field(String text) {
        boolean quoted = text.indexOf(delimiter) >= 0 || text.contains("\"") || text.contains("\n");
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private String date(LocalDate date) {
        return dates.equals("excel")
                ? Long.toString(date.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay())
                : date.format(DateTimeFormatter.ofPattern(dates, Locale.ENGLISH)) + time;
    }

    private String amount(long pence) {
        String digits = Long.toString(Math.abs(pence) / 100);
        String group = comma ? "." : ",";
        String whole = IntStream.range(0, digits.length())
                .mapToObj(i -> (i > 0 && (digits.length() - i) % 3 == 0 ? group : "") + digits.charAt(i))
                .collect(Collectors.joining());
        long rest = Math.abs(pence) % 100;
        String amount = "£" + whole + (comma ? "," : ".") + (rest < 10 ? "0" : "") + rest;
        return pence < 0 ? negative.replace("#", amount) : amount;
    }
}
