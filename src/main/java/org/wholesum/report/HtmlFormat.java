package org.wholesum.report;

/** Stub. */
public final class HtmlFormat {
    private HtmlFormat() {}

    /**
     * Stub.
     *
     * @param report it
     * @return it
     */
    public static String of(Report report) {
        return report.title();
    }
}
