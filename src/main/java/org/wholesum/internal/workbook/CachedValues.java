package org.wholesum.internal.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Completes a workbook: beside each formula its result, for readers that don't calculate; names that formulas of every
 * sheet can use; calculation when it is opened; and nothing that depends on when it was written.
 */
final class CachedValues {
    private static final String SHEET = "xl/worksheets/sheet";
    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+)(\\d+)\"([^>]*)><f>([^<]*)</f></c>");
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
    private static final Pattern LOCAL = Pattern.compile(" localSheetId=\"\\d+\" name=\"([^\"]*)\"");
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<SheetDraft> sheets;

    CachedValues(List<SheetDraft> sheets) {
        this.sheets = sheets;
    }

    void add(byte[] workbook, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, String> part : ZipParts.read(workbook).entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
            zip.write(completed(part.getKey(), part.getValue()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private String completed(String part, String text) {
        if (part.startsWith(SHEET)) {
            int number = Integer.parseInt(part.substring(SHEET.length(), part.indexOf(".xml")));
            return sheet(sheets.get(number - 1), text);
        }
        if (part.equals("xl/workbook.xml")) {
            return book(text);
        }
        return part.equals("docProps/core.xml") ? CREATED.matcher(text).replaceAll("") : text;
    }

    private static String sheet(SheetDraft draft, String text) {
        return FORMULA.matcher(text).replaceAll(found -> {
            int row = Integer.parseInt(found.group(2)) - 1;
            String value = draft.at(row, column(found.group(1)))
                    .filter(CellDraft.Formula.class::isInstance)
                    .map(CellDraft.Formula.class::cast)
                    .map(formula -> "<v>" + formula.value().toPlainString() + "</v>")
                    .orElse("");
            return Matcher.quoteReplacement(found.group().replace("</f></c>", "</f>" + value + "</c>"));
        });
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }

    private String book(String text) {
        Set<String> names = sheets.stream()
                .flatMap(sheet -> sheet.names().keySet().stream())
                .collect(Collectors.toSet());
        return LOCAL.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        names.contains(found.group(1)) ? " name=\"" + found.group(1) + "\"" : found.group()))
                .replace("</workbook>", "<calcPr fullCalcOnLoad=\"true\"/></workbook>");
    }
}
