package org.wholesum.internal.output;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A part of the library that needs dependencies which its users add themselves, with their coordinates. */
public enum OptionalPart {
    /** The page {@code report.html}, and its charts. */
    PAGE(
            "com.samskivert:jmustache:1.16",
            "org.jetbrains.lets-plot:lets-plot-common:4.1.0",
            "org.jetbrains.lets-plot:platf-awt-jvm:4.1.0",
            "org.jetbrains.kotlin:kotlin-stdlib:1.9.25",
            "io.github.microutils:kotlin-logging-jvm:2.0.5",
            "org.slf4j:slf4j-nop:2.0.17"),
    /** The workbook {@code report.xlsx}. */
    WORKBOOK("org.dhatim:fastexcel:0.19.0"),
    /** Extracts and unit costs in Excel workbooks. */
    WORKBOOK_READER("org.dhatim:fastexcel-reader:0.19.0"),
    /** The command line. */
    COMMAND_LINE("info.picocli:picocli:4.7.7");

    private final ImmutableList<String> coordinates;

    OptionalPart(String... coordinates) {
        this.coordinates = ImmutableList.copyOf(coordinates);
    }

    /** {@return what to add to a build, each as {@code group:artifact:version}} */
    public List<String> coordinates() {
        return coordinates;
    }

    /**
     * A class that isn't there.
     *
     * @param needs what needs it, as the start of a sentence: {@code report.xlsx needs}
     * @param error that it isn't there
     * @return the exception, whose message names the class and what to add
     */
    public MissingDependencyException missing(String needs, NoClassDefFoundError error) {
        return missing(needs, error, "");
    }

    /**
     * A class that isn't there, where something else can be done about it.
     *
     * @param needs what needs it, as the start of a sentence
     * @param error that it isn't there
     * @param otherwise the end of the sentence on what to do: {@code , or save it as CSV}
     * @return the exception
     */
    public MissingDependencyException missing(String needs, NoClassDefFoundError error, String otherwise) {
        return new MissingDependencyException(
                needs + " a class that is not on the class path: " + error.getMessage() + "\n  " + add() + otherwise,
                error);
    }

    /** {@return the suggestion to add the dependencies} */
    public String add() {
        return "Maybe add the " + (coordinates.size() == 1 ? "dependency " : "dependencies ")
                + String.join(", ", coordinates);
    }
}
