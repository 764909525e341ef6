package org.wholesum.internal.sheet;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts what the reader does with formulas that several cells share: it writes a shared formula anew for each of its cells,
 * which takes as long as the square of its length, and compares each cell with the range of every formula of an array.
 */
final class FormulaScan {
    /** About a second. */
    private static final long MOST_STEPS = 8_000_000_000L;

    /** Steps to compare a cell with a range. */
    private static final long RANGE = 40;

    private static final int MOST_SHARED = 100_000;
    private static final long KIND = XmlScan.name("t");
    private static final long NUMBER = XmlScan.name("si");
    private static final long WHERE = XmlScan.name("ref");
    private static final long SHARED = XmlScan.name("shared");
    private static final long ARRAY = XmlScan.name("array");

    /** The lengths of shared formulas by their numbers. */
    private final Map<Long, Long> shared = new HashMap<>();

    private long arrays;
    private long steps;
    private long kind;
    private long number;
    private boolean defines;
    private long length;

    void cell() {
        steps += arrays * RANGE;
    }

    void begins() {
        kind = 0;
        number = 0;
        defines = false;
        length = 0;
    }

    void valueByte(long attribute, int index, byte b) {
        if (attribute == KIND) {
            kind = (index == 0 ? 0 : kind << Byte.SIZE) | b;
        } else if (attribute == NUMBER) {
            number = (index == 0 ? 0 : number * 31) + b;
        } else if (attribute == WHERE) {
            defines = true;
        }
    }

    void textByte() {
        length++;
    }

    void ends() {
        if (kind == ARRAY) {
            arrays++;
        } else if (kind == SHARED && defines) {
            shared.merge(number, length, Math::max);
        } else if (kind == SHARED) {
            long its = shared.getOrDefault(number, 0L);
            steps += its * its;
        }
    }

    boolean areTooMany() {
        return steps > MOST_STEPS || shared.size() > MOST_SHARED;
    }
}
