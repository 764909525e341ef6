package org.wholesum.report;

/** Where the costs of each case are listed among the files of a result. */
public enum CaseListing {
    /** In {@code cases.csv}, and for up to 1,000 cases in {@code result.json} too. */
    AUTOMATIC,
    /** In {@code result.json}, however many cases there are. */
    JSON,
    /** In {@code cases.csv}. */
    CSV,
    /** In no file. */
    NONE;

    /** The most cases that are listed in {@code result.json} unless it is asked for. */
    private static final int MOST_IN_JSON = 1_000;

    boolean isInJson(int cases) {
        return this == JSON || (this == AUTOMATIC && cases <= MOST_IN_JSON);
    }

    boolean isInCsv() {
        return this == CSV || this == AUTOMATIC;
    }
}
