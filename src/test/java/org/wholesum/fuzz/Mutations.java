package org.wholesum.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Inputs that differ from given ones in a few places; the same ones for the same seed. */
final class Mutations {
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_PIECE = 40;
    private static final List<String> PIECES = List.of(
            "",
            "\n",
            "\r\n",
            "\r",
            ",",
            ";",
            "\t",
            "\"",
            "\"\"",
            "'",
            ":",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "=",
            "(",
            ")",
            "<",
            ">",
            "&",
            "/",
            "\\",
            "%",
            "£",
            "-",
            "−",
            ".",
            "0",
            "-1",
            "1e9",
            "9223372036854775807",
            "NaN",
            "2011-02-29",
            "true",
            "null",
            "~",
            "*a",
            "&a ",
            "!!x ",
            "<<: ",
            "# ",
            "/*",
            "*/",
            "//",
            "\uFEFF",
            "\u0000",
            "\u001b",
            "\u0085",
            "\u2028",
            "\u202e",
            "\u0130",
            "\uD83D\uDE00");

    private final List<byte[]> inputs;
    private final SplittableRandom random;

    Mutations(List<byte[]> inputs, SplittableRandom random) {
        this.inputs = inputs;
        this.random = random;
    }

    /** The next input. */
    byte[] next() {
        byte[] input = any();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            input = changed(input);
        }
        return input;
    }

    private byte[] any() {
        return inputs.get(random.nextInt(inputs.size()));
    }

    /** One piece replaced, by nothing, a byte, a piece of text, or a piece of any input. */
    private byte[] changed(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int cut = random.nextBoolean() ? 0 : random.nextInt(1 + Math.min(LONGEST_PIECE, input.length - from));
        return switch (random.nextInt(5)) {
            case 0 -> replaced(input, from, from + cut, new byte[0]);
            case 1 -> replaced(input, from, Math.min(from + 1, input.length), new byte[] {(byte) random.nextInt(256)});
            case 2 -> replaced(input, from, from + cut, piece(any()));
            default ->
                replaced(
                        input,
                        from,
                        from + cut,
                        PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8));
        };
    }

    private byte[] piece(byte[] input) {
        int from = random.nextInt(input.length + 1);
        return Arrays.copyOfRange(input, from, from + random.nextInt(1 + Math.min(LONGEST_PIECE, input.length - from)));
    }

    private static byte[] replaced(byte[] input, int from, int to, byte[] piece) {
        byte[] changed = Arrays.copyOf(input, from + piece.length + input.length - to);
        System.arraycopy(piece, 0, changed, from, piece.length);
        System.arraycopy(input, to, changed, from + piece.length, input.length - to);
        return changed;
    }
}
