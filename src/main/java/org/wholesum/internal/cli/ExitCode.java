package org.wholesum.internal.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ended, as the number that the operating system gets. */
public enum ExitCode {
    /** All is well. */
    GOOD(0, "the command succeeded"),
    /** A result is not as expected. */
    NOT_MET(1, "an expectation is not met, or a script failed"),
    /** An input is at fault. */
    INPUT(2, "an input or an argument can't be used"),
    /** The machine is at fault. */
    MACHINE(3, "the machine: out of memory, output can't be written, or an internal error");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** {@return the number} */
    public int number() {
        return number;
    }

    /** {@return what each number means, in order} */
    public static Map<String, String> meanings() {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(code -> all.put(String.valueOf(code.number()), code.meaning));
        return all;
    }
}
