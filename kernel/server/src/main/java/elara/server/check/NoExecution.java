package elara.server.check;

import jdk.jshell.spi.ExecutionControl;

/** What a JShell that only compiles has in place of a JVM. */
public final class NoExecution implements ExecutionControl {
    @Override
    public void load(ClassBytecodes[] classes) {
    }

    @Override
    public void redefine(ClassBytecodes[] classes) {
    }

    @Override
    public String invoke(String className, String methodName) {
        return "";
    }

    @Override
    public String varValue(String className, String variableName) {
        return "";
    }

    @Override
    public void addToClasspath(String path) {
    }

    @Override
    public void stop() {
    }

    @Override
    public Object extensionCommand(String command, Object argument) throws NotImplementedException {
        throw new NotImplementedException(command);
    }

    @Override
    public void close() {
    }
}
