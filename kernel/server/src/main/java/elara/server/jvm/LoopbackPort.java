package elara.server.jvm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A port of the loopback interface where one peer is awaited. Any process of the machine may knock: whoever is not admitted, be it silent,
 * holds up nobody, and is cut off when this is closed.
 *
 * @param <T> what an admitted connection becomes
 */
final class LoopbackPort<T> implements AutoCloseable {
    private static final int BACKLOG = 50;

    /** Finds out who is at the other end; may take as long as it likes. */
    interface Check<T> {
        /** What the connection becomes, or null if it is not who is awaited. */
        T admit(Socket socket) throws IOException;
    }

    private final ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    private final Set<Socket> knocking = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<T> admitted = new CompletableFuture<>();
    private final Check<T> check;

    /** Listens on a free port. */
    LoopbackPort(Check<T> check) throws IOException {
        this.check = check;
        start(this::accept);
    }

    int number() {
        return server.getLocalPort();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "session-door");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                knocking.add(socket);
                start(() -> check(socket));
            }
        } catch (IOException e) {
            // Who was awaited is there, or nobody is awaited any more.
        }
    }

    private void check(Socket socket) {
        try {
            T known = check.admit(socket);
            if (known != null && knocking.remove(socket) && admitted.complete(known)) {
                return;
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Not who is awaited, whatever it sent, be it a length that no memory can hold.
        }
        knocking.remove(socket);
        closeQuietly(socket);
    }

    /** Nobody will come any more. */
    void giveUp() {
        admitted.completeExceptionally(new IOException("did not connect"));
    }

    /** Waits for the peer, without limit: as long as its process runs, it may come. */
    T await() throws IOException {
        try {
            return admitted.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    /** Waits for the peer, at most so long. */
    T await(int seconds) throws IOException {
        return admitted.copy().completeOnTimeout(null, seconds, TimeUnit.SECONDS).join() == null ? null : await();
    }

    /** Listens no more; who has not been admitted is cut off. */
    @Override
    public void close() throws IOException {
        server.close();
        knocking.forEach(LoopbackPort::closeQuietly);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
