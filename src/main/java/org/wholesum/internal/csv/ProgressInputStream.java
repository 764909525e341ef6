package org.wholesum.internal.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import org.wholesum.execution.Progress;

/** Reports how many bytes of a file are read, and stops when the reading thread is interrupted. */
final class ProgressInputStream extends FilterInputStream {
    private final long size;
    private final Progress progress;
    private final String what;
    private long done;

    ProgressInputStream(InputStream in, long size, Progress progress, String what) {
        super(in);
        this.size = size;
        this.progress = progress;
        this.what = what;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        try {
            int count = super.read(into, offset, length);
            done += Math.max(count, 0);
            progress.at(what, Math.min(done, size), size);
            return count;
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        }
    }

    private CancellationException interrupted() {
        return new CancellationException(what + ": interrupted after " + done + " of " + size);
    }
}
