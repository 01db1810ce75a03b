package elara.server.session;

import com.sun.jdi.InternalException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VMOutOfMemoryException;
import elara.server.redefinition.TargetJvm;
import elara.server.jvm.NoMemoryException;
import elara.server.jvm.SessionJvm;
import elara.wire.Frame;
import elara.wire.FrameType;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings classes into a session JVM: new ones by frame, changed ones over its debug connection. */
final class ClassTransfer implements TargetJvm {
    private static final System.Logger LOG = System.getLogger(ClassTransfer.class.getName());

    private final SessionJvm session;
    /** Classes and their variables that are still to be emptied. */
    private final List<String> toForget = new ArrayList<>();
    private volatile boolean broken;

    ClassTransfer(SessionJvm session) {
        this.session = session;
    }

    /** Whether the JVM was found to be gone. */
    boolean broken() {
        return broken;
    }

    @Override
    public boolean isDefined(String name) {
        return !defined(List.of(name)).isEmpty();
    }

    /**
     * Those of some classes that have been defined.
     *
     * @throws NoMemoryException if the JVM has no memory to tell
     */
    List<Object> defined(List<String> names) {
        // JDI would only tell the classes that are linked, too.
        Frame reply = request(FrameType.LOADED, names);
        return reply == null ? List.of() : reply.list(2);
    }

    @Override
    public void load(Map<String, byte[]> classes) {
        List<Object> fields = new ArrayList<>();
        classes.forEach((name, bytes) -> {
            fields.add(name);
            fields.add(bytes);
        });
        request(FrameType.LOAD, fields);
    }

    /** Empties static variables, by the names of their classes; where there is no memory for that now, with those of the next time. */
    void forget(Map<String, String> variables) {
        variables.forEach((name, variable) -> toForget.addAll(List.of(name, variable)));
        if (toForget.isEmpty()) {
            return;
        }
        try {
            request(FrameType.FORGET, toForget);
            toForget.clear();
        } catch (NoMemoryException e) {
            LOG.log(Level.DEBUG, "Variables are emptied later", e);
        }
    }

    /** The reply, null if the JVM is gone. */
    private Frame request(FrameType type, List<?> list) {
        try {
            return session.link().request(type, list);
        } catch (IOException e) {
            broken = true;
            return null;
        }
    }

    /** {@inheritDoc} If the JVM is gone, nothing is lost by swapping: all objects are. */
    @Override
    public boolean redefine(Map<String, byte[]> classes) {
        try {
            Map<ReferenceType, byte[]> types = new HashMap<>();
            for (Map.Entry<String, byte[]> each : classes.entrySet()) {
                ReferenceType type = type(each.getKey());
                if (type == null) {
                    return broken; // it is loaded and not linked: such a class cannot be swapped
                }
                types.put(type, each.getValue());
            }
            session.machine().redefineClasses(types);
            load(classes); // whoever reads class files finds these
            return true;
        } catch (VMDisconnectedException e) {
            broken = true;
            return true;
        } catch (VMOutOfMemoryException e) {
            throw new NoMemoryException(); // to swap nothing would cost the objects
        } catch (UnsupportedOperationException | LinkageError | InternalException e) {
            LOG.log(Level.DEBUG, "The JVM does not swap one of " + classes.keySet(), e);
            return false; // the last one stands for a class whose static initialiser has failed
        }
    }

    /** Swaps classes of libraries, all together, or if the JVM refuses one, each that it does not refuse. */
    Swapped swap(Map<String, byte[]> changed) {
        Map<String, ReferenceType> loaded = new LinkedHashMap<>();
        changed.keySet().forEach(name -> {
            ReferenceType type = type(name);
            if (type != null) {
                loaded.put(name, type);
            }
        });
        Map<ReferenceType, byte[]> all = new HashMap<>();
        loaded.forEach((name, type) -> all.put(type, changed.get(name)));
        if (all.isEmpty() || isSwapped(all)) {
            return new Swapped(List.copyOf(loaded.keySet()), List.of());
        }
        Map<Boolean, List<String>> names = loaded.keySet().stream()
            .collect(Collectors.partitioningBy(name -> isSwapped(Map.of(loaded.get(name), changed.get(name)))));
        return new Swapped(names.get(true), names.get(false));
    }

    private boolean isSwapped(Map<ReferenceType, byte[]> types) {
        try {
            session.machine().redefineClasses(types);
            return true;
        } catch (VMDisconnectedException e) {
            broken = true;
            return false;
        } catch (VMOutOfMemoryException e) {
            throw new NoMemoryException();
        } catch (UnsupportedOperationException | LinkageError | InternalException e) {
            LOG.log(Level.DEBUG, "The JVM does not swap one of " + types.keySet(), e);
            return false;
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
