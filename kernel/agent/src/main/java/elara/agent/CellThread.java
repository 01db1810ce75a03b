package elara.agent;

import java.util.concurrent.SynchronousQueue;

/**
 * Runs the user's code, one piece after the other. The command loop never does, so that it can neither be stopped nor
 * fail with the user's code, and a thread that nothing stops can be left behind.
 */
final class CellThread extends Thread {
    private final SynchronousQueue<Runnable> work = new SynchronousQueue<>();

    CellThread(ClassLoader loader) {
        super(null, null, "cell");
        setContextClassLoader(loader);
        setDaemon(true);
        start();
    }

    /** Runs {@code piece} after what runs now. */
    void execute(Runnable piece) throws InterruptedException {
        work.put(piece);
    }

    @Override
    public void run() {
        while (true) {
            try {
                work.take().run();
            } catch (OutOfMemoryError e) {
                MemoryReserve.release();
            } catch (Throwable e) {
                // An interrupt or stop that arrives just after a piece has ended is meant for that piece: drop it.
                Thread.interrupted();
            }
        }
    }
}
