package org.wholesum.internal.sheet;

import java.util.Optional;

/**
 * Looks through the bytes of a sheet for what would fill memory or take long when it is read: cells beyond the last
 * column, texts that are too long, and declarations of documents. Works on UTF-8 and on encodings that begin as ASCII does.
 */
final class SheetScan {
    private static final int LETTERS = 3;
    /** Bounds of a cell in a spreadsheet: of its text, and of its formula. */
    private static final int LONGEST_TEXT = 32_767;

    private static final Optional<String> GOOD = Optional.empty();

    private enum At {
        TEXT,
        ENTITY,
        OPENING,
        MARKUP,
        COMMENT,
        CDATA,
        INSTRUCTION,
        TAG,
        VALUE
    }

    private At at = At.TEXT;
    /** The two bytes before this one. */
    private byte last;

    private byte lastButOne;
    private int characters;
    /** The length of an attribute's name; the name has ended at a blank or an equals sign. */
    private int name;

    private boolean ended;
    private boolean isPlace;
    private byte quote;
    private int letters;

    /** {@return what is wrong with the bytes so far, if anything is} */
    Optional<String> scan(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            Optional<String> wrong = scan(bytes[i]);
            if (wrong.isPresent()) {
                return wrong;
            }
            lastButOne = last;
            last = bytes[i];
        }
        return GOOD;
    }

    private Optional<String> scan(byte b) {
        if (b == 0) {
            return Optional.of("has a sheet that is not in UTF-8");
        }
        return switch (at) {
            case TEXT, CDATA -> text(b);
            case ENTITY -> {
                at = b == ';' ? At.TEXT : b == '<' ? At.OPENING : At.ENTITY;
                yield GOOD;
            }
            case OPENING -> {
                at = b == '!' ? At.MARKUP : b == '?' ? At.INSTRUCTION : At.TAG;
                characters = at == At.TAG ? 0 : characters;
                name = 0;
                ended = false;
                isPlace = false;
                yield GOOD;
            }
            case MARKUP -> {
                at = b == '-' ? At.COMMENT : At.CDATA;
                yield b == '-' || b == '[' ? GOOD : Optional.of("has a sheet with a document type, expected none");
            }
            case COMMENT -> closes(b, (byte) '-', (byte) '-');
            case INSTRUCTION -> closes(b, lastButOne, (byte) '?');
            case TAG -> tag(b);
            case VALUE -> value(b);
        };
    }

    private Optional<String> text(byte b) {
        if (at == At.CDATA) {
            closes(b, (byte) ']', (byte) ']');
        } else if (b == '<') {
            at = At.OPENING;
            return GOOD;
        } else if (b == '&') {
            at = At.ENTITY;
        }
        boolean continues = (b & 0xC0) == 0x80; // of a character in UTF-8
        characters += continues ? 0 : 1;
        return characters > LONGEST_TEXT
                ? Optional.of("has a cell of more than 32,767 characters, the most in a workbook")
                : GOOD;
    }

    private Optional<String> closes(byte b, byte first, byte second) {
        if (b == '>' && lastButOne == first && last == second) {
            at = At.TEXT;
        }
        return GOOD;
    }

    private Optional<String> tag(byte b) {
        if (b == '>') {
            at = At.TEXT;
        } else if (b == '"' || b == '\'') {
            at = At.VALUE;
            quote = b;
            letters = 0;
        } else if (b <= ' ' || b == '=') {
            ended = true;
        } else {
            name = ended ? 1 : name + 1;
            isPlace = name == 1 && b == 'r';
            ended = false;
        }
        return GOOD;
    }

    private Optional<String> value(byte b) {
        if (b == quote) {
            at = At.TAG;
            ended = true;
            return GOOD;
        }
        boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
        letters += letter ? 1 : 0;
        if (isPlace && letters > LETTERS) {
            return Optional.of("has a cell beyond column XFD, the last of a workbook");
        }
        boolean known = letter || (b >= '0' && b <= '9') || b == '$';
        return isPlace && !known ? Optional.of("has a cell whose name is not one, as B7 is") : GOOD;
    }
}
