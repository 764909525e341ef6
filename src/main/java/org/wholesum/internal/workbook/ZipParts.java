package org.wholesum.internal.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a workbook just written, by its directory: {@link java.util.zip.ZipInputStream} refuses the sizes that
 * fastexcel writes after each part (PKWARE, <i>.ZIP File Format Specification</i>, 6.3.10, §4.3).
 */
final class ZipParts {
    private static final int END = 22;
    private static final int ENTRY = 46;
    private static final int LOCAL = 30;

    private ZipParts() {}

    /** {@return the text of each part by name, in order} */
    static Map<String, String> read(byte[] zip) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END;
        int count = bytes.getShort(end + 10);
        int at = bytes.getInt(end + 16);
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int name = bytes.getShort(at + 28);
            int local = bytes.getInt(at + 42);
            int data = local + LOCAL + bytes.getShort(local + 26) + bytes.getShort(local + 28);
            parts.put(new String(zip, at + ENTRY, name, StandardCharsets.UTF_8), inflated(zip, data));
            at += ENTRY + name + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return parts;
    }

    private static String inflated(byte[] zip, int from) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(zip, from, zip.length - from), inflater)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            inflater.end();
        }
    }
}
