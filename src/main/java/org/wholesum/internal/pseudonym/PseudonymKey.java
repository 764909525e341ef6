package org.wholesum.internal.pseudonym;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * A secret key from which pseudonyms are made: at least 32 random bytes, raw or as text in hexadecimal or Base64. Its bytes are
 * in no message, and are overwritten when it is closed.
 *
 * <p>A key that is refused has one message, whatever the reason, so that nothing can be learned of another file or variable
 * that is named as a key: it does not exist, can't be read, is shorter than 32 bytes or longer than 4,096, or is not random,
 * that is, a pass phrase, a repeated or counted sequence, or fewer than 20 distinct bytes.
 */
public final class PseudonymKey implements AutoCloseable {
    /** The number of bytes of a new key, and the fewest of any. */
    public static final int BYTES = 32;

    private static final int LONGEST = 4096;
    private static final String EXPECTED =
            "can't be used as a key, expected a file that can be read, with at least 32 random"
                    + " bytes, raw or in hexadecimal or Base64";
    private static final String SUGGESTION = "make one with: wholesum pseudonymise --new-key FILE";

    private final byte[] bytes;

    private PseudonymKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A key of these bytes.
     *
     * @param secret at least 32 random bytes, raw or as text in hexadecimal or Base64; copied
     * @return the key
     * @throws InvalidInputException if they can't be used
     */
    public static PseudonymKey of(byte[] secret) {
        return decoded(secret).orElseThrow(() -> refused(""));
    }

    /**
     * A new key.
     *
     * @param random the source of random bytes
     * @return a key of 32 bytes
     */
    public static PseudonymKey random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        do {
            random.nextBytes(secret);
        } while (!KeyText.isRandom(secret));
        return new PseudonymKey(secret);
    }

    /**
     * Reads a key from a file.
     *
     * @param file the file
     * @return the key
     * @throws InvalidInputException if it can't be used
     */
    public static PseudonymKey read(Path file) {
        byte[] secret = {};
        try {
            if (Files.isRegularFile(file)) {
                secret = bytes(file);
            }
            return decoded(secret).orElseThrow(() -> refused(file.toString()));
        } catch (IOException e) {
            throw refused(file.toString());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Reads a key from a file that is in none of some folders nor below them, symbolic links followed: a key that is beside the
     * data may be handed on with it.
     *
     * @param file the file
     * @param folders where it must not be
     * @return the key
     * @throws InvalidInputException if it is there, or can't be used
     */
    public static PseudonymKey read(Path file, Collection<Path> folders) {
        for (Path folder : folders) {
            if (isBelow(file, folder)) {
                throw InvalidInputException.of(Problem.of(
                                file.toString(),
                                "is in the folder " + folder
                                        + " or below it, expected a key outside the folders of data and results")
                        .withSuggestion("move it, for instance to a folder that only you can read"));
            }
        }
        return read(file);
    }

    private static boolean isBelow(Path file, Path folder) {
        try {
            Path absolute = file.toAbsolutePath().normalize();
            Path plain = folder.toAbsolutePath().normalize();
            boolean linked = Files.exists(file)
                    && Files.exists(folder)
                    && file.toRealPath().startsWith(folder.toRealPath());
            return linked || absolute.startsWith(plain);
        } catch (IOException e) {
            return true;
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            ByteBuffer read = ByteBuffer.allocate((int) Math.min(in.size(), LONGEST + 1));
            while (read.hasRemaining() && in.read(read) >= 0) {
                // reads on
            }
            byte[] secret = Arrays.copyOf(read.array(), read.position());
            Arrays.fill(read.array(), (byte) 0);
            return secret;
        }
    }

    /**
     * A key from an environment variable.
     *
     * @param name its name
     * @param environment the value of a variable, or empty if there is none: {@code name ->
     *     Optional.ofNullable(System.getenv(name))}
     * @return the key
     * @throws InvalidInputException if it can't be used
     */
    public static PseudonymKey ofVariable(String name, Function<String, Optional<String>> environment) {
        return environment
                .apply(name)
                .flatMap(KeyText::ascii)
                .flatMap(PseudonymKey::decoded)
                .orElseThrow(() -> InvalidInputException.of(Problem.of(
                                "environment variable " + name, EXPECTED.replace("a file that can be read, with ", ""))
                        .withSuggestion(SUGGESTION)));
    }

    private static Optional<PseudonymKey> decoded(byte[] secret) {
        return secret.length > LONGEST ? Optional.empty() : KeyText.key(secret).map(PseudonymKey::new);
    }

    private static InvalidInputException refused(String source) {
        return InvalidInputException.of(Problem.of(source, EXPECTED).withSuggestion(SUGGESTION));
    }

    /**
     * Writes the key to a new file in hexadecimal. Only its owner may read or write the file, where the file system has such
     * permissions.
     *
     * @param file a file that doesn't exist
     * @throws InvalidInputException if it exists
     * @throws UncheckedIOException if it can't be written
     * @throws IllegalStateException if the key is closed
     */
    public void writeTo(Path file) {
        KeyText.write(open(), file);
    }

    byte[] open() {
        if (!KeyText.isRandom(bytes)) {
            throw new IllegalStateException("the key is closed");
        }
        return bytes;
    }

    /** Overwrites the bytes. Pseudonyms that were made of the key before have their own copy. */
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** The number of bytes, and nothing of what they are. */
    @Override
    public String toString() {
        return "a key of " + bytes.length + " bytes";
    }
}
