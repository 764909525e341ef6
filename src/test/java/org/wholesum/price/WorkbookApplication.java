package org.wholesum.price;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wholesum.ledger.UnitCosts;

/** An application that reads a workbook; it runs without the library that does. */
final class WorkbookApplication {
    private WorkbookApplication() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("workbook");
        Path file = folder.resolve("costs.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        try {
            out.print(UnitCosts.readGmca(file));
        } catch (IllegalStateException e) {
            out.print(e.getMessage().substring((folder + folder.getFileSystem().getSeparator()).length()) + "\n");
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
