package org.wholesum.internal.cli;

import java.util.Map;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Runs snippets in this process with the classes of this library, whichever class loader they have. */
final class InThisProcess implements ExecutionControlProvider {
    @Override
    public String name() {
        return "this process";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return new LocalExecutionControl(new SnippetClasses(InThisProcess.class.getClassLoader()));
    }
}
