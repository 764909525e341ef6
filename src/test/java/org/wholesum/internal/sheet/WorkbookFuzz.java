package org.wholesum.internal.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wholesum.fuzz.FuzzFile;
import org.wholesum.fuzz.FuzzTarget;
import org.wholesum.fuzz.Refused;
import org.wholesum.problem.InvalidInputException;

/**
 * A workbook is read or refused. An input that begins as a zip file is one; of any other, lines of {@code ====} separate
 * the sheet, the shared texts, the formats and the list of sheets, each of which may be left out.
 */
public final class WorkbookFuzz implements FuzzTarget {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final List<String> PARTS =
            List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml");
    private static final List<String> PLAIN = List.of(
            HEAD + "<worksheet><sheetData/></worksheet>",
            HEAD + "<sst><si><t>case_id</t></si><si><t>date</t></si><si><t>cost</t></si></sst>",
            HEAD + "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
            HEAD + "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    private static final String TYPES = HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
    private static final String RELATIONS = HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
            + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private final FuzzFile file = FuzzFile.ending(".xlsx");

    @Override
    public void accept(byte[] input) throws IOException {
        boolean zip = input.length > 1 && input[0] == 'P' && input[1] == 'K';
        Path path = file.with(zip ? input : workbook(new String(input, StandardCharsets.UTF_8)));
        try {
            RawTable table = RawTables.found().open(path, "workbook");
            List<RawRow> rows = new ArrayList<>();
            table.read(rows::add);
            List<RawRow> fast = new ArrayList<>();
            if (table.readFast(fast::add) && !fast.equals(rows)) {
                throw new AssertionError("rows " + rows + "\nread fast " + fast);
            }
            rows.forEach(row -> row.cells().forEach(cell -> {
                if (cell == null) {
                    throw new AssertionError("a cell that is null in " + row);
                }
            }));
        } catch (InvalidInputException e) {
            Refused.check(e);
        }
    }

    static byte[] workbook(String text) throws IOException {
        String[] parts = text.split("====", -1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            for (int i = 0; i < PARTS.size(); i++) {
                boolean given = i < parts.length && !parts[i].isBlank();
                put(zip, PARTS.get(i), given ? parts[i].strip() : PLAIN.get(i));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
