package org.wholesum.jupyter;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;

/** Runs the cells of a notebook in one JShell session, and shows the value of the last expression of each. */
final class Kernel extends BaseKernel implements AutoCloseable {
    private final Session session = new Session();

    @Override
    public DisplayData eval(String cell) {
        return session.run(cell).map(Display::of).orElse(null);
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        int[] anchor = {at};
        List<String> proposals = session.completions(code, at, anchor);
        return new ReplacementOptions(proposals, anchor[0], at);
    }

    /** For code that isn't complete, the indent of the next line. */
    @Override
    public String isComplete(String code) {
        return session.isComplete(code) ? IS_COMPLETE_YES : "";
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("Java")
                .version(Integer.toString(Runtime.version().feature()))
                .mimetype("text/x-java-source")
                .fileExtension(".jsh")
                .pygments("java")
                .codemirror("text/x-java")
                .build();
    }

    /** What a person needs: where in the cell, and why. */
    @Override
    public List<String> formatError(Exception e) {
        String text = e instanceof CellException ? e.getMessage() : e.toString();
        return text.strip().lines().toList();
    }

    @Override
    public String getBanner() {
        return "Wholesum: public services' costs by agency and month, in Java "
                + Runtime.version().feature();
    }

    @Override
    public void interrupt() {
        session.stop();
    }

    @Override
    public void onShutdown(boolean isRestarting) {
        close();
    }

    @Override
    public void close() {
        session.close();
    }
}
