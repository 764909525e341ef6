package org.wholesum.internal.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Finds the encoding of a text file: that of a byte order mark; UTF-16 if every second byte of the beginning is mostly zero;
 * UTF-8 if all bytes of the file are; otherwise Windows-1252, as spreadsheets in western Europe save.
 */
public final class Encodings {
    /** The encoding of spreadsheets in western Europe that is not Unicode. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int SAMPLE = 1 << 16;
    private static final int LAST_ASCII = 0x7F;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String MARK = "The file begins with the byte order mark of ";

    private Encodings() {}

    /**
     * Finds the encoding.
     *
     * @param file a text file
     * @param name its name in messages
     * @return the encoding, and why
     * @throws InvalidInputException if the file can't be read, or is not text
     */
    public static Detected<Charset> of(Path file, String name) {
        byte[] start = bytes(file, name);
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new Detected<>(StandardCharsets.UTF_8, MARK + "UTF-8.");
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new Detected<>(StandardCharsets.UTF_16LE, MARK + "UTF-16, low byte first.");
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return new Detected<>(StandardCharsets.UTF_16BE, MARK + "UTF-16, high byte first.");
        }
        return withoutMark(file, name, start);
    }

    private static Detected<Charset> withoutMark(Path file, String name, byte[] start) {
        int even = zeros(start, 0);
        int odd = zeros(start, 1);
        if (even + odd > 0) {
            return utf16(name, start.length / 2, even, odd);
        }
        Utf8 utf8 = Utf8.of(file, name);
        if (utf8.malformed() == 0) {
            return new Detected<>(StandardCharsets.UTF_8, "Every byte of the file is valid in UTF-8.");
        }
        if (utf8.beyondAscii() > utf8.malformed()) {
            throw InvalidInputException.of(Problem.of(
                            name,
                            "is in no one encoding: " + utf8.beyondAscii() + " characters are UTF-8, and "
                                    + utf8.malformed() + " are not")
                    .withSuggestion(
                            "texts of several files were put together: save it as UTF-8, or state the encoding"));
        }
        return new Detected<>(
                WINDOWS_1252, "The file has bytes that are not UTF-8, as spreadsheets save in western Europe.");
    }

    private static Detected<Charset> utf16(String name, int pairs, int even, int odd) {
        String because = " of the first " + pairs + " pairs of bytes have a zero as ";
        if (odd > pairs / 2 && even <= odd / 8) {
            return new Detected<>(StandardCharsets.UTF_16LE, odd + because + "the second byte.");
        }
        if (even > pairs / 2 && odd <= even / 8) {
            return new Detected<>(StandardCharsets.UTF_16BE, even + because + "the first byte.");
        }
        throw InvalidInputException.of(Problem.of(name, "is not text: it has bytes that are zero")
                .withSuggestion("it is in another format than CSV or .xlsx: save it as one of these"));
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The beginning of a file as text, up to the last line end in it if it is longer; what can't be decoded is replaced. */
    static String start(Path file, String name, Charset encoding) {
        byte[] bytes = bytes(file, name);
        String text = new String(bytes, encoding);
        int from = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return bytes.length < SAMPLE || end < 0 ? text.substring(from) : text.substring(from, end + 1);
    }

    private static byte[] bytes(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * How much of a file is UTF-8.
     *
     * @param malformed the number of places that are not
     * @param beyondAscii the number of characters that are, and are not ASCII
     */
    private record Utf8(long malformed, long beyondAscii) {
        static Utf8 of(Path file, String name) {
            CharsetDecoder decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
            CharBuffer chars = CharBuffer.allocate(SAMPLE);
            Utf8 sum = new Utf8(0, 0);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                boolean end = false;
                while (!end) {
                    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                    end = count < 0;
                    bytes.position(bytes.position() + Math.max(count, 0)).flip();
                    sum = sum.and(decoder, bytes, chars.clear(), end);
                    bytes.compact();
                }
                return sum;
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }

        private Utf8 and(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean end) {
            long more = 0;
            CoderResult result = decoder.decode(bytes, chars, end);
            while (result.isError()) {
                more++;
                bytes.position(bytes.position() + result.length());
                result = decoder.decode(bytes, chars, end);
            }
            long beyond = 0;
            chars.flip();
            for (int i = 0; i < chars.length(); i++) {
                beyond += chars.charAt(i) > LAST_ASCII ? 1 : 0;
            }
            return new Utf8(malformed + more, beyondAscii + beyond);
        }
    }

    private static InvalidInputException unreadable(String name, IOException e) {
        return InvalidInputException.of(Problem.of(name, "can't be read: " + e.getMessage()));
    }
}
