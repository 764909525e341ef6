package org.wholesum.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wholesum.internal.ids.IdForm;
import org.wholesum.internal.pseudonym.PseudonymCode;
import org.wholesum.internal.pseudonym.PseudonymKey;
import org.wholesum.internal.pseudonym.PseudonymWriter;
import org.wholesum.problem.InvalidInputException;

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
    private final PseudonymCode code;
    private final IdRules rules;

    private Pseudonyms(PseudonymCode code, IdRules rules) {
        this.code = code;
        this.rules = rules;
    }

    static Pseudonyms of(PseudonymKey key, Set<IdRule> rules) {
        return new Pseudonyms(new PseudonymCode(key), new IdRules(rules));
    }

    /**
     * The pseudonyms of a key. It has at least 32 random bytes, raw or as text in hexadecimal or Base64. A key that is refused has
     * one message, whatever the reason: it is shorter than 32 bytes or longer than 4,096, or is not random, that is, a pass
     * phrase, a repeated or counted sequence, or fewer than 20 distinct bytes.
     *
     * @param key the key; copied
     * @param rules what of an id is disregarded
     * @return the pseudonyms
     * @throws InvalidInputException if the key can't be used
     */
    public static Pseudonyms of(byte[] key, Set<IdRule> rules) {
        try (PseudonymKey secret = PseudonymKey.of(key)) {
            return of(secret, rules);
        }
    }

    /**
     * The pseudonyms of a key in a file. The message of a file that can't be used doesn't depend on the reason, so that nothing
     * can be learned of another file that is named as a key.
     *
     * @param key a file as for {@link #of(byte[], Set)}
     * @param folders where it must not be, nor below them, symbolic links followed: a key that is beside the data may be handed on
     *     with it
     * @param rules what of an id is disregarded
     * @return the pseudonyms
     * @throws InvalidInputException if the key is there, or can't be used
     */
    public static Pseudonyms ofFile(Path key, Collection<Path> folders, Set<IdRule> rules) {
        try (PseudonymKey secret = PseudonymKey.read(key, folders)) {
            return of(secret, rules);
        }
    }

    /**
     * The pseudonyms of a key in an environment variable.
     *
     * @param name the variable's name
     * @param environment the value of a variable, or empty if there is none: {@code name ->
     *     Optional.ofNullable(System.getenv(name))}
     * @param rules what of an id is disregarded
     * @return the pseudonyms
     * @throws InvalidInputException if the key can't be used, in the same words whatever the reason
     */
    public static Pseudonyms ofVariable(
            String name, Function<String, Optional<String>> environment, Set<IdRule> rules) {
        try (PseudonymKey secret = PseudonymKey.ofVariable(name, environment)) {
            return of(secret, rules);
        }
    }

    /**
     * Writes a new key of 32 random bytes to a new file, in hexadecimal. Only its owner may read or write the file, where the file
     * system has such permissions.
     *
     * @param file a file that doesn't exist
     * @param random the source of random bytes
     * @throws InvalidInputException if it exists
     * @throws java.io.UncheckedIOException if it can't be written
     */
    public static void writeNewKey(Path file, SecureRandom random) {
        try (PseudonymKey made = PseudonymKey.random(random)) {
            made.writeTo(file);
        }
    }

    /**
     * Writes a CSV file with pseudonyms in place of ids. Everything else is copied as it is: encoding, byte order mark, delimiter,
     * quotes, line ends, other columns and the lines above the header, which is the first row of the first 100 that has every
     * column. Blank ids stay blank, and words in the place of an id, as {@code Redacted} or {@code Total}, stay as they are, so
     * that they can be found later. The result appears whole or not at all.
     *
     * @param file a CSV file with a header
     * @param columns the headings of the columns of ids, one or more
     * @param encoding the encoding of the file and of the result; found if empty
     * @param delimiter the character between fields; found if empty
     * @param to a file that doesn't exist
     * @return how many {@code rows} there are, {@code fields} were replaced, different {@code ids} there were, fields of ids are
     *     {@code blank}, and {@code words} were kept
     * @throws IllegalArgumentException if there is no column
     * @throws InvalidInputException if the file can't be read, is not CSV, has no such columns, changes while it is read, or has a
     *     pseudonym or a shortened number as {@code 5.66E+11} in the place of an id; or if the result exists
     * @throws java.io.UncheckedIOException if the result can't be written
     */
    public Map<String, Long> rewrite(
            Path file, List<String> columns, Optional<Charset> encoding, Optional<Character> delimiter, Path to) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no column, expected one or more");
        }
        return new PseudonymWriter(file, columns, this::of)
                .write(to, encoding, delimiter)
                .counts();
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
        return code.of(form);
    }

    /**
     * Whether a text has the form of a pseudonym.
     *
     * @param text any text
     * @return true if it has, whatever the key
     */
    public static boolean isPseudonym(String text) {
        return PseudonymCode.isPseudonym(text);
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
