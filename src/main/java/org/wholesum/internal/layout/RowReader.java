package org.wholesum.internal.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.internal.sheet.NumberForm;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Makes the fields of a record of a row's cells. Used by one thread. */
public final class RowReader {
    /** A field that can't be read, so that the record isn't accepted. */
    private static final String UNREADABLE = "?";

    /** For how many codes without a service the nearest code is looked for. */
    private static final int SUGGESTED = 100;

    private static final List<Ours> FIELDS = List.of(Ours.values());
    private static final int REMEMBERED = 10_000;

    private final Layout layout;
    private final ExtractHeader header;
    private final ExtractForms forms;
    private final String currency;
    private final String agency;
    private final Map<String, Optional<String>> nearest = new HashMap<>();
    /** The first dates by their texts, as the same dates occur again and again. */
    private final Map<String, String> dates = new HashMap<>();

    private final Map<Ours, Problem> problems = new EnumMap<>(Ours.class);
    private final Map<Ours, String> fields = new EnumMap<>(Ours.class);
    private final String[] texts = new String[FIELDS.size()];
    private final List<String> listed = Arrays.asList(texts);
    /** The index of the column of each field. */
    private final Map<Ours, Integer> columns = new EnumMap<>(Ours.class);

    /**
     * Reads the rows of an extract.
     *
     * @param layout what is stated
     * @param header the header
     * @param forms how dates and numbers are written
     * @param currency the code of the currency
     */
    public RowReader(Layout layout, ExtractHeader header, ExtractForms forms, String currency) {
        this.layout = layout;
        this.header = header;
        this.forms = forms;
        this.currency = currency;
        this.agency = layout.agency.map(Agency::toString).orElse("");
        FIELDS.forEach(field -> columns.put(field, header.index(field)));
    }

    /**
     * The rule that leaves a row out.
     *
     * @param layout what is stated
     * @param header the header
     * @param row the row
     * @return the first that does, or empty
     */
    public static Optional<RowRule> ruleOf(Layout layout, ExtractHeader header, RawRow row) {
        for (int i = 0; i < layout.leftOut.size(); i++) {
            if (layout.leftOut.get(i).matches(row, header.rules().get(i))) {
                return Optional.of(layout.leftOut.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * The text of a field's cell.
     *
     * @param row the row
     * @param field the field
     * @return empty if it counts as no value
     */
    public String text(RawRow row, Ours field) {
        return field == Ours.AGENCY && !agency.isEmpty()
                ? agency
                : layout.value(row.cell(Objects.requireNonNull(columns.get(field))));
    }

    /**
     * The fields of a row; those that can't be read have problems.
     *
     * @param row the row
     * @return the fields in their order, valid until the next row
     */
    public Map<Ours, String> fields(RawRow row) {
        problems.clear();
        for (Ours field : FIELDS) {
            fields.put(field, field(row, field, text(row, field)));
        }
        if (layout.negativesAreCorrections) {
            correct();
        } else if (!"true".equals(fields.get(Ours.CORRECTION))) {
            refuseNegative(row, Ours.UNIT_COST);
            refuseNegative(row, Ours.COST);
        }
        return fields;
    }

    /** {@return the texts of the last row's fields in their order, valid until the next row's} */
    public List<String> texts() {
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(fields.get(FIELDS.get(i)));
        }
        return listed;
    }

    /** {@return the problems of the last row's fields} */
    public Map<Ours, Problem> problems() {
        return problems;
    }

    private String field(RawRow row, Ours field, String text) {
        if (text.isEmpty()) {
            return text;
        }
        try {
            return switch (field) {
                case DATE -> date(text);
                case QUANTITY, UNIT_COST, COST -> number(text);
                case SERVICE -> service(text);
                case FAILURE_DEMAND, CORRECTION -> flag(text);
                case CASE_ID, AGENCY -> text;
            };
        } catch (InvalidInputException e) {
            Problem problem = e.problems().get(0);
            problems.put(field, header.problem(row, field, text, problem.expected(), problem.suggestion()));
            return UNREADABLE;
        }
    }

    private String date(String text) {
        String known = dates.get(text);
        if (known != null) {
            return known;
        }
        String date = forms.dates().value().read(text).toString();
        if (dates.size() < REMEMBERED) {
            dates.put(text, date);
        }
        return date;
    }

    private String number(String text) {
        NumberForm form = ExtractForms.isStored(header, text)
                ? NumberForm.POINT
                : forms.numbers().value();
        return form.plain(text, currency);
    }

    private String service(String code) {
        if (layout.services.isEmpty()) {
            return code;
        }
        ServiceMapping mapping = layout.services.get();
        return mapping.service(code)
                .orElseThrow(() -> InvalidInputException.of(
                        "has no service in " + mapping.source(),
                        nearest.size() < SUGGESTED
                                ? nearest.computeIfAbsent(code, mapping::nearest)
                                : nearest.getOrDefault(code, Optional.empty())));
    }

    private static String flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "t", "1" -> "true";
            case "no", "n", "false", "f", "0" -> "false";
            default -> text;
        };
    }

    private boolean isNegative(Ours field) {
        return String.valueOf(fields.get(field)).startsWith("-");
    }

    /** Marks a row with a negative amount; a negative number of units is one of units at a negative cost. */
    private void correct() {
        if (isNegative(Ours.QUANTITY)) {
            negate(Ours.QUANTITY);
            negate(Ours.UNIT_COST);
        }
        if (isNegative(Ours.UNIT_COST) || isNegative(Ours.COST)) {
            fields.put(Ours.CORRECTION, "true");
        }
    }

    private void negate(Ours field) {
        String number = String.valueOf(fields.get(field));
        if (!number.isEmpty() && !number.equals(UNREADABLE)) {
            fields.put(field, new BigDecimal(number).negate().toPlainString());
        }
    }

    private void refuseNegative(RawRow row, Ours field) {
        if (isNegative(field)) {
            problems.put(
                    field,
                    header.problem(
                            row,
                            field,
                            text(row, field),
                            "negative, which only a correction may be",
                            Optional.of("the rows correct others: state negatives: corrections")));
        }
    }

    /**
     * The problems of a row: those of its texts, and those of the record made of them.
     *
     * @param row the row
     * @param ofRecord the problems of the record
     * @return all, in the order of the fields
     */
    public List<Problem> problems(RawRow row, List<Problem> ofRecord) {
        Map<Ours, Problem> all = new EnumMap<>(problems);
        for (Problem problem : ofRecord) {
            Ours field = Ours.of(problem.path());
            String text = text(row, field);
            all.putIfAbsent(
                    field,
                    header.problem(
                            row,
                            field,
                            text.isEmpty() ? row.cell(header.index(field)) : text,
                            problem.expected(),
                            problem.suggestion()));
        }
        return new ArrayList<>(all.values());
    }
}
