package org.wholesum.internal.evidence;

import java.util.Optional;
import java.util.function.Function;

/**
 * Where the records of a study are from, besides the files that its scenario names.
 *
 * @param environment the value of an environment variable by its name, or empty if there is none
 * @param given the ledger of the program that runs the study; empty if the scenario names the records
 */
public record RecordSource(Function<String, Optional<String>> environment, Optional<GivenLedger> given) {}
