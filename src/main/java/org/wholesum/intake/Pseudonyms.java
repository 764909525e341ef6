package org.wholesum.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pseudonyms of ids: the same id and key have the same pseudonym, so that agencies that share a key can link their records
 * without sharing identities; without the key, a pseudonym can't be traced to an id. Thread-safe.
 *
 * <p>A pseudonym is {@code p-} and 24 characters: the first 120 bits of HMAC-SHA-256 (RFC 2104, FIPS 180-4) of the id's form in
 * UTF-8, five bits a character. The digits 0 and 1 and the letters e and l don't occur, so that no spreadsheet takes it for a
 * number, a date or a formula. Among n ids, two have the same pseudonym with a probability of about n² / 2^121: less than 1 in
 * 10^22 for ten million ids.
 *
 * <p>The form of an id is what {@link IdRule} disregards taken away. Who links pseudonyms must have made all of them with the
 * same key and the same rules.
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "p-";
    private static final String ALPHABET = "23456789abcdfghijkmnopqrstuvwxyz";
    private static final int CHARACTERS = 24;
    private static final int BITS = 5;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[" + ALPHABET + "]{" + CHARACTERS + "}");

    private final Mac mac;
    private final IdRules rules;

    private Pseudonyms(Mac mac, IdRules rules) {
        this.mac = mac;
        this.rules = rules;
    }

    /**
     * The pseudonyms of a key.
     *
     * @param key the key, which may be closed afterwards
     * @param rules what of an id is disregarded
     * @return the pseudonyms
     * @throws IllegalStateException if the key is closed
     */
    public static Pseudonyms of(PseudonymKey key, Set<IdRule> rules) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.open(), ALGORITHM));
            return new Pseudonyms(mac, new IdRules(rules));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java virtual machine has no " + ALGORITHM, e);
        }
    }

    /**
     * The pseudonym of an id.
     *
     * @param id any text that isn't blank
     * @return its pseudonym, 26 characters of ASCII
     * @throws IllegalArgumentException if the id is blank
     */
    public String of(String id) {
        String form = rules.form(id);
        if (IdForm.withoutBlanks(form).isEmpty()) {
            throw new IllegalArgumentException("a blank id has no pseudonym");
        }
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

    /** {@return the rules by which ids are one} */
    public Set<IdRule> rules() {
        return rules.rules();
    }

    /** The rules, and nothing of the key. */
    @Override
    public String toString() {
        return "pseudonyms of ids by the rules " + rules;
    }
}
