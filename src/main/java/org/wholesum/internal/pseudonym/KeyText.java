package org.wholesum.internal.pseudonym;

import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wholesum.internal.output.UnwrittenException;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The bytes of a key from its text, and back; and whether bytes are random. */
final class KeyText {
    private static final int DISTINCT = 20;
    private static final int SAME_STEPS = 8;

    private KeyText() {}

    /** The key of raw bytes or of text; empty if it can't be one. */
    static Optional<byte[]> key(byte[] secret) {
        byte[] trimmed = trimmed(secret);
        boolean text = isPrintable(trimmed);
        Optional<byte[]> key = text ? decoded(trimmed) : Optional.of(secret.clone());
        Arrays.fill(trimmed, (byte) 0);
        return key.filter(KeyText::isRandom);
    }

    /** The bytes of a text if all its characters are of ASCII. */
    static Optional<byte[]> ascii(String text) {
        return text.chars().allMatch(c -> c < 0x80)
                ? Optional.of(text.getBytes(StandardCharsets.US_ASCII))
                : Optional.empty();
    }

    private static boolean isPrintable(byte[] bytes) {
        for (byte one : bytes) {
            if (one < ' ' || one == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Without line ends and blanks around it. */
    private static byte[] trimmed(byte[] secret) {
        int from = 0;
        int to = secret.length;
        while (from < to && isBlank(secret[from])) {
            from++;
        }
        while (to > from && isBlank(secret[to - 1])) {
            to--;
        }
        return Arrays.copyOfRange(secret, from, to);
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == '\t' || one == '\n' || one == '\r';
    }

    private static Optional<byte[]> decoded(byte[] printable) {
        String text = new String(printable, StandardCharsets.US_ASCII);
        BaseEncoding hex = BaseEncoding.base16().ignoreCase();
        if (hex.canDecode(text)) {
            return Optional.of(hex.decode(text));
        }
        // random Base64 of 32 bytes has upper-case and lower-case letters: a pass phrase often has not
        boolean mixed =
                text.chars().anyMatch(Character::isUpperCase) && text.chars().anyMatch(Character::isLowerCase);
        for (BaseEncoding base64 : new BaseEncoding[] {BaseEncoding.base64(), BaseEncoding.base64Url()}) {
            if (mixed && base64.canDecode(text)) {
                return Optional.of(base64.decode(text));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether bytes may be random: 32 or more with 20 or more distinct ones, and no more than 8 times the same difference between
     * neighbours for each 32 bytes. Of random bytes, fewer than one in a billion billion fail.
     */
    static boolean isRandom(byte[] bytes) {
        BitSet distinct = new BitSet();
        int[] steps = new int[1 << Byte.SIZE];
        int most = 0;
        for (int i = 0; i < bytes.length; i++) {
            distinct.set(bytes[i] & 0xFF);
            int step = i == 0 ? 0 : (bytes[i] - bytes[i - 1]) & 0xFF;
            most = Math.max(most, ++steps[step]);
        }
        return bytes.length >= PseudonymKey.BYTES
                && distinct.cardinality() >= DISTINCT
                && most <= SAME_STEPS * (1 + bytes.length / PseudonymKey.BYTES);
    }

    /** Writes a key to a new file that only its owner may read and write. */
    static void write(byte[] key, Path file) {
        byte[] text = (BaseEncoding.base16().lowerCase().encode(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            Path folder = file.toAbsolutePath().getParent();
            boolean posix = folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix");
            FileAttribute<?>[] owner = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[] {};
            Set<StandardOpenOption> created = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (SeekableByteChannel channel = Files.newByteChannel(file, created, owner);
                    OutputStream out = Channels.newOutputStream(channel)) {
                out.write(text);
            }
        } catch (FileAlreadyExistsException e) {
            throw InvalidInputException.of(
                    Problem.of(file.toString(), "exists already, expected the name of a new file"));
        } catch (IOException e) {
            throw UnwrittenException.of(file.toString(), e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }
}
