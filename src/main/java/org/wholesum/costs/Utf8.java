package org.wholesum.costs;

import java.nio.charset.StandardCharsets;

/** Text as UTF-8, in a buffer that is used again. Used by one thread. */
public final class Utf8 {
    private byte[] bytes = new byte[256];

    /**
     * Puts text into the buffer.
     *
     * @param text has it
     * @param from where it starts
     * @param length how long it is
     * @return how many bytes it takes in {@link #bytes()}
     */
    public int put(char[] text, int from, int length) {
        if (bytes.length < length) {
            bytes = new byte[2 * length];
        }
        for (int i = 0; i < length; i++) {
            char c = text[from + i];
            if (c >= 0x80) {
                return put(new String(text, from, length));
            }
            bytes[i] = (byte) c;
        }
        return length;
    }

    private int put(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < encoded.length) {
            bytes = new byte[2 * encoded.length];
        }
        System.arraycopy(encoded, 0, bytes, 0, encoded.length);
        return encoded.length;
    }

    /** {@return the buffer, which the next text overwrites or another buffer replaces} */
    public byte[] bytes() {
        return bytes;
    }

    /** The length of the buffer. */
    @Override
    public String toString() {
        return "buffer of " + bytes.length + " bytes";
    }
}
