package org.wholesum.internal.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file can't be read or written, in words. The messages of the JDK's exceptions are often the name of the file alone. */
public final class Reason {
    private Reason() {}

    /**
     * The reason.
     *
     * @param cause what the JDK reports
     * @return a few words without a full stop
     */
    public static String of(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (cause instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " exists already";
        }
        if (cause instanceof NoSuchFileException missing) {
            return "there is no folder for " + missing.getFile();
        }
        if (cause instanceof NotDirectoryException file) {
            return file.getFile() + " is not a folder";
        }
        if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            return String.valueOf(failed.getReason());
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : String.valueOf(cause.getMessage());
    }
}
