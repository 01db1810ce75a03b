package elara.server.jvm;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The debug connection to the session JVM, by which classes are redefined and cells are stopped. The session JVM
 * connects to the kernel, so that nobody else finds a port to attach to.
 */
public final class JdiConnection {
    private static final System.Logger LOG = System.getLogger(JdiConnection.class.getName());
    private static final String HANDLER = "handler";

    private final VirtualMachine machine;

    private JdiConnection(VirtualMachine machine) {
        this.machine = machine;
    }

    /** The JVM option that makes a JVM connect to a port. */
    static String jvmOption(int port) {
        return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=n,address=127.0.0.1:" + port;
    }

    /**
     * The connection over a socket, if the JVM there is the one that was given a secret: the debug protocol has no authentication of its
     * own.
     *
     * @param greeted done when that JVM has the secret
     * @return null if it is another
     */
    static JdiConnection over(Socket socket, CompletableFuture<Void> greeted, String secret) throws IOException {
        JdwpSocket packets = new JdwpSocket(socket);
        greeted.join();
        if (!secret.equals(new JdwpInquiry(packets).text(SessionJvm.AGENT_CLASS, "secret"))) {
            return null;
        }
        packets.trust();
        JdiConnection connection = new JdiConnection(Bootstrap.virtualMachineManager().createVirtualMachine(packets));
        Thread reader = new Thread(connection::readEvents, "jdi-events");
        reader.setDaemon(true);
        reader.start();
        return connection;
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

    /**
     * Makes a class loader the one that {@code ClassLoader.getSystemClassLoader()} returns. The JVM's option for that would keep it from
     * using a class-data archive.
     *
     * @param holder a loaded class that has it in a static field
     */
    void setSystemClassLoader(String holder, String field) throws IOException {
        try {
            setField("java.lang.ClassLoader", "scl", field(holder, field));
        } catch (InvalidTypeException | ClassNotLoadedException e) {
            throw new IOException(e);
        }
    }

    /** Has {@code handler} called, while the thread stands at the event, for each event of a request. */
    public static void onEvent(EventRequest request, Runnable handler) {
        request.putProperty(HANDLER, handler);
    }

    void close() {
        try {
            machine.dispose();
        } catch (VMDisconnectedException e) {
            // The JVM is gone already.
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
