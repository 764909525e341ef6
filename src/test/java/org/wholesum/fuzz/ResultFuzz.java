package org.wholesum.fuzz;

import java.io.IOException;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.study.SavedResult;
import org.wholesum.study.StudyResult;

/** A result is read back, and all that it has as data is taken from it, or the file is refused. */
final class ResultFuzz implements FuzzTarget {
    private final FuzzFile file = FuzzFile.ending(".json");

    @Override
    public void accept(byte[] input) throws IOException {
        try {
            SavedResult result = StudyResult.read(file.with(input));
            result.title();
            result.headline();
            result.cautions();
            result.horizon();
            result.comparison();
            result.optionCosts();
            result.figures();
            result.explain();
            result.asExpected();
            result.parts().forEach(result::part);
            if (!StudyResult.read(result.toJson()).equals(result)) {
                throw new AssertionError("read back, another result than " + result);
            }
        } catch (InvalidInputException e) {
            Refused.check(e);
        }
    }
}
