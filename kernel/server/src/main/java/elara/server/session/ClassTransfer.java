package elara.server.session;

import com.sun.jdi.InternalException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import elara.server.classes.TargetJvm;
import elara.server.jvm.SessionJvm;
import elara.wire.FrameType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings classes into a session JVM: new ones by frame, changed ones over its debug connection. */
final class ClassTransfer implements TargetJvm {
    /** Before there is a JVM: whatever changes, it will get the latest. */
    static final TargetJvm NOWHERE = new TargetJvm() {
        @Override
        public boolean isDefined(String name) {
            return false;
        }

        @Override
        public void load(Map<String, byte[]> classes) {
        }

        @Override
        public boolean redefine(Map<String, byte[]> classes) {
            return true;
        }
    };

    private final SessionJvm session;
    private volatile boolean broken;

    ClassTransfer(SessionJvm session) {
        this.session = session;
    }

    SessionJvm session() {
        return session;
    }

    /** Whether the JVM was found to be gone. */
    boolean broken() {
        return broken;
    }

    void markBroken() {
        broken = true;
    }

    @Override
    public boolean isDefined(String name) {
        return type(name) != null;
    }

    @Override
    public void load(Map<String, byte[]> classes) {
        List<Object> fields = new ArrayList<>();
        classes.forEach((name, bytes) -> {
            fields.add(name);
            fields.add(bytes);
        });
        try {
            session.link().request(FrameType.LOAD, fields);
        } catch (IOException e) {
            broken = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            broken = true;
        }
    }

    /** Empties a static variable of a class. */
    void forget(String name, String variable) {
        try {
            session.link().send(FrameType.FORGET, name, variable);
        } catch (IOException e) {
            broken = true;
        }
    }

    /** {@inheritDoc} If the JVM is gone, nothing is lost by swapping: all objects are. */
    @Override
    public boolean redefine(Map<String, byte[]> classes) {
        try {
            Map<ReferenceType, byte[]> types = new HashMap<>();
            classes.forEach((name, bytes) -> types.put(type(name), bytes));
            session.machine().redefineClasses(types);
            return true;
        } catch (VMDisconnectedException e) {
            broken = true;
            return true;
        } catch (UnsupportedOperationException | LinkageError | InternalException e) {
            return false; // the last one stands for a class whose static initialiser has failed
        }
    }

    /** Whether a class's static initialiser has thrown, or was stopped. */
    boolean hasFailed(String name) {
        try {
            ReferenceType type = type(name);
            return type != null && type.failedToInitialize();
        } catch (VMDisconnectedException e) {
            broken = true;
            return false;
        }
    }

    private ReferenceType type(String name) {
        try {
            List<ReferenceType> types = session.machine().classesByName(name);
            return types.isEmpty() ? null : types.get(0);
        } catch (VMDisconnectedException e) {
            broken = true;
            return null;
        }
    }
}
