package org.wholesum;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.wholesum.execution.Progress;
import org.wholesum.internal.escape.Visible;

/**
 * A progress bar on a terminal, as {@code drawing inputs  ██████████░░░░░░░░░░  50%, 3 s left}. It appears when work
 * takes longer than half a second, and is removed when the work is done.
 */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final long MOMENT = Duration.ofMillis(500).toNanos();
    private static final long OFTEN = Duration.ofMillis(100).toNanos();
    private static final double SECOND = 1e9;

    private final PrintWriter terminal;
    private final LongSupplier clock;
    private String work = "";
    private long began;
    private long drawn;
    private int length;

    ProgressBar(PrintWriter terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void at(String what, long done, long of) {
        long now = clock.getAsLong();
        if (!what.equals(work)) {
            work = what;
            began = now;
            drawn = now;
        }
        if (done >= of) {
            draw("");
            work = "";
        } else if (now - began >= MOMENT && now - drawn >= OFTEN) {
            drawn = now;
            draw(line(Visible.of(what), (double) done / of, now - began));
        }
    }

    private static String line(String what, double share, long taken) {
        int full = (int) (share * WIDTH);
        String left =
                share == 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", taken / share * (1 - share) / SECOND);
        return what + "  " + "█".repeat(full) + "░".repeat(WIDTH - full)
                + String.format(Locale.ROOT, "  %.0f%%", Math.floor(share * 100)) + left;
    }

    /** Overwrites the line that was drawn before, if any. */
    private void draw(String line) {
        if (line.isEmpty() && length == 0) {
            return;
        }
        String blanks = " ".repeat(Math.max(0, length - line.length()));
        terminal.print("\r" + line + blanks + (line.isEmpty() ? "\r" : ""));
        terminal.flush();
        length = line.length();
    }
}
