package org.wholesum.jupyter;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What Jupyter starts. */
public final class Main {
    /** The base kernel reports every connection that it opens and closes. */
    private static final Logger ALL = Logger.getLogger("");

    private Main() {}

    /**
     * Connects the kernel to Jupyter, and waits until Jupyter ends it.
     *
     * @param arguments the connection file that Jupyter wrote
     * @throws IOException if that can't be read
     * @throws GeneralSecurityException if this Java can't sign messages as the file says
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("expected one argument, the connection file that Jupyter writes");
        }
        ALL.setLevel(Level.WARNING);
        JupyterConnection connection =
                new JupyterConnection(KernelConnectionProperties.parse(Files.readString(Path.of(arguments[0]))));
        try (Kernel kernel = new Kernel()) {
            kernel.becomeHandlerForConnection(connection);
            connection.connect();
            connection.waitUntilClose();
        }
    }
}
