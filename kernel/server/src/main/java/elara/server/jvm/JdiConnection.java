package elara.server.jvm;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StringReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;

/**
 * The debug connection to the session JVM, by which classes are redefined and cells are stopped. The session JVM
 * connects to the kernel, so that nobody else finds a port to attach to.
 */
public final class JdiConnection {
    private static final System.Logger LOG = System.getLogger(JdiConnection.class.getName());
    private static final String HANDLER = "handler";
    private static final String LOOPBACK = "127.0.0.1";

    private final ListeningConnector connector;
    private final Map<String, Connector.Argument> arguments;
    private final String address;
    private volatile VirtualMachine machine;

    /** Starts to listen on a free port of the loopback interface. */
    JdiConnection() throws IOException {
        connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(candidate -> candidate.name().equals("com.sun.jdi.SocketListen"))
            .findFirst().orElseThrow(() -> new IOException("This Java has no com.sun.jdi.SocketListen; use a full JDK"));
        arguments = connector.defaultArguments();
        arguments.get("localAddress").setValue(LOOPBACK);
        arguments.get("port").setValue("0");
        try {
            String listening = connector.startListening(arguments);
            // It says localhost, which may as well be the IPv6 loopback, where nobody listens.
            address = LOOPBACK + listening.substring(listening.lastIndexOf(':'));
        } catch (IllegalConnectorArgumentsException e) {
            throw new IOException(e);
        }
    }

    /** The JVM option that makes a JVM connect here. */
    String jvmOption() {
        return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=n,address=" + address;
    }

    /** Waits for the session JVM. */
    void accept() throws IOException {
        try {
            machine = connector.accept(arguments);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IOException(e);
        } finally {
            stopListening();
        }
        Thread reader = new Thread(this::readEvents, "jdi-events");
        reader.setDaemon(true);
        reader.start();
    }

    /** Makes a waiting {@link #accept} fail, for when the JVM it waits for has ended. */
    void stopListening() {
        try {
            connector.stopListening(arguments);
        } catch (IOException | IllegalConnectorArgumentsException | IllegalArgumentException e) {
            // It was not listening any more.
        }
    }

    VirtualMachine machine() {
        return machine;
    }

    /** A static field of one of the agent's classes; null before that is loaded. */
    public Value field(String className, String field) {
        List<ReferenceType> classes = machine.classesByName(className);
        if (classes.isEmpty()) {
            return null;
        }
        ReferenceType type = classes.get(0);
        return type.getValue(type.fieldByName(field));
    }

    /** Sets a static field of one of the agent's classes. */
    public void setField(String className, String field, Value value) throws InvalidTypeException, ClassNotLoadedException {
        ClassType type = (ClassType) machine.classesByName(className).get(0);
        type.setValue(type.fieldByName(field), value);
    }

    /** Whether the JVM connected is the one that was given a secret: the debug protocol has no authentication of its own. */
    boolean knows(String secret) {
        return field(SessionJvm.AGENT_CLASS, "secret") instanceof StringReference text && text.value().equals(secret);
    }

    /** Has {@code handler} called, while the thread stands at the event, for each event of a request. */
    public static void onEvent(EventRequest request, Runnable handler) {
        request.putProperty(HANDLER, handler);
    }

    void close() {
        stopListening();
        if (machine != null) {
            try {
                machine.dispose();
            } catch (VMDisconnectedException e) {
                // The JVM is gone already.
            }
        }
    }

    /** The one reader of JDI's event queue, which fills up and delays the JVM if nobody reads it. */
    private void readEvents() {
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                try {
                    events.forEach(JdiConnection::handle);
                } finally {
                    events.resume();
                }
            }
        } catch (VMDisconnectedException e) {
            // The session JVM has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void handle(Event event) {
        try {
            if (event.request() != null && event.request().getProperty(HANDLER) instanceof Runnable handler) {
                handler.run();
            }
        } catch (VMDisconnectedException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "At an event of the session JVM", e); // the next ones have to be read
        }
    }
}
