package org.wholesum.internal.scenario.tree;

import java.io.Reader;

/**
 * A reader none of whose reads ends between the two units of a surrogate pair: SnakeYAML Engine 3.0.1's reader passes its buffer's end
 * when one does.
 */
final class SurrogateSafeReader extends Reader {
    private final String text;
    private int next;

    SurrogateSafeReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (next == text.length()) {
            return -1;
        }
        int count = Math.min(length, text.length() - next);
        if (count > 1 && Character.isHighSurrogate(text.charAt(next + count - 1))) {
            count--;
        }
        text.getChars(next, next + count, buffer, offset);
        next += count;
        return count;
    }

    @Override
    public void close() {}
}
