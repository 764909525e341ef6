package org.wholesum.ledger;

import java.util.Arrays;

/**
 * Text by number: each distinct text once. Looks text up in a reader's buffer without making a String of it, which no
 * map of the JDK or Guava can; a ledger of millions of rows has few distinct texts.
 */
final class Dictionary {
    private String[] texts = new String[16];
    private int[] slots = new int[64];
    private int size;

    /** The number of a text, a new one if it is new. */
    int code(char[] buffer, int from, int length) {
        int slot = slotOf(buffer, from, length);
        return slots[slot] == 0 ? add(slot, new String(buffer, from, length)) : slots[slot] - 1;
    }

    int code(String text) {
        return code(text.toCharArray(), 0, text.length());
    }

    /** The number of a text, or -1 if it is not here. */
    int find(String text) {
        return slots[slotOf(text.toCharArray(), 0, text.length())] - 1;
    }

    String text(int code) {
        return texts[code];
    }

    int size() {
        return size;
    }

    private int add(int slot, String text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size++] = text;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int code = 0; code < size; code++) {
            int slot = start(texts[code].hashCode());
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = code + 1;
        }
    }

    /** As String.hashCode, so that known text needn't be hashed again by hand. */
    private static int hash(char[] buffer, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return hash;
    }

    /** The slot of a text, or the empty one where it belongs. */
    private int slotOf(char[] buffer, int from, int length) {
        int slot = start(hash(buffer, from, length));
        while (slots[slot] != 0) {
            String known = texts[slots[slot] - 1];
            if (known.length() == length && matches(known, buffer, from)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int start(int hash) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ (spread >>> 16)) & (slots.length - 1);
    }

    private static boolean matches(String known, char[] buffer, int from) {
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }
}
