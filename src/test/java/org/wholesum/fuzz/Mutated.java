package org.wholesum.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Mutations of the kept inputs of one target, one after another: many more in the same time than a fuzzer that watches
 * which code each reaches. {@code Mutated script 1000000 7}: the target, how many, and the seed.
 */
public final class Mutated {
    private static final Path KEPT = Path.of("src/test/resources/fuzz");

    private Mutated() {}

    /** Passes mutations to a target; the first that is a finding ends it, with the input in the message. */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        long count = Long.parseLong(args[1]);
        pass(args[0], count, Long.parseLong(args[2]));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: %d executions, %.0f a second, no finding%n", args[0], count, count / seconds);
    }

    static void pass(String target, long count, long seed) throws IOException {
        FuzzTarget reader = Fuzz.TARGETS.get(target).get();
        Mutations mutations = new Mutations(inputs(target), new SplittableRandom(seed));
        for (long i = 0; i < count; i++) {
            pass(reader, mutations.next(), "mutation " + i + " of " + target);
        }
    }

    static void pass(FuzzTarget reader, byte[] input, String what) {
        try {
            reader.accept(input);
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw new AssertionError(what + ", in hexadecimal " + HexFormat.of().formatHex(input), e);
        }
    }

    /** The kept inputs of a target, in the order of their names. */
    static List<Path> kept(String target) throws IOException {
        try (Stream<Path> files = Files.list(KEPT.resolve(target))) {
            return files.sorted().toList();
        }
    }

    private static List<byte[]> inputs(String target) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        for (Path file : kept(target)) {
            inputs.add(Files.readAllBytes(file));
        }
        return inputs;
    }
}
