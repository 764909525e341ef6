package org.wholesum.internal.cli;

import java.util.HashMap;
import java.util.Map;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.NotImplementedException;

/** The classes that JShell makes of a script, above those of another class loader. */
final class SnippetClasses extends ClassLoader implements LoaderDelegate {
    private final Map<String, byte[]> codes = new HashMap<>();

    SnippetClasses(ClassLoader parent) {
        super("script", parent);
    }

    @Override
    public void load(ClassBytecodes[] all) throws ClassInstallException {
        boolean[] loaded = new boolean[all.length];
        for (ClassBytecodes one : all) {
            codes.put(one.name(), one.bytecodes());
        }
        for (int i = 0; i < all.length; i++) {
            try {
                loadClass(all[i].name());
                loaded[i] = true;
            } catch (ClassNotFoundException e) {
                throw new ClassInstallException("load: " + e.getMessage(), loaded);
            }
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] all) {
        for (ClassBytecodes one : all) {
            codes.put(one.name(), one.bytecodes());
        }
    }

    @Override
    public void addToClasspath(String path) throws NotImplementedException {
        throw new NotImplementedException("a script has the class path of this process");
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        byte[] code = codes.get(name);
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }
}
