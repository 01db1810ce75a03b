package elara.agent;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The tasks that wait for a cell thread. Without memory for one it is not there, and can be given once more: java.util.concurrent's queues
 * of Java 17 may fail behind that, between the task and the signal that it has come.
 */
final class Inbox {
    private final Queue<Task> tasks = new ArrayDeque<>();

    synchronized void add(Task task) {
        tasks.add(task);
        notifyAll();
    }

    /** Waits for the next one. */
    synchronized Task take() throws InterruptedException {
        while (tasks.isEmpty()) {
            wait();
        }
        return tasks.remove();
    }

    /** Hands over all that nobody has taken. */
    synchronized void moveTo(Inbox other) {
        while (!tasks.isEmpty()) {
            other.add(tasks.peek());
            tasks.remove(); // only now: it must not be lost if there was no memory for it
        }
    }
}
