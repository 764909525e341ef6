package org.wholesum.internal.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The pseudonyms of texts by a key: HMAC-SHA-256, of which the first 120 bits are written with five bits a character. */
public final class PseudonymCode {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "p-";
    private static final String ALPHABET = "23456789abcdfghijkmnopqrstuvwxyz";
    private static final int CHARACTERS = 24;
    private static final int BITS = 5;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[" + ALPHABET + "]{" + CHARACTERS + "}");

    private final Mac mac;

    /**
     * The code of a key.
     *
     * @param key the key, which may be closed afterwards
     * @throws IllegalStateException if the key is closed
     */
    public PseudonymCode(PseudonymKey key) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.open(), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java virtual machine has no " + ALGORITHM, e);
        }
    }

    /**
     * The pseudonym of a text.
     *
     * @param form the form of an id
     * @return its pseudonym, 26 characters of ASCII
     */
    public String of(String form) {
        byte[] code = mine().doFinal(form.getBytes(StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder(PREFIX);
        for (int i = 0; i < CHARACTERS; i++) {
            int bit = i * BITS;
            int both = ((code[bit / Byte.SIZE] & 0xFF) << Byte.SIZE) | (code[bit / Byte.SIZE + 1] & 0xFF);
            text.append(ALPHABET.charAt((both >> (2 * Byte.SIZE - BITS - bit % Byte.SIZE)) & (ALPHABET.length() - 1)));
        }
        return text.toString();
    }

    /** A code of this key for one thread. */
    private Mac mine() {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the code of this Java virtual machine can't be copied", e);
        }
    }

    /**
     * Whether a text has the form of a pseudonym.
     *
     * @param text any text
     * @return true if it has, whatever the key
     */
    public static boolean isPseudonym(String text) {
        return FORM.matcher(text).matches();
    }
}
