package org.wholesum.internal.sheet;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through the bytes of XML for what would fill memory or take long when it is parsed: elements nested deeply, with many
 * attributes or with long names, and declarations of documents. Works on UTF-8 and on encodings that begin as ASCII does.
 */
class XmlScan {
    private static final int DEEPEST = 100;
    private static final int MOST_ATTRIBUTES = 1_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_VALUE = 1 << 20;
    private static final int MOST_NAMES = 10_000;

    private enum At {
        TEXT,
        ENTITY,
        OPENING,
        MARKUP,
        COMMENT,
        CDATA,
        INSTRUCTION,
        NAME,
        TAG,
        CLOSING,
        VALUE
    }

    private At at = At.TEXT;
    /** The two bytes before this one. */
    private byte last;

    private byte lastButOne;
    private byte quote;
    /** The length of the name or the value that is read. */
    private int length;

    private boolean named;
    /** The name that is read; of an element without its prefix. */
    private long name;

    /** A hash of the whole name. */
    private long hash;

    private final Set<Long> names = new HashSet<>();
    private int attributes;
    private int depth;
    private String wrong = "";

    /** A short name, as it is compared: its bytes; of a longer one the last eight. */
    static long name(String text) {
        return text.chars().asLongStream().reduce(0, (packed, c) -> packed << Byte.SIZE | c);
    }

    /** {@return what is wrong with the bytes so far, if anything is} */
    final Optional<String> scan(byte[] bytes, int count) {
        for (int i = 0; i < count && wrong.isEmpty(); i++) {
            scan(bytes[i]);
            lastButOne = last;
            last = bytes[i];
        }
        return Optional.of(wrong).filter(found -> !found.isEmpty());
    }

    /** How many elements are open. */
    final int depth() {
        return depth;
    }

    /** Ends the scan. */
    final void refuse(String what) {
        wrong = what;
    }

    /** An element with this name begins. */
    void begins(long element) {}

    /** A byte of the value of an attribute. */
    void valueByte(long attribute, int index, byte b) {}

    /** The attributes of an element have ended; it is open unless it is empty. */
    void attributesEnd(boolean empty) {}

    /** A byte of text. */
    void textByte(byte b) {}

    /** An element that was not empty has ended. */
    void ends() {}

    private void scan(byte b) {
        if (b == 0) {
            refuse("has a part that is not in UTF-8");
            return;
        }
        switch (at) {
            case TEXT -> text(b);
            case ENTITY -> at = b == ';' ? At.TEXT : b == '<' ? At.OPENING : At.ENTITY;
            case OPENING -> opening(b);
            case MARKUP -> markup(b);
            case COMMENT -> closes(b, (byte) '-', (byte) '-');
            case CDATA -> cdata(b);
            case INSTRUCTION -> closes(b, lastButOne, (byte) '?');
            case CLOSING -> closing(b);
            case NAME -> elementName(b);
            case TAG -> tag(b);
            case VALUE -> value(b);
        }
    }

    private void text(byte b) {
        if (b == '<') {
            at = At.OPENING;
            return;
        }
        at = b == '&' ? At.ENTITY : At.TEXT;
        textByte(b);
    }

    private void cdata(byte b) {
        closes(b, (byte) ']', (byte) ']');
        textByte(b);
    }

    private void opening(byte b) {
        at = b == '!' ? At.MARKUP : b == '?' ? At.INSTRUCTION : b == '/' ? At.CLOSING : At.NAME;
        if (at == At.NAME) {
            attributes = 0;
            beginName();
            elementName(b);
        }
    }

    private void markup(byte b) {
        at = b == '-' ? At.COMMENT : At.CDATA;
        if (b != '-' && b != '[') {
            refuse("has a part with a document type, expected none");
        }
    }

    private void closes(byte b, byte first, byte second) {
        if (b == '>' && lastButOne == first && last == second) {
            at = At.TEXT;
        }
    }

    private void closing(byte b) {
        if (b == '>') {
            depth--;
            at = At.TEXT;
            ends();
        }
    }

    private void beginName() {
        length = 0;
        name = 0;
        hash = 0;
        named = false;
    }

    /** A parser keeps every name. */
    private void endName() {
        names.add(hash);
        if (names.size() > MOST_NAMES) {
            refuse("has more than 10,000 names of elements or attributes in one of its parts");
        }
    }

    private void add(byte b) {
        hash = hash * 31 + b;
        name = name << Byte.SIZE | (b & 0xFF);
        length++;
        if (length > LONGEST_NAME) {
            refuse("has a name of more than 1,000 bytes in one of its parts");
        }
    }

    private void elementName(byte b) {
        if ((b > ' ' && b != '/' && b != '>') || b < 0) {
            add(b);
            name = b == ':' ? 0 : name;
            return;
        }
        at = At.TAG;
        begins(name);
        endName();
        beginName();
        tag(b);
    }

    private void tag(byte b) {
        if (b == '>') {
            boolean empty = last == '/';
            depth += empty ? 0 : 1;
            at = At.TEXT;
            attributesEnd(empty);
            if (depth > DEEPEST) {
                refuse("has elements nested more than " + DEEPEST + " deep in one of its parts");
            }
        } else if (b == '"' || b == '\'') {
            at = At.VALUE;
            quote = b;
            endName();
            length = 0;
        } else if ((b >= 0 && b <= ' ') || b == '=') {
            named = true;
        } else {
            if (named) {
                beginName();
            }
            add(b);
        }
    }

    private void value(byte b) {
        if (b == quote) {
            at = At.TAG;
            named = true;
            attributes++;
            if (attributes > MOST_ATTRIBUTES) {
                refuse("has an element with more than 1,000 attributes in one of its parts");
            }
            return;
        }
        valueByte(name, length, b);
        length++;
        if (length > LONGEST_VALUE) {
            refuse("has an attribute of more than 1 MiB in one of its parts");
        }
    }
}
